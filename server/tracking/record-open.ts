import type { Database } from "@/db/client";
import { openedByMachine } from "@/domain/tracking/machine";
import { addTallies } from "@/server/engine/queue/add-tallies";
import type { Sql } from "@/server/events/append-events";
import type { TrackedMessage } from "./pack-message";
import { trackedRun } from "./tracked-run";
import { appendVisit, slotOf, type Visit } from "./visit";

/** EML-8. What a machine opened is counted apart: it says nothing about the reader. */
export async function recordOpen({ raw }: Pick<Database, "raw">, visit: Visit): Promise<void> {
  const { message, at, userAgent } = visit;
  await raw.begin(async (tx) => {
    const run = await trackedRun(tx, message);
    if (!run) return;
    const byMachine = openedByMachine({ userAgent, sinceHandoverMs: await sinceHandover(tx, message, at) });
    const isFirst = await addOpen(tx, visit, { runId: run.runId, byMachine });
    await appendVisit(tx, visit, {
      type: "_email.open",
      run,
      attributes: byMachine ? { machine: "true" } : {},
    });
    const counted = { runId: run.runId, slot: slotOf(message) };
    const measures = byMachine ? (["machine_opened"] as const) : (["opened", "opened_unique"] as const);
    await addTallies(
      tx,
      measures
        .filter((measure) => measure !== "opened_unique" || isFirst)
        .map((measure) => ({ ...counted, measure, count: 1 })),
    );
  });
}

/** The message's last change is its report, made right after the hand-over. */
async function sinceHandover(
  sql: Sql,
  { occasionId, recipientId, lane }: TrackedMessage,
  at: Date,
): Promise<number | null> {
  const [message] = await sql<{ updatedAt: Date }[]>`
    select updated_at as "updatedAt" from message
    where occasion_id = ${occasionId} and recipient_id = ${recipientId} and lane = ${lane}`;
  return message ? at.getTime() - message.updatedAt.getTime() : null;
}

/** Whether it is the first time that a person opened it. */
async function addOpen(
  sql: Sql,
  { message, at }: Visit,
  { runId, byMachine }: { runId: string; byMachine: boolean },
): Promise<boolean> {
  const { occasionId, recipientId, lane, projectId } = message;
  const [row] = await sql<{ opens: number }[]>`
    insert into engagement (occasion_id, recipient_id, lane, project_id, run_id, opened_at, opens, machine_opens)
    values (${occasionId}, ${recipientId}, ${lane}, ${projectId}, ${runId}, ${byMachine ? null : at},
      ${byMachine ? 0 : 1}, ${byMachine ? 1 : 0})
    on conflict (occasion_id, recipient_id, lane) do update set
      opens = engagement.opens + excluded.opens,
      machine_opens = engagement.machine_opens + excluded.machine_opens,
      opened_at = coalesce(engagement.opened_at, excluded.opened_at)
    returning opens`;
  return !byMachine && row?.opens === 1;
}
