import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { Database, Db } from "@/db/client";
import { type Campaign, campaign, type Run, run } from "@/db/schema";
import { statusAfter } from "@/domain/campaigns/status";
import { recordAudit } from "@/server/audit/record-audit";
import { raiseNotice } from "@/server/notices/raise-notice";

type Now = () => Date;

const because = "The database was restored from a backup";

/** What was sent after a backup is not in it, and would be sent again: every live run, and every campaign whose next run was due meanwhile, waits for a person. Returns how many. */
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
    const due = await pauseDue(tx, now);
    const paused = live.length + due;
    if (paused === 0) return 0;
    const many = paused === 1 ? "One campaign was" : `${paused} campaigns were`;
    const notice = {
      kind: "database.restored",
      level: "warning",
      title: `${many} paused: this database seems to come from a backup`,
      body: "What was sent after the backup was made is not in it, and would be sent again. Stop such a campaign; resume one of which you know that nothing was sent meanwhile.",
      dedupeKey: "database.restored",
    } as const;
    await raiseNotice(tx, notice, now());
    return paused;
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

async function pause(tx: Db, now: Now, { id, state, campaignId }: Run): Promise<void> {
  await tx.update(run).set({ state: "paused", resumesTo: state }).where(eq(run.id, id));
  if (!campaignId) return;
  const [found] = await tx.select().from(campaign).where(eq(campaign.id, campaignId));
  if (found) await pauseCampaign(tx, now, found);
}

/** A run that was due since the backup may have been sent after it. */
async function pauseDue(tx: Db, now: Now): Promise<number> {
  const due = await tx
    .select()
    .from(campaign)
    .where(and(inArray(campaign.status, ["scheduled", "pending_next_run"]), lte(campaign.nextRunAt, now())))
    .orderBy(asc(campaign.id))
    .for("update");
  for (const found of due) await pauseCampaign(tx, now, found);
  return due.length;
}

async function pauseCampaign(tx: Db, now: Now, found: Campaign): Promise<void> {
  const status = statusAfter("pause", found.status);
  if (!status) return;
  await tx.update(campaign).set({ status, updatedAt: now() }).where(eq(campaign.id, found.id));
  await recordAudit(
    tx,
    { actor: { kind: "engine" }, now, projectId: found.projectId },
    {
      action: "campaign.pause",
      subject: { kind: "campaign", id: found.id, name: found.name },
      before: { status: found.status },
      after: { status, because },
    },
  );
}
