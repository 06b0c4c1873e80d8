import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import { campaignStatuses, statusAfter } from "@/domain/campaigns/status";

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
  await sql`
    update campaign set status = 'completed', completed_at = ${at}, updated_at = ${at}
    where id = ${campaignId} and status = any(${before})`;
}
