import { laneOf } from "@/db/lane";
import { cohortOf } from "@/domain/endpoints/cohort";
import type { ChangedEndpoint } from "@/domain/endpoints/decide-merge";
import type { EndpointState } from "@/domain/endpoints/endpoint-state";
import { CopyBytes, microseconds } from "./copy-bytes";
import { copyRows } from "./copy-rows";
import type { Tx } from "./read-known";

export interface Writing {
  projectId: string;
  /** What brought them: an import's id, a call's request id (END-10). */
  requestId: string;
  now: Date;
}

/** Somebody wrote one of the endpoints since they were read: what was decided holds no more. */
export class Overtaken extends Error {}

/** Adds endpoints whose ids are free. An id that somebody took meanwhile is a unique violation. */
export async function insertEndpoints(tx: Tx, writing: Writing, created: EndpointState[]): Promise<void> {
  if (created.length === 0) return;
  const { projectId } = writing;
  const shared = sharedColumns(writing);
  const rows = new CopyBytes();
  for (const { id, lane, state } of inKeyOrder(created, (state) => state)) {
    rows.row(COLUMNS);
    rows.again(shared);
    rows.text(id);
    rows.smallint(lane);
    writeState(rows, state);
    rows.smallint(cohortOf(projectId, id));
    for (const field of valueFields) rows.jsonb(state[field]);
  }
  const into = await tx`
    copy endpoint (project_id, request_id, effective_at, created_at, updated_at, id, lane, channel, address,
      address_key, user_id, opt_out, status, cohort_id, attributes, metrics, demographic, location, user_attributes)
    from stdin (format binary)`.writable();
  await copyRows(into, rows.whole());
}

const COLUMNS = 19;
const valueFields = ["attributes", "metrics", "demographic", "location", "userAttributes"] as const;

/** What all rows begin with. */
function sharedColumns({ projectId, requestId, now }: Writing): Uint8Array {
  const columns = new CopyBytes();
  columns.uuid(projectId);
  columns.text(requestId);
  for (let times = 0; times < 3; times++) columns.timestamp(microseconds(now));
  return columns.columns();
}

function writeState(
  rows: CopyBytes,
  { channel, address, addressKey, userId, optOut, status }: EndpointState,
) {
  rows.text(channel);
  rows.text(address);
  rows.text(addressKey);
  if (userId === null) rows.null();
  else rows.text(userId);
  rows.text(optOut);
  rows.text(status);
}

/** Writes endpoints as they have become, each if it still is as it was read. What is the same as before is not sent. */
export async function updateEndpoints(
  tx: Tx,
  { projectId, requestId, now }: Writing,
  changed: ChangedEndpoint[],
  versions: Map<string, string>,
): Promise<void> {
  if (changed.length === 0) return;
  const rows = inKeyOrder(changed, ({ after }) => after);
  const each = <T>(pick: (row: ChangedEndpoint) => T) => rows.map(({ state }) => pick(state));
  const texts = (field: TextField) => newTexts(each, field);
  const maps = (field: MapField) => newMaps(each, field);
  const written = await tx`
    update endpoint e set
      channel = coalesce(b.channel, e.channel), address = coalesce(b.address, e.address),
      address_key = coalesce(b.address_key, e.address_key), user_id = b.user_id,
      opt_out = coalesce(b.opt_out, e.opt_out), status = coalesce(b.status, e.status),
      attributes = coalesce(b.attributes::jsonb, e.attributes), metrics = coalesce(b.metrics::jsonb, e.metrics),
      demographic = coalesce(b.demographic::jsonb, e.demographic), location = coalesce(b.location::jsonb, e.location),
      user_attributes = coalesce(b.user_attributes::jsonb, e.user_attributes),
      request_id = case when b.said = 1 then ${requestId}::text else e.request_id end,
      effective_at = case when b.said = 1 then ${now}::timestamptz else e.effective_at end,
      updated_at = ${now}::timestamptz
    from (select ${projectId}::uuid as project_id, u.* from unnest(
      ${rows.map(({ id }) => id)}::text[], ${rows.map(({ lane }) => lane)}::smallint[],
      ${rows.map(({ id }) => versions.get(id) ?? null)}::text[], ${each(({ isSaid }) => (isSaid ? 1 : 0))}::smallint[],
      ${texts("channel")}::text[], ${texts("address")}::text[], ${texts("addressKey")}::text[],
      ${each(({ after }) => after.userId)}::text[], ${texts("optOut")}::text[], ${texts("status")}::text[],
      string_to_array(${maps("attributes")}, ${BETWEEN}, ''), string_to_array(${maps("metrics")}, ${BETWEEN}, ''),
      string_to_array(${maps("demographic")}, ${BETWEEN}, ''), string_to_array(${maps("location")}, ${BETWEEN}, ''),
      string_to_array(${maps("userAttributes")}, ${BETWEEN}, '')
    ) as u (id, lane, version, said, channel, address, address_key, user_id, opt_out, status,
      attributes, metrics, demographic, location, user_attributes) offset 0) b
    where e.project_id = b.project_id and e.lane = b.lane and e.id = b.id and e.xmin::text = b.version`;
  if (written.count !== rows.length)
    throw new Overtaken("an endpoint was written by somebody else meanwhile");
}

type TextField = "channel" | "address" | "addressKey" | "optOut" | "status";
type MapField = "attributes" | "metrics" | "demographic" | "location" | "userAttributes";
type Each = <T>(pick: (row: ChangedEndpoint) => T) => T[];

/** Null for what is as before; for all of them, where no row has anything new. */
function newTexts(each: Each, field: TextField): (string | null)[] | null {
  const values = each(({ before, after }) => (before[field] === after[field] ? null : after[field]));
  return values.some((value) => value !== null) ? values : null;
}

/** Stands in no JSON: there it is escaped. */
const BETWEEN = "\u001f";

/** One text for a column of maps. A map that nothing was laid over is the same object as before. */
function newMaps(each: Each, field: MapField): string | null {
  const values = each(({ before, after }) =>
    before[field] === after[field] ? "" : JSON.stringify(after[field]),
  );
  return values.some((value) => value !== "") ? values.join(BETWEEN) : null;
}

/** The order of the key: rows reach it side by side, and two writers never wait for each other in a circle. */
function inKeyOrder<T>(states: T[], endpointOf: (state: T) => { id: string }) {
  const rows = states.map((state) => {
    const { id } = endpointOf(state);
    return { id, lane: laneOf(id), state };
  });
  return rows.sort((one, other) => one.lane - other.lane || (one.id < other.id ? -1 : 1));
}
