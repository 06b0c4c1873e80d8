import { z } from "zod";
import { treatmentName } from "@/domain/campaigns/treatment";
import { ALPHA, compare } from "@/domain/experiments/compare";
import { lift } from "@/domain/experiments/lift";
import { experimentMetrics, Goal } from "@/domain/experiments/metrics";
import { sampleRatio } from "@/domain/experiments/sample-ratio";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { keepFor } from "@/server/analytics/keep-for";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { armsOf, goalArmsOf } from "./arms-of";
import { type ComparedRuns, comparedRuns } from "./compared-runs";

export const CompareTreatments = z.object({
  id: Id,
  metric: z.enum(experimentMetrics).default("open"),
  goal: Goal.nullish(),
});

const FRESH_MS = 2_000;

/** CMP-16: each treatment's people and responses, what may be said of their difference at this look as at any other, and whether the shares are as planned. */
export async function compareTreatments(ctx: Context, input: z.infer<typeof CompareTreatments>) {
  allow(ctx, "project:read");

  const question = questionOf(input);
  const compared = await comparedRuns(ctx, input.id);
  const key = `compare ${input.id} ${compared.runs.length} ${JSON.stringify(question)}`;
  const { arms, treated, heldOut } = await keepFor(key, FRESH_MS, () => countArms(ctx, compared, question));
  const { verdict, againstFirst } = compare(arms);
  return {
    treatments: compared.whole.treatments.map(({ nth, name, description }) => ({
      nth,
      name: treatmentName(name, nth),
      description,
      share: compared.shares[nth] ?? 0,
      people: arms[nth]?.people ?? 0,
      responded: arms[nth]?.responded ?? 0,
      difference: againstFirst.find((other) => other.nth === nth)?.difference ?? null,
    })),
    verdict,
    alpha: ALPHA,
    holdout: compared.whole.holdout,
    heldOut,
    treated,
    lift: heldOut && treated ? lift(treated, heldOut) : null,
    ratio: ratioOf(compared, arms),
    sinceVersion: compared.isWhole ? null : compared.since,
    runs: compared.runs.length,
    asOf: ctx.now(),
  };
}

type Question = { metric: "open" | "click" } | { metric: "goal"; goal: Goal };

function questionOf({ metric, goal }: z.infer<typeof CompareTreatments>): Question {
  if (metric !== "goal") return { metric };
  if (goal) return { metric, goal };
  throw new AppError("invalid", "Choose the event that is the goal, and within how many days", "goal");
}

/** Who is held out gets nothing to open, so there is a lift in goals alone. */
async function countArms(ctx: Context, compared: ComparedRuns, question: Question) {
  if (question.metric !== "goal")
    return { arms: await armsOf(ctx, compared, question.metric), treated: null, heldOut: null };
  const { sent, planned, heldOut } = await goalArmsOf(ctx, compared, question.goal);
  const treated = {
    people: planned.reduce((sum, { people }) => sum + people, 0),
    responded: planned.reduce((sum, { responded }) => sum + responded, 0),
  };
  return { arms: sent, treated, heldOut: compared.whole.holdout > 0 ? heldOut : null };
}

/** Tested when everybody has had their turn: until then treatments are ahead of each other in the queue. Null: not yet. */
function ratioOf({ runs, shares, whole }: ComparedRuns, arms: { people: number }[]) {
  const scheduled = runs.filter(({ occurrence }) => occurrence !== null);
  const times = whole.treatments.map(
    ({ nth }) => scheduled.filter(({ treatment }) => treatment === nth).length,
  );
  const isEven = times.every((count) => count > 0 && count === times[0]);
  if (!isEven || runs.some(({ finishedAt }) => finishedAt === null)) return null;
  return sampleRatio(
    arms.map(({ people }) => people),
    shares,
  );
}
