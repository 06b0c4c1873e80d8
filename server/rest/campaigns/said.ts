import type { WriteCampaignRequest } from "@aws-sdk/client-pinpoint";
import type { Given } from "../given";

/** What a client says of a campaign, but for what does not stay: whether it is paused, and tags, which have operations of their own. */
export type CampaignSaid = Omit<Given<WriteCampaignRequest>, "IsPaused" | "tags">;
type AdditionalTreatment = NonNullable<CampaignSaid["AdditionalTreatments"]>[number];

/** What one part of the audience gets. */
export type TreatmentSaid = Partial<AdditionalTreatment>;
export type ScheduleSaid = NonNullable<CampaignSaid["Schedule"]>;

/** The default treatment first: it stands in the campaign itself. */
export function treatmentsOf(said: CampaignSaid): TreatmentSaid[] {
  const { MessageConfiguration, TemplateConfiguration, TreatmentName, TreatmentDescription } = said;
  const own = { MessageConfiguration, TemplateConfiguration, TreatmentName, TreatmentDescription };
  return [own, ...(said.AdditionalTreatments ?? [])];
}
