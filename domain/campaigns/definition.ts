import { z } from "zod";
import { Goal } from "@/domain/experiments/metrics";
import { Schedule } from "@/domain/schedules/schedule";
import { Audience } from "./audience";
import { Hook } from "./hook";
import { CampaignLimits } from "./limits";
import { CampaignName } from "./name";
import { QuietTime } from "./quiet-time";
import { Tags } from "./tags";
import { Holdout, Treatments } from "./treatment";
import { KeptBack, WinnerRule } from "./winner-rule";

/** All that a person decides about a campaign: what a version of it holds (CMP-28). */
export const CampaignDefinition = z.object({
  name: CampaignName,
  audience: Audience,
  holdout: Holdout,
  keptBack: KeptBack, // percent of the audience that get what wins the test
  winnerRule: WinnerRule.nullable(), // null: a person decides
  goal: Goal.nullable(),
  treatments: Treatments,
  schedule: Schedule,
  limits: CampaignLimits,
  quietTime: QuietTime.nullable(), // null: the project's
  hook: Hook.nullable(), // null: the project's
  tags: Tags,
});
export type CampaignDefinition = z.infer<typeof CampaignDefinition>;
