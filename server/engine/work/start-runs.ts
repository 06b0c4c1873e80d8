import { LANES, laneOf } from "@/db/lane";
import { rangesOf } from "@/domain/delivery/ranges";
import { defineWork, type WorkContext } from "../define-work";
import { decideRanges } from "../planning/decide-ranges";
import { markPlanned } from "../planning/mark-planned";
import { planRange } from "../planning/plan-range";
import { type PlanningRun, planningRuns } from "../planning/planning-runs";

const AT_ONCE = 3;

/** Plans the first range of each new run, so that its mail leaves at once; a small run is planned whole. */
export const startRuns = defineWork("start-runs", "runs", async (ctx) => {
  const runs = (await planningRuns(ctx.sql)).filter(({ isAudienceKnown }) => isAudienceKnown);
  if (runs.some(({ rangeLanes }) => rangeLanes === 0)) {
    await decideRanges(ctx.sql);
    return { done: 1 };
  }
  const fresh = runs.filter((run) => run.planned.length === 0 && ctx.hold.owns(startingLane(run)));
  let done = 0;
  const startNext = async () => {
    for (let run = fresh.shift(); run && !ctx.ending.aborted; run = fresh.shift()) {
      if (await startRun(ctx, run)) done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, startNext));
  return { done };
});

async function startRun(ctx: WorkContext, run: PlanningRun): Promise<boolean> {
  const ranges = rangesOf(run.rangeLanes, LANES);
  const [first] = ranges;
  if (!first) return false;
  const duplicates = ranges.length === 1 ? "within" : "probed";
  const lane = startingLane(run);
  const at = { owner: ctx.hold.owner, lane, slot: ctx.slot, now: ctx.now() };
  const recipients = await ctx.hold.uses.during(lane, () =>
    planRange(ctx.sql, { ...run, duplicates }, first, at),
  );
  if (recipients === null) return false;
  if (ranges.length === 1) await markPlanned(ctx.sql, run.runId, 1, ctx.now());
  ctx.ring();
  return true;
}

/** Small runs are shared out among the engines by their ids. */
function startingLane({ rangeLanes, runId }: PlanningRun): number {
  return rangeLanes >= LANES ? laneOf(runId) : 0;
}
