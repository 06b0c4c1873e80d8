import { asc, inArray } from "drizzle-orm";
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
  const [whole] = await allWithTreatments(db, [found]);
  if (!whole) throw new Error("one campaign came to none");
  return whole;
}

/** Several of them, in their order. */
export async function allWithTreatments(db: Db, campaigns: Campaign[]): Promise<WholeCampaign[]> {
  if (campaigns.length === 0) return [];
  const ids = campaigns.map(({ id }) => id);
  const all = await db
    .select()
    .from(treatment)
    .where(inArray(treatment.campaignId, ids))
    .orderBy(asc(treatment.nth));
  return campaigns.map((found) => {
    const treatments = all.filter(({ campaignId }) => campaignId === found.id);
    const [first] = treatments;
    if (!first) throw new Error(`campaign ${found.id} has no treatment`);
    const { templateId, templateVersion, fromName, fromAddress } = first;
    return { ...found, templateId, templateVersion, fromName, fromAddress, treatments };
  });
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
