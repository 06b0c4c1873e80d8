import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { campaign, guardPause, run } from "@/db/schema";
import { statusAfter } from "@/domain/campaigns/status";
import { type Breach, rateInWords } from "@/domain/deliverability/gauges";
import { recordAudit } from "@/server/audit/record-audit";
import { wakeEngine } from "@/server/engine/wake";
import { raiseNotice } from "@/server/notices/raise-notice";

interface Pausing {
  projectId: string;
  campaignId: string;
  breach: Breach;
}

/** Pauses a campaign with all its live runs, in the order in which others lock them: runs, then the campaign. Each run is paused so once; whoever resumes it has decided. */
export async function pauseForBreach(
  db: Database,
  { projectId, campaignId, breach }: Pausing,
  now: () => Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const runs = await tx
      .select()
      .from(run)
      .where(and(eq(run.campaignId, campaignId), inArray(run.state, ["planning", "sending"])))
      .orderBy(asc(run.id))
      .for("update");
    const [found] = await tx.select().from(campaign).where(eq(campaign.id, campaignId)).for("update");
    const status = found && statusAfter("pause", found.status);
    if (!found || !status || runs.length === 0) return false;
    const at = now();
    const { reason, rate } = breach;
    for (const { id, state } of runs) {
      await tx.update(run).set({ state: "paused", resumesTo: state }).where(eq(run.id, id));
      await tx.insert(guardPause).values({ runId: id, at, reason, rate }).onConflictDoNothing();
    }
    await tx.update(campaign).set({ status, updatedAt: at }).where(eq(campaign.id, campaignId));
    const title = `“${found.name}” is paused: ${inWords(breach)}`;
    await raiseNotice(
      tx,
      {
        projectId,
        kind: "deliverability.paused",
        level: "error",
        title,
        body: `The limit is ${rateInWords(breach.limit)}. Nothing more is sent until somebody resumes the campaign. Look at its recipients first: mailbox providers block whoever goes on like that.`,
        link: `/projects/${projectId}/campaigns/${campaignId}`,
        dedupeKey: `deliverability.paused:${campaignId}`,
      },
      at,
    );
    await recordAudit(
      tx,
      { actor: { kind: "engine" }, now, projectId },
      {
        action: "campaign.pause",
        subject: { kind: "campaign", id: campaignId, name: found.name },
        before: { status: found.status },
        after: { status, because: inWords(breach) },
      },
    );
    await wakeEngine(tx, "runs");
    return true;
  });
}

function inWords({ reason, rate }: Breach): string {
  const share = rateInWords(rate);
  return reason === "bounces" ? `${share} of its mail bounced` : `${share} of its readers complained`;
}
