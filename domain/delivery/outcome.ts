import type { Channel } from "@/domain/messaging/channel";
import { retryAfterMs } from "./backoff";
import type { FailReason, MessageState, WaitReason } from "./message-state";

/** What a provider answered, as server/providers/provider.ts describes it; `back` is ours: the call was never made. */
export type AnswerKind =
  | { kind: "sent"; ref: string }
  | { kind: "refused"; reason: FailReason; detail: string }
  | { kind: "unavailable"; cause: "message" | "provider"; detail: string; retryAfterMs?: number }
  | { kind: "unknown"; detail: string }
  | { kind: "back" };

export interface Asked {
  now: Date;
  channel: Channel;
  /** Temporary refusals that were the message's own, before this answer. */
  tries: number;
  /** Between 0 and 1, of the message. */
  spread: number;
  /** Whether handing it over once more is harmless. */
  idempotent: boolean;
  /** How long the provider is to be left alone. */
  providerRestMs: number;
}

/** What becomes of a message. */
export interface Outcome {
  state: Extract<MessageState, "accepted" | "failed" | "unknown" | "queued">;
  reason: FailReason | WaitReason | null;
  detail: string | null;
  ref: string | null;
  dueAt: Date | null;
  /** Whether one of its tries is used up. */
  tried: boolean;
  /** Whether what it counted under its caps is given back. */
  refund: boolean;
}

const settled: Omit<Outcome, "state"> = {
  reason: null,
  detail: null,
  ref: null,
  dueAt: null,
  tried: false,
  refund: false,
};

/** Turns an answer into what becomes of the message. What the provider is to blame for costs the message no try. */
export function outcomeOf(answer: AnswerKind, asked: Asked): Outcome {
  switch (answer.kind) {
    case "sent":
      return { ...settled, state: "accepted", ref: answer.ref };
    case "refused":
      return { ...settled, state: "failed", reason: answer.reason, detail: answer.detail, refund: true };
    case "back":
      return { ...settled, state: "queued", dueAt: asked.now, refund: true };
    case "unknown":
      return asked.idempotent
        ? putOff(answer, asked, "gave_up")
        : { ...settled, state: "unknown", detail: answer.detail };
    case "unavailable":
      return answer.cause === "provider"
        ? waitForProvider(answer, asked)
        : putOff(answer, asked, asked.channel === "EMAIL" ? "soft_bounce" : "gave_up");
  }
}

function waitForProvider(answer: { detail: string; retryAfterMs?: number }, asked: Asked): Outcome {
  const pauseMs = Math.max(answer.retryAfterMs ?? 0, asked.providerRestMs * (1 + asked.spread / 10));
  return {
    ...settled,
    state: "queued",
    reason: "provider_paused",
    detail: answer.detail,
    dueAt: later(asked.now, pauseMs),
    refund: true,
  };
}

function putOff(
  answer: { detail: string; retryAfterMs?: number },
  asked: Asked,
  atLast: FailReason,
): Outcome {
  const tried = { ...settled, detail: answer.detail, tried: true, refund: true };
  const pauseMs = retryAfterMs(asked.tries + 1, asked.spread);
  if (pauseMs === null) return { ...tried, state: "failed", reason: atLast };
  const dueAt = later(asked.now, Math.max(pauseMs, answer.retryAfterMs ?? 0));
  return { ...tried, state: "queued", reason: "retry", dueAt };
}

const later = (now: Date, byMs: number) => new Date(now.getTime() + byMs);
