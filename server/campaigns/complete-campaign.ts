import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import { type CampaignStatus, statusAfter } from "@/domain/campaigns/status";
import { awaitsWinner } from "@/domain/campaigns/winner-rule";
import { recordAudit } from "@/server/audit/record-audit";

interface Finished {
  campaignId: string;
  at: Date;
}

interface Standing {
  name: string;
  projectId: string;
  status: CampaignStatus;
  nextRunAt: Date | null;
  keptBack: number;
  keptBackUntil: Date | null;
  unfinished: boolean;
}

/**
 * Called by the engine in the transaction that finishes one of a campaign's runs, with the campaign locked. Once all its runs are finished it
 * waits for its next one or for the winner of its test, or is completed: of several treatments when all of them are (CMP-15). One that was stopped meanwhile stays stopped.
 */
export async function completeCampaign(
  sql: RawSql | TransactionSql<{ uuid: string }>,
  { campaignId, at }: Finished,
): Promise<void> {
  const [found] = await sql<Standing[]>`
    select name, project_id as "projectId", status, next_run_at as "nextRunAt",
      kept_back as "keptBack", kept_back_until as "keptBackUntil",
      exists (select from run r where r.campaign_id = c.id and r.finished_at is null) as unfinished
    from campaign c where id = ${campaignId}`;
  if (!found || found.unfinished) return;
  const status = statusAfter(found.nextRunAt || awaitsWinner(found) ? "rest" : "complete", found.status);
  if (!status) return;
  const completedAt = status === "completed" ? at : null;
  await sql`
    update campaign set status = ${status}, completed_at = ${completedAt}, updated_at = ${at} where id = ${campaignId}`;
  if (status !== "completed") return;
  await recordAudit(
    sql,
    { actor: { kind: "engine" }, now: () => at, projectId: found.projectId },
    {
      action: "campaign.complete",
      subject: { kind: "campaign", id: campaignId, name: found.name },
      after: { status },
    },
  );
}
