import type { FailReason } from "@/domain/delivery/message-state";
import type { Channel } from "@/domain/messaging/channel";
import type { ProviderKind } from "@/domain/providers/kinds";

/** A message as it is handed over: rendered, dressed with its links and headers, nothing left to decide. */
export interface Handover {
  /** The same in every attempt: occasion, recipient and lane. */
  key: string;
  lane: number;
  projectId: string;
  runId: string | null;
  recipientId: string | null;
  channel: Channel;
  to: string;
  from: { name: string; address: string };
  /** Where bounces go, the Return-Path; left out: to the sender. */
  returnPath?: string;
  replyTo: string[];
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

/**
 * What became of a hand-over.
 * - sent: the provider took it, for good.
 * - refused: it never will; the reason is the message's. A hard bounce also suppresses the address.
 * - unavailable: it did not take it this time and did not keep it, so it may be tried again. `provider` says that the vendor, not the message, is the cause (refused connection, 421, 429): it counts for the circuit breaker.
 * - unknown: the data went out and no answer came back. Never tried again on its own.
 * - back: it was never begun, because by the time it could have been, it might not.
 */
export type Answer =
  | { kind: "sent"; ref: string }
  | { kind: "refused"; reason: FailReason; detail: string }
  | { kind: "unavailable"; cause: "message" | "provider"; detail: string; retryAfterMs?: number }
  | { kind: "unknown"; detail: string }
  | { kind: "back" };

/** What holds while a batch is handed over. */
export interface Terms {
  /** Business time. */
  now: () => Date;
  /** Whether a message that had to wait may still be begun: asked again right before it is, and now and then while it waits. */
  mayBegin: (message: Handover) => boolean;
}

/** A way out of the house. Its contract is provider.suite.ts, which every vendor passes. */
export interface Provider {
  kind: ProviderKind;
  channel: Channel;
  /** The most messages of one process that may be in its hands, those awaiting their report included. */
  window: number;
  /** Whether a second hand-over with the same key is harmless: then `unknown` may be sent again. */
  idempotent: boolean;
  /** One promise a message, in their order; none of them rejects. */
  send(batch: Handover[], terms: Terms): Promise<Answer>[];
  /** Says why the settings would not work, or null; sends nothing to anybody. */
  verify(): Promise<string | null>;
  close(): Promise<void>;
}
