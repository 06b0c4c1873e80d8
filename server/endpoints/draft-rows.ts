import { laneOf } from "@/db/lane";
import { cohortOf } from "@/domain/endpoints/cohort";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";

export type NamedDraft = EndpointDraft & { id: string };

/** Drafts as one JSON value, the quickest form to send thousands of rows in; `json_to_recordset` reads it by these names. */
export function draftRows(projectId: string, drafts: NamedDraft[]): string {
  return JSON.stringify(
    drafts.map((draft) => ({
      id: draft.id,
      lane: laneOf(draft.id),
      channel: draft.channel,
      address: draft.address,
      address_key: draft.addressKey,
      user_id: draft.userId,
      opt_out: draft.optOut,
      cohort_id: cohortOf(projectId, draft.id),
      attributes: draft.attributes,
      metrics: draft.metrics,
      demographic: draft.demographic,
      location: draft.location,
      user_attributes: draft.userAttributes,
    })),
  );
}
