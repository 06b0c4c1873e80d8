import { z } from "zod";
import { segmentIdOf } from "@/domain/campaigns/audience";
import { Id } from "@/domain/shared/id";
import { AppError } from "@/server/errors";
import type { Present } from "./launch-facts";
import { settingsOf } from "./settings-of";
import { scheduleOf, type WholeCampaign } from "./whole-campaign";

const ReviewedTreatment = z.object({
  templateId: Id,
  templateVersion: z.int().min(1),
  fromName: z.string(),
  fromAddress: z.string(),
  schedule: z.string(),
});

/** What somebody saw before they launched: a launch that names it sends that, or nothing. */
export const Reviewed = z.object({
  treatments: z.array(ReviewedTreatment),
  shares: z.string(),
  settings: z.string(),
  providerId: Id,
  providerName: z.string(),
  segmentId: Id.nullable().default(null), // null: everyone
  segmentVersion: z.int().min(1).nullable().default(null),
});
export type Reviewed = z.infer<typeof Reviewed>;

/** What a launch at this moment would send, by whom and through what; null while something is missing. */
export function reviewedOf(draft: WholeCampaign, { facts, project, provider }: Present): Reviewed | null {
  if (draft.audience.kind === "segment" && !facts.segment) return null;
  const treatments = draft.treatments.flatMap((own, nth) => {
    const { template, sender } = facts.treatments[nth] ?? {};
    if (!own.templateId || !template || !sender) return [];
    const { name: fromName, address: fromAddress } = sender;
    const schedule = JSON.stringify(scheduleOf(draft, own));
    return [
      { templateId: own.templateId, templateVersion: template.version, fromName, fromAddress, schedule },
    ];
  });
  if (treatments.length < draft.treatments.length) return null;
  return {
    treatments,
    shares: JSON.stringify([draft.holdout, ...draft.treatments.slice(1).map(({ share }) => share)]),
    settings: JSON.stringify(settingsOf(draft, project)),
    providerId: provider.id,
    providerName: provider.name,
    segmentId: segmentIdOf(draft.audience),
    segmentVersion: facts.segment?.version ?? null,
  };
}

const ofTreatment = (key: keyof Reviewed["treatments"][number]) => (seen: Reviewed) =>
  JSON.stringify(seen.treatments.map((one) => one[key]));

const changes: { see: ((seen: Reviewed) => unknown)[]; field: string; what: string }[] = [
  { see: [ofTreatment("templateId")], field: "template", what: "another template is chosen" },
  {
    see: [ofTreatment("templateVersion")],
    field: "template",
    what: "the template has another active version",
  },
  {
    see: [ofTreatment("fromName"), ofTreatment("fromAddress")],
    field: "sender",
    what: "the sender is another",
  },
  { see: [({ segmentId }) => segmentId], field: "audience", what: "it is for another audience" },
  {
    see: [({ segmentVersion }) => segmentVersion],
    field: "audience",
    what: "its segment has another version",
  },
  { see: [({ shares }) => shares], field: "treatments", what: "its audience is divided in another way" },
  { see: [ofTreatment("schedule")], field: "schedule", what: "it has another schedule" },
  { see: [({ settings }) => settings], field: "limits", what: "its limits, quiet time or hook are others" },
  {
    see: [({ providerId }) => providerId, ({ providerName }) => providerName],
    field: "channel",
    what: "it goes through another mail server",
  },
];

/** A colleague may have changed something since the review: then it is looked at again. */
export function refuseUnreviewed(reviewed: Reviewed, present: Reviewed | null): void {
  const changed = changes.find(({ see }) =>
    see.some((part) => part(reviewed) !== (present && part(present))),
  );
  if (!changed) return;
  const message = `Something changed since you reviewed this campaign: ${changed.what}. Look at the review again, then launch.`;
  throw new AppError("conflict", message, changed.field);
}
