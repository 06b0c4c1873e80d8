import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign } from "@/db/schema";
import type { Problem } from "@/domain/campaigns/problem";
import { statusAfter } from "@/domain/campaigns/status";
import { recordAudit } from "@/server/audit/record-audit";
import { raiseNotice } from "@/server/notices/raise-notice";
import { forgetNextRuns } from "./next-runs";
import type { WholeCampaign } from "./whole-campaign";

/** CMP-25: what a campaign cannot do without is gone. A run under way goes on to its end; no further one begins. */
export async function invalidateCampaign(
  tx: Db,
  found: WholeCampaign,
  problem: Problem,
  now: Date,
): Promise<void> {
  const status = statusAfter("invalidate", found.status);
  if (!status) return;
  const { id, projectId, name } = found;
  await forgetNextRuns(tx, [id]);
  await tx.update(campaign).set({ status, updatedAt: now }).where(eq(campaign.id, id));
  await recordAudit(
    tx,
    { actor: { kind: "engine" }, now: () => now, projectId },
    {
      action: "campaign.invalidate",
      subject: { kind: "campaign", id, name },
      before: { status: found.status },
      after: { status, because: problem.message },
    },
  );
  await raiseNotice(
    tx,
    {
      projectId,
      kind: "campaign.invalid",
      level: "error",
      title: `“${name}” cannot go on: ${problem.message}`,
      body: "Its next run was due and was not begun. Duplicate the campaign, correct the copy and launch that.",
      link: `/projects/${projectId}/campaigns/${id}`,
      dedupeKey: `campaign.invalid:${id}`,
      detail: { campaignId: id, field: problem.field },
    },
    now,
  );
}
