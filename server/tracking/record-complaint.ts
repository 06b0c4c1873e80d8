import type { Database } from "@/db/client";
import { addTallies } from "@/server/engine/queue/add-tallies";
import type { Sql } from "@/server/events/append-events";
import { suppress } from "@/server/suppressions/suppress";
import { readerOf } from "./reader-of";
import { trackedRun } from "./tracked-run";
import { appendVisit, slotOf, type Visit } from "./visit";

/** EML-16: the reader called the mail spam. Nobody writes to this address again; a second complaint about the same mail changes nothing, and is false. */
export async function recordComplaint({ raw }: Pick<Database, "raw">, visit: Visit): Promise<boolean> {
  const { message, at } = visit;
  return raw.begin(async (tx) => {
    const run = await trackedRun(tx, message);
    if (!run || !(await markComplained(tx, visit, run.runId))) return false;
    await appendVisit(tx, visit, { type: "_email.complaint", run });
    await addTallies(tx, [{ runId: run.runId, measure: "complained", slot: slotOf(message), count: 1 }]);
    const reader = await readerOf(tx, message);
    if (!reader) return true;
    const { addressKey } = reader;
    const detail = "The reader marked a mail as spam";
    await suppress(tx, [{ addressKey, reason: "COMPLAINT", detail, projectId: message.projectId, at }]);
    return true;
  });
}

async function markComplained(sql: Sql, { message, at }: Visit, runId: string): Promise<boolean> {
  const { occasionId, recipientId, lane, projectId } = message;
  const marked = await sql`
    insert into engagement (occasion_id, recipient_id, lane, project_id, run_id, complained_at)
    values (${occasionId}, ${recipientId}, ${lane}, ${projectId}, ${runId}, ${at})
    on conflict (occasion_id, recipient_id, lane) do update set complained_at = excluded.complained_at
    where engagement.complained_at is null
    returning lane`;
  return marked.length > 0;
}
