import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import { campaignStatuses, statusAfter } from "@/domain/campaigns/status";
import { recordAudit } from "@/server/audit/record-audit";

interface Finished {
  campaignId: string;
  at: Date;
}

/** Called by the engine in the transaction that finishes a campaign's run. A campaign that was stopped meanwhile stays stopped. */
export async function completeCampaign(
  sql: RawSql | TransactionSql<{ uuid: string }>,
  { campaignId, at }: Finished,
): Promise<void> {
  const before = campaignStatuses.filter((status) => statusAfter("complete", status) !== null);
  const [completed] = await sql<{ name: string; projectId: string }[]>`
    update campaign set status = 'completed', completed_at = ${at}, updated_at = ${at}
    where id = ${campaignId} and status = any(${before})
    returning name, project_id as "projectId"`;
  if (!completed) return;
  await recordAudit(
    sql,
    { actor: { kind: "engine" }, now: () => at, projectId: completed.projectId },
    {
      action: "campaign.complete",
      subject: { kind: "campaign", id: campaignId, name: completed.name },
      after: { status: "completed" },
    },
  );
}
