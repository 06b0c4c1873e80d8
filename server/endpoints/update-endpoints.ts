import { draftRows, type NamedDraft } from "./draft-rows";
import type { Tx } from "./existing";
import type { Origin } from "./insert-endpoints";

/** B1: merges what the drafts say into endpoints that are there; returns the ids of those it changed. What stays the same is not written. */
export async function updateEndpoints(tx: Tx, origin: Origin, drafts: NamedDraft[]): Promise<Set<string>> {
  if (drafts.length === 0) return new Set();
  const { projectId, requestId, now } = origin;
  const rows = await tx<{ id: string }[]>`
    update endpoint e set
      status = case when (b.channel, b.address_key) is distinct from (e.channel, e.address_key)
        and b.address_key is not null then 'ACTIVE' else e.status end,
      channel = coalesce(b.channel, e.channel),
      address = coalesce(b.address, e.address),
      address_key = coalesce(b.address_key, e.address_key),
      user_id = coalesce(b.user_id, e.user_id),
      opt_out = coalesce(b.opt_out, e.opt_out),
      attributes = e.attributes || b.attributes,
      metrics = e.metrics || b.metrics,
      demographic = e.demographic || b.demographic,
      location = e.location || b.location,
      user_attributes = e.user_attributes || b.user_attributes,
      request_id = ${requestId}, effective_at = ${now}, updated_at = ${now}
    from json_to_recordset(${draftRows(projectId, drafts)}::text::json) as b (id text, lane smallint, channel text,
      address text, address_key text, user_id text, opt_out text,
      attributes jsonb, metrics jsonb, demographic jsonb, location jsonb, user_attributes jsonb)
    where e.project_id = ${projectId} and e.id = b.id and e.lane = b.lane and (
      (coalesce(b.channel, e.channel), coalesce(b.address, e.address), coalesce(b.user_id, e.user_id), coalesce(b.opt_out, e.opt_out))
        is distinct from (e.channel, e.address, e.user_id, e.opt_out)
      or e.attributes || b.attributes <> e.attributes or e.metrics || b.metrics <> e.metrics
      or e.demographic || b.demographic <> e.demographic or e.location || b.location <> e.location
      or e.user_attributes || b.user_attributes <> e.user_attributes)
    returning e.id`;
  return new Set(rows.map(({ id }) => id));
}
