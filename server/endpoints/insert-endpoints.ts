import { draftRows, type NamedDraft } from "./draft-rows";
import type { Tx } from "./existing";

export interface Origin {
  projectId: string;
  /** What brought them: an import's id, a call's request id (END-10). */
  requestId: string;
  now: Date;
}

/** Adds endpoints whose ids are free, each with an address; returns the ids it added. Lets alone what somebody added meanwhile. Who has opted out stays so under another id, unless the draft says otherwise. */
export async function insertEndpoints(tx: Tx, origin: Origin, drafts: NamedDraft[]): Promise<Set<string>> {
  if (drafts.length === 0) return new Set();
  const { projectId, requestId, now } = origin;
  const rows = await tx<{ id: string }[]>`
    insert into endpoint (project_id, id, lane, channel, address, address_key, user_id, opt_out, status, cohort_id,
      attributes, metrics, demographic, location, user_attributes, request_id, effective_at, created_at, updated_at)
    select ${projectId}::uuid, id, lane, channel, address, address_key, user_id,
      coalesce(opt_out, (select 'ALL' from endpoint o where o.project_id = ${projectId} and o.channel = b.channel
        and o.address_key = b.address_key and o.address_key <> '' and o.opt_out = 'ALL' limit 1), 'NONE'), 'ACTIVE',
      cohort_id, attributes, metrics, demographic, location, user_attributes,
      ${requestId}::text, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${draftRows(projectId, drafts)}::text::json) as b (id text, lane smallint, channel text,
      address text, address_key text, user_id text, opt_out text, cohort_id smallint,
      attributes jsonb, metrics jsonb, demographic jsonb, location jsonb, user_attributes jsonb)
    on conflict (project_id, id, lane) do nothing
    returning id`;
  return new Set(rows.map(({ id }) => id));
}
