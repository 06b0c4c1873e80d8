import type { Database } from "@/db/client";
import { isScanner } from "@/domain/tracking/machine";
import { addTallies } from "@/server/engine/queue/add-tallies";
import type { Sql } from "@/server/events/append-events";
import { countUnsubscribed } from "./count-unsubscribed";
import { trackedRun } from "./tracked-run";
import { appendVisit, slotOf, type Visit } from "./visit";

interface Click extends Visit {
  link: string;
  /** TPL-4, EML-10: the template says that following it is unsubscribing. The sender's page opts out, not we. */
  unsubscribes?: boolean;
}

/** EML-9. A link scanner's visit is kept as an event and counted nowhere. */
export async function recordClick({ raw }: Pick<Database, "raw">, click: Click): Promise<void> {
  const { message, link, userAgent } = click;
  const byMachine = isScanner(userAgent);
  await raw.begin(async (tx) => {
    const run = await trackedRun(tx, message);
    if (!run) return;
    const isFirst = !byMachine && (await addClick(tx, click, run.runId));
    await appendVisit(tx, click, {
      type: "_email.click",
      run,
      attributes: byMachine ? { link, machine: "true" } : { link },
    });
    if (byMachine) return;
    const counted = { runId: run.runId, slot: slotOf(message) };
    await addTallies(tx, [
      { ...counted, measure: "clicked", count: 1 },
      { ...counted, measure: "clicked_unique", count: isFirst ? 1 : 0 },
    ]);
    if (click.unsubscribes) await countUnsubscribed(tx, click, { run, by: "link", changes: false });
  });
}

async function addClick(sql: Sql, { message, at }: Click, runId: string): Promise<boolean> {
  const { occasionId, recipientId, lane, projectId } = message;
  const [row] = await sql<{ clicks: number }[]>`
    insert into engagement (occasion_id, recipient_id, lane, project_id, run_id, clicked_at, clicks)
    values (${occasionId}, ${recipientId}, ${lane}, ${projectId}, ${runId}, ${at}, 1)
    on conflict (occasion_id, recipient_id, lane) do update set
      clicks = engagement.clicks + 1,
      clicked_at = coalesce(engagement.clicked_at, excluded.clicked_at)
    returning clicks`;
  return row?.clicks === 1;
}
