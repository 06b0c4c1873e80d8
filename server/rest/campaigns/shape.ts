import type { CampaignResponse, CampaignState } from "@aws-sdk/client-pinpoint";
import { segmentIdOf } from "@/domain/campaigns/audience";
import type { CampaignDefinition } from "@/domain/campaigns/definition";
import type { CampaignStatus } from "@/domain/campaigns/status";
import type { DescribedCampaign } from "@/server/campaigns/whole-campaigns";
import { arnOf } from "../arn";
import type { Given } from "../given";
import type { CampaignSaid, TreatmentSaid } from "./said";
import { writeSchedule } from "./schedule";

const statuses = {
  draft: "PAUSED", // it waits for its schedule
  scheduled: "SCHEDULED",
  executing: "EXECUTING",
  pending_next_run: "PENDING_NEXT_RUN",
  paused: "PAUSED",
  completed: "COMPLETED",
  canceled: "COMPLETED",
  invalid: "INVALID",
} as const satisfies Record<CampaignStatus, NonNullable<CampaignState["CampaignStatus"]>>;

export function campaignShape(
  campaign: DescribedCampaign,
  { region, said }: { region: string; said: CampaignSaid },
): Given<CampaignResponse> {
  const { id, projectId, status } = campaign;
  const State = { CampaignStatus: statuses[status] };
  const { AdditionalTreatments = [], Schedule, ...rest } = said;
  return {
    HoldoutPercent: 0,
    Hook: {},
    Limits: {},
    TemplateConfiguration: {},
    Name: campaign.name,
    SegmentVersion: campaign.segmentVersion,
    SegmentId: segmentIdOf(campaign.audience) ?? "",
    ...rest,
    ...(Schedule && { Schedule: { IsLocalTime: false, Timezone: "UTC", ...Schedule } }),
    AdditionalTreatments: AdditionalTreatments.map((own, nth) => ({ ...own, Id: String(nth + 1), State })),
    ApplicationId: projectId,
    Arn: arnOf(region, `apps/${projectId}/campaigns/${id}`),
    CreationDate: campaign.createdAt.toISOString(),
    DefaultState: State,
    Id: id,
    IsPaused: status === "paused",
    LastModifiedDate: campaign.updatedAt.toISOString(),
    State,
    tags: campaign.tags,
    Version: campaign.version,
  };
}

/** What our console decided, in Pinpoint's words. */
export function inPinpointsWords({ definition, templates }: DescribedCampaign): CampaignSaid {
  const { name, audience, holdout, schedule, limits, quietTime, hook, treatments } = definition;
  const QuietTime =
    quietTime && quietTime.kind !== "none" ? { Start: quietTime.from, End: quietTime.to } : undefined;
  const [first, ...others] = treatments.map((own) => treatmentInWords(own, templates));
  return {
    Name: name,
    HoldoutPercent: holdout,
    ...(segmentIdOf(audience) && { SegmentId: segmentIdOf(audience) ?? "" }),
    Schedule: { ...writeSchedule(schedule), ...(QuietTime && { QuietTime }) },
    Limits: limitsInWords(limits),
    ...(hook?.kind === "webhook" && { Hook: { WebUrl: hook.url, Mode: "FILTER" as const } }),
    ...first,
    ...(others.length > 0 && {
      AdditionalTreatments: others.map((own, nth) => ({
        ...own,
        SizePercent: treatments[nth + 1]?.share ?? 0,
      })),
    }),
  };
}

function limitsInWords({
  dailyCap,
  totalCap,
  messagesPerSecond,
  maxRunSeconds,
}: CampaignDefinition["limits"]) {
  return {
    ...(dailyCap && { Daily: dailyCap }),
    ...(totalCap && { Total: totalCap }),
    ...(messagesPerSecond && { MessagesPerSecond: messagesPerSecond }),
    ...(maxRunSeconds && { MaximumDuration: maxRunSeconds }),
  };
}

function treatmentInWords(
  {
    name,
    description,
    templateId,
    templateVersion,
    fromAddress,
    schedule,
  }: CampaignDefinition["treatments"][number],
  templates: DescribedCampaign["templates"],
): Omit<TreatmentSaid, "SizePercent"> {
  const template = templateId ? templates.get(templateId) : undefined;
  const FromAddress = fromAddress ?? undefined;
  const own = template?.isOwn && { Title: template.subject, HtmlBody: template.html, Body: template.text };
  const EmailMessage = { ...own, ...(FromAddress && { FromAddress }) };
  return {
    ...(name && { TreatmentName: name }),
    ...(description && { TreatmentDescription: description }),
    ...(Object.keys(EmailMessage).length > 0 && { MessageConfiguration: { EmailMessage } }),
    ...(template &&
      !template.isOwn && { TemplateConfiguration: { EmailTemplate: named(template, templateVersion) } }),
    ...(schedule && { Schedule: writeSchedule(schedule) }),
  };
}

const named = ({ name }: { name: string }, version: number | null) => ({
  Name: name,
  ...(version !== null && { Version: String(version) }),
});
