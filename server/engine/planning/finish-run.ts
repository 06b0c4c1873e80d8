import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import { completeCampaign } from "@/server/campaigns/complete-campaign";
import { raiseNotice } from "@/server/notices/raise-notice";
import { waitingRows, waitingSum } from "../queue/waiting";

/** Runs of which nothing seems to be queued or in a provider's hands any more. */
export async function runsToFinish(sql: RawSql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select r.id from run r
    where r.finished_at is null
      and ((r.state = 'sending' and r.planned_at is not null) or r.state = 'stopped') and ${waiting(sql)} = 0`;
  return rows.map(({ id }) => id);
}

/** Finishes a run, and its campaign with the last of them. The campaign is locked first, as everywhere; the run's lock waits for ranges that are being planned, and counted is after it. */
export async function finishRun(sql: RawSql, id: string, now: Date): Promise<boolean> {
  return sql.begin(async (tx) => {
    await tx`select id from campaign where id = (select campaign_id from run where id = ${id}) for update`;
    await tx`select id from run where id = ${id} for update`;
    const [finished] = await tx<Finished[]>`
      update run r set finished_at = ${now}, state = case r.state when 'stopped' then 'stopped' else 'completed' end
      where r.id = ${id} and r.finished_at is null and r.state in ('sending', 'stopped') and ${waiting(tx)} = 0
      returning r.id, r.state, r.project_id as "projectId", r.campaign_id as "campaignId"`;
    if (finished) await tellUnknown(tx, finished, now);
    if (finished?.campaignId) {
      await completeCampaign(tx, { campaignId: finished.campaignId, at: now });
    }
    return finished !== undefined;
  });
}

interface Finished {
  id: string;
  state: string;
  projectId: string;
  campaignId: string | null;
}

/** Messages whose fate nobody knows are for a person to look at. */
async function tellUnknown(
  tx: TransactionSql<{ uuid: string }>,
  { id, projectId, campaignId }: Finished,
  now: Date,
): Promise<void> {
  const [row] = await tx<{ unknown: number }[]>`
    select coalesce(sum(count), 0)::int as unknown from run_tally where run_id = ${id} and measure = 'unknown'`;
  const unknown = row?.unknown ?? 0;
  if (unknown === 0) return;
  const title =
    unknown === 1
      ? "One message may or may not have been sent"
      : `${unknown} messages may or may not have been sent`;
  const link = campaignId ? `/projects/${projectId}/campaigns/${campaignId}` : undefined;
  await raiseNotice(
    tx,
    {
      projectId,
      kind: "run.unknown",
      level: "warning",
      title,
      body: "The connection was lost before the provider answered. They are not sent again by themselves: each is listed by name.",
      link,
      dedupeKey: `run.unknown:${id}`,
      detail: { runId: id, unknown },
    },
    now,
  );
}

function waiting(sql: Pick<RawSql, "unsafe">) {
  return sql.unsafe(`(select ${waitingSum} from run_tally t where t.run_id = r.id and ${waitingRows})`);
}
