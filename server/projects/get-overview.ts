import { allow } from "@/server/access/allow";
import { countEverybody } from "@/server/analytics/count-everybody";
import { todaysCounts } from "@/server/analytics/todays-counts";
import { runningCampaigns } from "@/server/campaigns/running-campaigns";
import type { Context } from "@/server/context";
import { firstSteps } from "./first-steps";
import { getProject } from "./get-project";

/** A project at a glance. */
export async function getOverview(ctx: Context) {
  allow(ctx, "project:read");

  const project = await getProject(ctx);
  const [today, people, running, steps] = await Promise.all([
    todaysCounts(ctx, project.timeZone),
    countEverybody(ctx),
    runningCampaigns(ctx),
    firstSteps(ctx),
  ]);
  const { name, isSample, timeZone, myRole } = project;
  return { name, isSample, timeZone, myRole, today, people, running, steps };
}
