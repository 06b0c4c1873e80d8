import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { currentRuns } from "./current-runs";
import { endRun } from "./end-run";
import { lockCampaignAndRuns } from "./lock-campaign";

export const StopRun = z.object({ id: Id, runId: Id });

/** Stops one run for good: `spared` people get nothing of it. The campaign's other runs, and those to come, stay as they are. */
export async function stopRun(ctx: Context, { id, runId }: z.infer<typeof StopRun>) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    const { runs, campaign } = await lockCampaignAndRuns(tx, ctx.projectId, id);
    await currentRuns({ ...ctx, db: tx }, id, runId);
    const live = runs.find((one) => one.id === runId && one.state !== "stopped");
    if (!live) throw new AppError("conflict", "That run has ended already: there is nothing left to stop");
    const spared = await endRun(tx, live);
    await recordAudit(tx, ctx, {
      action: "campaign.stop_run",
      subject: { kind: "campaign", id, name: campaign.name },
      before: { runId, state: live.state },
      after: { runId, state: "stopped", spared },
    });
    await wakeEngine(tx, "runs");
    return { runId, spared };
  });
}
