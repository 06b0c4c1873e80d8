import { z } from "zod";
import type { Run } from "@/db/schema";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { MOST_TREATMENTS, treatmentName } from "@/domain/campaigns/treatment";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { lockCampaign } from "./lock-campaign";
import { openWinner } from "./open-winner";
import { testRuns } from "./test-runs";
import type { WholeCampaign } from "./whole-campaign";

export const SendToRest = z.object({
  id: Id,
  treatment: z
    .int()
    .min(0)
    .max(MOST_TREATMENTS - 1),
});

/** CMP-16: those kept back from the test get the treatment that somebody picked, once: whoever had a treatment gets no other. */
export async function sendToRest(ctx: Context, { id, treatment }: z.infer<typeof SendToRest>) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const found = await lockCampaign(tx, ctx.projectId, id);
    const runs = await testRuns(tx, id);
    const refusal = whyNot(found, runs);
    if (refusal) throw new AppError("conflict", refusal);
    const tested = runs.find((one) => one.treatment === treatment);
    if (!tested) throw new AppError("invalid", "This campaign has no such treatment", "treatment");
    const won = await openWinner(tx, found, { nth: treatment, tested, now: ctx.now() });
    if ("blocker" in won) {
      const { message, fix, field } = won.blocker;
      throw new AppError("invalid", `${message} ${fix}`, field);
    }
    await recordAudit(tx, ctx, {
      action: "campaign.send_rest",
      subject: { kind: "campaign", id, name: found.name },
      before: { status: found.status },
      after: {
        status: "executing",
        runId: won.run.id,
        treatment: treatmentName(found.treatments[treatment]?.name ?? "", treatment),
      },
    });
    return { runId: won.run.id };
  });
}

/** Null: they wait for nothing but a winner. */
export function whyNot(found: WholeCampaign, runs: Run[]): string | null {
  const { keptBack, keptBackUntil, status, treatments } = found;
  if (keptBack === 0) return "Nobody was kept back for a winner";
  if (keptBackUntil) return "The rest is not waiting any more: the winner was sent, or the campaign stopped";
  if (status !== "executing" && status !== "pending_next_run")
    return `A campaign that is “${campaignStatusWords[status].word}” sends nothing to the rest`;
  const isOut = treatments.every(({ nth }) => runs.some((one) => one.treatment === nth));
  if (!isOut || runs.some(({ plannedAt, finishedAt }) => !plannedAt && !finishedAt))
    return "The test is not out yet: wait until every treatment is being sent";
  return null;
}
