import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Campaign, type TreatmentRow, treatment } from "@/db/schema";
import type { CampaignDefinition } from "@/domain/campaigns/definition";
import type { Schedule } from "@/domain/schedules/schedule";

type Mail = Pick<TreatmentRow, "templateId" | "templateVersion" | "fromName" | "fromAddress">;

/** A campaign with its treatments in order; what the default one sends stands beside its name. */
export interface WholeCampaign extends Campaign, Mail {
  treatments: TreatmentRow[];
}

export async function withTreatments(db: Db, found: Campaign): Promise<WholeCampaign> {
  const treatments = await db
    .select()
    .from(treatment)
    .where(eq(treatment.campaignId, found.id))
    .orderBy(asc(treatment.nth));
  const [first] = treatments;
  if (!first) throw new Error(`campaign ${found.id} has no treatment`);
  const { templateId, templateVersion, fromName, fromAddress } = first;
  return { ...found, templateId, templateVersion, fromName, fromAddress, treatments };
}

/** The schedule that a treatment keeps to. */
export const scheduleOf = (campaign: Campaign, own: Pick<TreatmentRow, "schedule">): Schedule =>
  own.schedule ?? campaign.schedule;

/** CMP-28: what a version of it holds. */
export function definitionOf(whole: WholeCampaign): CampaignDefinition {
  const { name, audience, holdout, keptBack, winnerRule, goal } = whole;
  const { schedule, limits, quietTime, hook, tags } = whole;
  const treatments = whole.treatments.map(
    ({ campaignId, nth, nextOccurrence, nextRunAt, ...defined }) => defined,
  );
  const contest = { holdout, keptBack, winnerRule, goal, treatments };
  return { name, audience, schedule, limits, quietTime, hook, tags, ...contest };
}
