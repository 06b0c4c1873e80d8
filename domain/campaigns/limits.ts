import type { z } from "zod";
import { ProjectLimits } from "@/domain/projects/limits";

/** CMP-29: what a campaign keeps to. A limit that is not given is the project's at the launch (PRJ-14); null is none. */
export const CampaignLimits = ProjectLimits.extend({
  maxRunSeconds: ProjectLimits.shape.maxRunSeconds.unwrap(), // by its default, a limit that is not given would be none
}).partial();
export type CampaignLimits = z.infer<typeof CampaignLimits>;
export type EffectiveLimits = z.infer<typeof ProjectLimits>;

/** What holds for a campaign: its own limits over its project's. */
export function effectiveLimits(own: CampaignLimits, project: EffectiveLimits): EffectiveLimits {
  const { dailyCap, totalCap, messagesPerSecond, maxRunSeconds } = project;
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { dailyCap, totalCap, messagesPerSecond, maxRunSeconds, ...given };
}
