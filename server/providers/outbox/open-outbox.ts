import type { Database } from "@/db/client";
import type { ProviderRow } from "@/db/schema";
import { type OutboxFate, outboxFate } from "@/domain/providers/outbox-address";
import { occasionOf } from "@/server/messages/message-key";
import { recordComplaint } from "@/server/tracking/record-complaint";
import { handoverProblem } from "../handover-problem";
import type { Answer, Handover, Provider, Terms } from "../provider";
import { storeInOutbox } from "./store-in-outbox";

const SLOW_MS = 2_000;

/** The sandbox: what it "delivers" can be looked at in the console, and a few addresses fail on purpose. */
export function openOutbox({ channel }: Pick<ProviderRow, "channel">, db: Database): Provider {
  return {
    kind: "outbox",
    channel,
    window: 1_000,
    idempotent: true,
    send: (batch, terms) => deliver(db, batch, terms),
    verify: async () => null,
    close: async () => {},
  };
}

function deliver(db: Database, batch: Handover[], { now }: Terms): Promise<Answer>[] {
  const fates = batch.map(fateOf);
  const arriving = batch.filter((_, index) => fates[index]?.kind === "sent");
  const stored = storeInOutbox(db, arriving, now()).then(
    () => null,
    (error: Error): Answer => ({ kind: "unavailable", cause: "provider", detail: error.message }),
  );
  return fates.map(async (fate, index): Promise<Answer> => {
    const message = batch[index];
    if (!message || fate.kind !== "sent") return fate;
    if (outboxFate(message.to) === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    const failure = await stored;
    if (!failure && outboxFate(message.to) === "complaint") void complain(db, message, now());
    return failure ?? { kind: "sent", ref: message.key };
  });
}

function fateOf(message: Handover): Answer {
  return handoverProblem(message) ?? answers[outboxFate(message.to) ?? "none"];
}

/** As a mail provider's feedback would: some time after the mail was taken. */
async function complain(
  db: Database,
  { key, lane, projectId, runId, recipientId }: Handover,
  at: Date,
): Promise<void> {
  if (!runId || !recipientId) return;
  const message = { occasionId: occasionOf(key), recipientId, lane, projectId, runId };
  try {
    await recordComplaint(db, { message, at, userAgent: "" });
  } catch (error) {
    console.error("Recording a complaint of the sandbox failed", error);
  }
}

const delivered: Answer = { kind: "sent", ref: "" };

const answers: Record<OutboxFate | "none", Answer> = {
  none: delivered,
  slow: delivered,
  complaint: delivered,
  bounce: {
    kind: "refused",
    reason: "hard_bounce",
    detail: "550 5.1.1 The sandbox knows nobody called bounce",
  },
  softbounce: {
    kind: "unavailable",
    cause: "message",
    detail: "452 4.2.2 The sandbox says this mailbox is full",
  },
  reject: { kind: "refused", reason: "rejected", detail: "554 5.7.1 The sandbox rejects this message" },
};
