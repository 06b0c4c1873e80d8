import { z } from "zod";
import type { Campaign, ProviderRow } from "@/db/schema";
import { segmentIdOf } from "@/domain/campaigns/audience";
import type { LaunchFacts } from "@/domain/campaigns/problems";
import { Id } from "@/domain/shared/id";
import { AppError } from "@/server/errors";

/** What somebody saw before they launched: a launch that names it sends that, or nothing. */
export const Reviewed = z.object({
  templateId: Id,
  templateVersion: z.int().min(1),
  fromName: z.string(),
  fromAddress: z.string(),
  providerId: Id,
  providerName: z.string(),
  segmentId: Id.nullable().default(null), // null: everyone
  segmentVersion: z.int().min(1).nullable().default(null),
});
export type Reviewed = z.infer<typeof Reviewed>;

interface Present {
  facts: LaunchFacts;
  provider: ProviderRow;
}

/** What a launch at this moment would send, by whom and through what; null while something is missing. */
export function reviewedOf(
  { templateId, audience }: Campaign,
  { facts, provider }: Present,
): Reviewed | null {
  if (!templateId || !facts.template || !facts.sender) return null;
  if (audience.kind === "segment" && !facts.segment) return null;
  return {
    templateId,
    templateVersion: facts.template.version,
    fromName: facts.sender.name,
    fromAddress: facts.sender.address,
    providerId: provider.id,
    providerName: provider.name,
    segmentId: segmentIdOf(audience),
    segmentVersion: facts.segment?.version ?? null,
  };
}

const changes = [
  { keys: ["templateId"], field: "template", what: "another template is chosen" },
  { keys: ["templateVersion"], field: "template", what: "the template has another active version" },
  { keys: ["fromName", "fromAddress"], field: "sender", what: "the sender is another" },
  { keys: ["segmentId"], field: "audience", what: "it is for another audience" },
  { keys: ["segmentVersion"], field: "audience", what: "its segment has another version" },
  { keys: ["providerId", "providerName"], field: "channel", what: "it goes through another mail server" },
] as const;

/** A colleague may have changed something since the review: then it is looked at again. */
export function refuseUnreviewed(reviewed: Reviewed, present: Reviewed | null): void {
  const changed = changes.find(({ keys }) => keys.some((key) => reviewed[key] !== present?.[key]));
  if (!changed) return;
  const message = `Something changed since you reviewed this campaign: ${changed.what}. Look at the review again, then launch.`;
  throw new AppError("conflict", message, changed.field);
}
