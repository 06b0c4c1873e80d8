import type { Run } from "@/db/schema";
import { personOf } from "@/domain/templates/person";
import type { Due, DueEndpoint } from "../queue/due-messages";

/** CMP-31: what a hook is told, in Pinpoint's words. */
export function hookBody(run: Run, group: { due: Due; to: DueEndpoint }[]) {
  return {
    MessageConfiguration: { EmailMessage: { FromAddress: run.fromAddress } },
    ApplicationId: run.projectId,
    CampaignId: run.campaignId,
    TreatmentId: String(run.treatment),
    ActivityId: run.id,
    ScheduledTime: (run.occurrence ?? run.asOf).toISOString(),
    Endpoints: Object.fromEntries(group.map(({ due, to }) => [due.recipientId, personOf(to)])),
  };
}
