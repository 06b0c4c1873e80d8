import type { Database } from "@/db/client";
import { laneOf } from "@/db/lane";
import type { Run } from "@/db/schema";
import { type AnswerKind, outcomeOf } from "@/domain/delivery/outcome";
import type { Hold } from "@/server/engine/lanes/hold";
import { type Decided, type Reserved, reserve } from "@/server/engine/queue/reserve";
import { settle } from "@/server/engine/queue/settle";

/** Puts one message a person into the queue, as planning would. */
export async function queue(db: Database, run: Run, recipientIds: string[]): Promise<void> {
  const at = new Date("2026-03-02T08:00:00Z");
  await db.raw`
    insert into message (occasion_id, recipient_id, lane, project_id, run_id, state, due_at, updated_at)
    select ${run.id}::uuid, id, lane_of(id), ${run.projectId}::uuid, ${run.id}::uuid, 'queued', ${at}, ${at}
    from unnest(${recipientIds}::text[]) id`;
  await db.raw`
    insert into run_tally (run_id, measure, slot, count) values (${run.id}, 'planned', 0, ${recipientIds.length})`;
}

/** The decision to send. `capDay` counts them under the project's daily cap. */
export function toSend(run: Run, recipientIds: string[], capDay: string | null = null): Decided[] {
  return recipientIds.map((recipientId) => ({
    occasionId: run.id,
    recipientId,
    lane: laneOf(recipientId),
    runId: run.id,
    state: "sending",
    address: `${recipientId}@example.com`,
    capDay,
  }));
}

export const reserveFor = (db: Database, hold: Hold, decided: Decided[]) =>
  reserve(db.raw, decided, { owner: hold.owner, slot: 0, now: new Date() });

/** Stores what the provider said of each of these, and returns the rows it changed. */
export function answer(db: Database, rows: Reserved[], given: AnswerKind) {
  const now = new Date();
  const asked = { now, channel: "EMAIL", tries: 0, spread: 0, idempotent: false, providerRestMs: 0 } as const;
  const settled = rows.map((row) => ({ ...row, outcome: outcomeOf(given, asked) }));
  return db.raw.begin((tx) => settle(tx, settled, { slot: 0, now }));
}
