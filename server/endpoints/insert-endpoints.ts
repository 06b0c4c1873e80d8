import { laneOf } from "@/db/lane";
import { cohortOf } from "@/domain/endpoints/cohort";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import type { Tx } from "./existing";

export type NamedDraft = EndpointDraft & { id: string };

export interface Origin {
  projectId: string;
  /** What brought them: an import's id, a call's request id (END-10). */
  requestId: string;
  now: Date;
}

/** Adds endpoints whose ids are free, each with an address; returns the ids it added. Lets alone what somebody added meanwhile. */
export async function insertEndpoints(tx: Tx, origin: Origin, drafts: NamedDraft[]): Promise<Set<string>> {
  if (drafts.length === 0) return new Set();
  const { projectId, requestId, now } = origin;
  const rows = await tx<{ id: string }[]>`
    insert into endpoint (project_id, id, lane, channel, address, address_key, user_id, opt_out, status, cohort_id,
      attributes, metrics, demographic, location, user_attributes, request_id, effective_at, created_at, updated_at)
    select ${projectId}::uuid, id, lane, channel, address, address_key, user_id, coalesce(opt_out, 'NONE'), 'ACTIVE', cohort_id,
      coalesce(attributes::jsonb, '{}'), coalesce(metrics::jsonb, '{}'), coalesce(demographic::jsonb, '{}'),
      coalesce(location::jsonb, '{}'), coalesce(user_attributes::jsonb, '{}'),
      ${requestId}::text, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${drafts.map(({ id }) => id)}::text[], ${drafts.map(({ id }) => laneOf(id))}::smallint[],
      ${drafts.map(({ channel }) => channel)}::text[], ${drafts.map(({ address }) => address)}::text[],
      ${drafts.map(({ addressKey }) => addressKey)}::text[], ${drafts.map(({ userId }) => userId)}::text[],
      ${drafts.map(({ optOut }) => optOut)}::text[], ${drafts.map(({ id }) => cohortOf(projectId, id))}::smallint[],
      ${drafts.map(({ attributes }) => jsonOf(attributes))}::text[],
      ${drafts.map(({ metrics }) => jsonOf(metrics))}::text[],
      ${drafts.map(({ demographic }) => jsonOf(demographic))}::text[],
      ${drafts.map(({ location }) => jsonOf(location))}::text[],
      ${drafts.map(({ userAttributes }) => jsonOf(userAttributes))}::text[]
    ) as b (id, lane, channel, address, address_key, user_id, opt_out, cohort_id,
      attributes, metrics, demographic, location, user_attributes)
    on conflict (project_id, id, lane) do nothing
    returning id`;
  return new Set(rows.map(({ id }) => id));
}

/** Null for an empty map: most of an endpoint's maps are, and nothing is the quickest to send. */
export function jsonOf(map: object): string | null {
  for (const _ in map) return JSON.stringify(map);
  return null;
}
