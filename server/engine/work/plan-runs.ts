import { LANES } from "@/db/lane";
import { type Range, rangesOf } from "@/domain/delivery/ranges";
import { isSomebodyWaiting } from "@/server/people-waiting";
import { defineWork, type WorkContext } from "../define-work";
import { findDuplicates } from "../planning/find-duplicates";
import { markPlanned } from "../planning/mark-planned";
import { planRange } from "../planning/plan-range";
import { type PlanningRun, planningRuns } from "../planning/planning-runs";

/** As many as a small machine has cores: more would hold up small runs that are launched meanwhile. While somebody waits for a page, one core is left to them. */
const AT_ONCE = 2;
const AT_ONCE_BESIDE_PEOPLE = 1;

/** Plans the further ranges of big runs, one of each run in turn. A restart skips what is planned. */
export const planRuns = defineWork("plan-runs", "runs", async (ctx) => {
  const begun = (await planningRuns(ctx.sql)).filter(({ planned }) => planned.length > 0);
  const turns = await Promise.all(begun.map((run) => turnOf(ctx, run)));
  const todo = turns.flat();
  let done = 0;
  const planNext = async () => {
    for (let next = todo.shift(); next && !ctx.ending.aborted; next = todo.shift()) done += await next();
  };
  const hands = isSomebodyWaiting() ? AT_ONCE_BESIDE_PEOPLE : AT_ONCE;
  await Promise.all(Array.from({ length: hands }, planNext));
  return { done };
});

/** What is to be done for a run in this round. */
async function turnOf(ctx: WorkContext, run: PlanningRun): Promise<(() => Promise<number>)[]> {
  const ranges = rangesOf(run.rangeLanes, LANES);
  const open = ranges.filter(({ firstLane }) => !run.planned.includes(firstLane));
  if (open.length === 0) {
    await markPlanned(ctx.sql, run.runId, ranges.length, ctx.now());
    ctx.ring();
    return [];
  }
  if (!run.duplicatesAt) return [() => listDuplicates(ctx, run)];
  const ours = open.filter(({ firstLane }) => ctx.hold.owns(firstLane));
  return ours.slice(0, AT_ONCE).map((range) => () => planNextRange(ctx, run, range));
}

async function listDuplicates(ctx: WorkContext, run: PlanningRun): Promise<number> {
  return (await findDuplicates(ctx.sql, { ...run, duplicates: "listed" }, ctx.now())) ? 1 : 0;
}

async function planNextRange(ctx: WorkContext, run: PlanningRun, range: Range): Promise<number> {
  const at = { owner: ctx.hold.owner, lane: range.firstLane, slot: ctx.slot, now: ctx.now() };
  const recipients = await ctx.hold.uses.during(range.firstLane, () =>
    planRange(ctx.sql, { ...run, duplicates: "listed" }, range, at),
  );
  ctx.ring();
  return recipients === null ? 0 : 1;
}
