import { z } from "zod";
import { Schedule } from "@/domain/schedules/schedule";
import { Audience } from "./audience";
import { Hook } from "./hook";
import { CampaignLimits } from "./limits";
import { CampaignName } from "./name";
import { QuietTime } from "./quiet-time";
import { Tags } from "./tags";
import { Holdout, Treatments } from "./treatment";

/** All that a person decides about a campaign: what a version of it holds (CMP-28). */
export const CampaignDefinition = z.object({
  name: CampaignName,
  audience: Audience,
  holdout: Holdout,
  treatments: Treatments,
  schedule: Schedule,
  limits: CampaignLimits,
  quietTime: QuietTime.nullable(), // null: the project's
  hook: Hook.nullable(), // null: the project's
  tags: Tags,
});
export type CampaignDefinition = z.infer<typeof CampaignDefinition>;
