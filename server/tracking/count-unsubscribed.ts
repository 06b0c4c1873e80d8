import { addTallies } from "@/server/engine/queue/add-tallies";
import type { Sql } from "@/server/events/append-events";
import type { TrackedRun } from "./tracked-run";
import { appendVisit, slotOf, type Visit } from "./visit";

interface Way {
  /** "one-click", "page", or a "link" of the template. */
  by: string;
  /** It is told even if this message unsubscribed somebody before. */
  changes: boolean;
}

/** EML-10: a message unsubscribes once. */
export async function countUnsubscribed(
  sql: Sql,
  visit: Visit,
  { run, by, changes }: Way & { run: TrackedRun },
): Promise<void> {
  const isFirst = await markUnsubscribed(sql, visit, run.runId);
  if (!isFirst && !changes) return;
  await appendVisit(sql, visit, { type: "_email.unsubscribe", run, attributes: { by } });
  const counted = { runId: run.runId, slot: slotOf(visit.message) };
  await addTallies(sql, [{ ...counted, measure: "unsubscribed", count: isFirst ? 1 : 0 }]);
}

async function markUnsubscribed(sql: Sql, { message, at }: Visit, runId: string): Promise<boolean> {
  const { occasionId, recipientId, lane, projectId } = message;
  const marked = await sql`
    insert into engagement (occasion_id, recipient_id, lane, project_id, run_id, unsubscribed_at)
    values (${occasionId}, ${recipientId}, ${lane}, ${projectId}, ${runId}, ${at})
    on conflict (occasion_id, recipient_id, lane) do update set unsubscribed_at = excluded.unsubscribed_at
    where engagement.unsubscribed_at is null
    returning lane`;
  return marked.length > 0;
}
