import { asc, eq, inArray } from "drizzle-orm";
import type { Database, Db } from "@/db/client";
import { campaign, type Run, run } from "@/db/schema";
import { statusAfter } from "@/domain/campaigns/status";
import { recordAudit } from "@/server/audit/record-audit";
import { raiseNotice } from "@/server/notices/raise-notice";

type Now = () => Date;

const because = "The database was restored from a backup";

/** What was sent after a backup is not in it, and would be sent again: every live run waits for a person. Returns how many. */
export async function pauseRestored(db: Database, now: Now): Promise<number> {
  return db.transaction(async (tx) => {
    await holdCampaigns(tx);
    const live = await tx
      .select()
      .from(run)
      .where(inArray(run.state, ["planning", "sending"]))
      .orderBy(asc(run.id))
      .for("update");
    for (const one of live) await pause(tx, now, one);
    if (live.length === 0) return 0;
    const many = live.length === 1 ? "One campaign was" : `${live.length} campaigns were`;
    const notice = {
      kind: "database.restored",
      level: "warning",
      title: `${many} paused: this database seems to come from a backup`,
      body: "What was sent after the backup was made is not in it, and would be sent again. Stop such a campaign; resume one of which you know that nothing was sent meanwhile.",
      dedupeKey: "database.restored",
    } as const;
    await raiseNotice(tx, notice, now());
    return live.length;
  });
}

/** Before their runs, as everywhere. */
async function holdCampaigns(tx: Db): Promise<void> {
  const live = tx
    .select({ id: run.campaignId })
    .from(run)
    .where(inArray(run.state, ["planning", "sending"]));
  await tx
    .select({ id: campaign.id })
    .from(campaign)
    .where(inArray(campaign.id, live))
    .orderBy(asc(campaign.id))
    .for("update");
}

async function pause(tx: Db, now: Now, { id, state, projectId, campaignId }: Run): Promise<void> {
  await tx.update(run).set({ state: "paused", resumesTo: state }).where(eq(run.id, id));
  if (!campaignId) return;
  const [found] = await tx.select().from(campaign).where(eq(campaign.id, campaignId)).for("update");
  const status = found && statusAfter("pause", found.status);
  if (!found || !status) return;
  await tx.update(campaign).set({ status, updatedAt: now() }).where(eq(campaign.id, campaignId));
  await recordAudit(
    tx,
    { actor: { kind: "engine" }, now, projectId },
    {
      action: "campaign.pause",
      subject: { kind: "campaign", id: campaignId, name: found.name },
      before: { status: found.status },
      after: { status, because },
    },
  );
}
