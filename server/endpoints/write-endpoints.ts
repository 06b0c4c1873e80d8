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

function writeState(rows: CopyBytes, { channel, address, addressKey, userId, optOut, status }: EndpointState) {
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
  const rows = inKeyOrder(changed, ({ after }) => after).map(({ id, lane, state }) => {
    const { before, after, isSaid } = state;
    return { lane, id, version: versions.get(id), said: isSaid, user_id: after.userId, ...newIn(before, after) };
  });
  const written = await tx`
    update endpoint e set
      channel = coalesce(b.channel, e.channel), address = coalesce(b.address, e.address),
      address_key = coalesce(b.address_key, e.address_key), user_id = b.user_id,
      opt_out = coalesce(b.opt_out, e.opt_out), status = coalesce(b.status, e.status),
      attributes = coalesce(b.attributes, e.attributes), metrics = coalesce(b.metrics, e.metrics),
      demographic = coalesce(b.demographic, e.demographic), location = coalesce(b.location, e.location),
      user_attributes = coalesce(b.user_attributes, e.user_attributes),
      request_id = case when b.said then ${requestId}::text else e.request_id end,
      effective_at = case when b.said then ${now}::timestamptz else e.effective_at end,
      updated_at = ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as b (id text, lane smallint, version text, said boolean,
      channel text, address text, address_key text, user_id text, opt_out text, status text,
      attributes jsonb, metrics jsonb, demographic jsonb, location jsonb, user_attributes jsonb)
    where e.project_id = ${projectId} and e.lane = b.lane and e.id = b.id and e.xmin::text = b.version`;
  if (written.count !== rows.length)
    throw new Overtaken("an endpoint was written by somebody else meanwhile");
}

const columns = [
  ["channel", "channel"],
  ["address", "address"],
  ["addressKey", "address_key"],
  ["optOut", "opt_out"],
  ["status", "status"],
  ["attributes", "attributes"],
  ["metrics", "metrics"],
  ["demographic", "demographic"],
  ["location", "location"],
  ["userAttributes", "user_attributes"],
] as const;

/** By column; maps of values that nothing was laid over are the same object as before. */
function newIn(before: EndpointState, after: EndpointState): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [field, column] of columns)
    if (before[field] !== after[field]) values[column] = after[field];
  return values;
}

/** The order of the key: rows reach it side by side, and two writers never wait for each other in a circle. */
function inKeyOrder<T>(states: T[], endpointOf: (state: T) => { id: string }) {
  const rows = states.map((state) => {
    const { id } = endpointOf(state);
    return { id, lane: laneOf(id), state };
  });
  return rows.sort((one, other) => one.lane - other.lane || (one.id < other.id ? -1 : 1));
}
