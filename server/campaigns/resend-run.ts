import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { campaign, type Run } from "@/db/schema";
import { unreachedEnds } from "@/domain/campaigns/audience";
import { blockerOf } from "@/domain/campaigns/blocker";
import { statusAfter } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { unreachedOf } from "./count-unreached";
import { currentRuns } from "./current-runs";
import { insertRun } from "./insert-run";
import { launchFacts } from "./launch-facts";
import { lockCampaign } from "./lock-campaign";
import type { WholeCampaign } from "./whole-campaign";

export const ResendRun = z.object({
  id: Id,
  runId: Id,
  ends: z.array(z.enum(unreachedEnds)).min(1, "Choose whom to send it to").default(["canceled", "failed"]), // `unknown` may have arrived: only who asks for it sends it again
});

/** Sends what the campaign says now to those whom a run that has ended did not reach, and to nobody else. */
export async function resendRun(ctx: Context, { id, runId, ends }: z.infer<typeof ResendRun>) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const found = await lockCampaign(tx, ctx.projectId, id);
    const [source] = await currentRuns({ ...ctx, db: tx }, id, runId);
    if (!source) throw new Error("currentRuns found no run and did not say so");
    const status = refuseUnended(found, source);
    const counts = await unreachedOf(tx, runId);
    const people = ends.reduce((sum, end) => sum + counts[end], 0);
    if (people === 0)
      throw new AppError("invalid", "There is nobody to send it to: everybody was reached", "ends");
    const opened = await openResend(tx, ctx, found, { source, ends });
    await tx
      .update(campaign)
      .set({ status, completedAt: null, updatedAt: ctx.now() })
      .where(eq(campaign.id, id));
    await recordAudit(tx, ctx, {
      action: "campaign.resend",
      subject: { kind: "campaign", id, name: found.name },
      before: { status: found.status },
      after: { status, runId: opened.id, unreachedOf: runId, ends, people },
    });
    await wakeEngine(tx, "runs");
    return { runId: opened.id, people };
  });
}

function refuseUnended({ status }: WholeCampaign, { finishedAt }: Run) {
  const after = statusAfter("resend", status);
  if (!after) {
    const { word } = campaignStatusWords[status];
    throw new AppError("conflict", `Nothing can be sent again of a campaign that is “${word}”`);
  }
  if (!finishedAt) throw new AppError("conflict", "That run has not ended yet: stop it, or wait for its end");
  return after;
}

interface Resend {
  source: Run;
  ends: z.infer<typeof ResendRun>["ends"];
}

/** As many messages as their caps allow in a day still, but what they got of this campaign does not count: this was not one. */
async function openResend(
  tx: Db,
  ctx: Context,
  found: WholeCampaign,
  { source, ends }: Resend,
): Promise<Run> {
  const present = await launchFacts(tx, found, { now: ctx.now(), reached: async () => "somebody" });
  const fault = blockerOf({ ...found, audience: { kind: "everyone" } }, present.facts);
  if (fault) throw new AppError("invalid", `${fault.message} ${fault.fix}`, fault.field);
  const nth = found.treatments[source.treatment] ? source.treatment : 0;
  return insertRun(tx, { ...found, limits: { ...found.limits, totalCap: null } }, present, {
    nth,
    occurrence: null,
    audience: { kind: "unreached", runId: source.id, ends },
  });
}
