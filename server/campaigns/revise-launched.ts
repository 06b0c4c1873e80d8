import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign } from "@/db/schema";
import { problemsOf } from "@/domain/campaigns/problems";
import { opensAtLaunch } from "@/domain/schedules/occurrences";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { insertVersion } from "./insert-version";
import { launchFacts } from "./launch-facts";
import { nextRunOf, planNextRuns } from "./next-runs";
import { reachOf } from "./reach";
import { scheduleOf, type WholeCampaign } from "./whole-campaign";

/** CMP-28: what a launched campaign will send is changed: it must still be fit to be sent, and becomes its next version. */
export async function reviseLaunched(
  tx: Db,
  ctx: Context,
  before: WholeCampaign,
  changed: WholeCampaign,
): Promise<WholeCampaign> {
  const now = ctx.now();
  await refuseUnfit(tx, ctx, changed);
  const moved = changed.treatments.filter((own) => !isSameSchedule(before, changed, own.nth));
  for (const own of moved)
    if (opensAtLaunch(scheduleOf(changed, own), now))
      throw new AppError(
        "invalid",
        "It is launched already: choose a time for what is still to come",
        "schedule",
      );
  const next = moved.map((own) => ({ nth: own.nth, run: nextRunOf(scheduleOf(changed, own), now) }));
  const nextRunAt = await planNextRuns(tx, changed.id, next);
  const version = before.version + 1;
  await tx.update(campaign).set({ version }).where(eq(campaign.id, changed.id));
  const revised = { ...changed, version, nextRunAt };
  await insertVersion(tx, ctx, revised);
  return revised;
}

async function refuseUnfit(tx: Db, ctx: Context, changed: WholeCampaign): Promise<void> {
  const { projectId } = changed;
  const { facts } = await launchFacts(tx, changed, {
    now: ctx.now(),
    reached: (segment) => reachOf({ db: tx, projectId, now: ctx.now() }, segment),
  });
  const fault = problemsOf(changed, facts).find(({ level }) => level === "error");
  if (fault) throw new AppError("invalid", `${fault.message} ${fault.fix}`, fault.field);
}

function isSameSchedule(before: WholeCampaign, after: WholeCampaign, nth: number): boolean {
  const [was, is] = [before.treatments[nth], after.treatments[nth]];
  return (
    was !== undefined && is !== undefined && isDeepStrictEqual(scheduleOf(before, was), scheduleOf(after, is))
  );
}
