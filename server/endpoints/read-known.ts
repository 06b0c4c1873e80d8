import type { TransactionSql } from "postgres";
import { laneOf } from "@/db/lane";
import type { EndpointState } from "@/domain/endpoints/endpoint-state";
import type { Channel } from "@/domain/messaging/channel";

export type Tx = TransactionSql<{ uuid: string }>;

/** An endpoint as it was read; `version` is another one as soon as somebody writes it. */
export type Known = EndpointState & { version: string };

const columns = (tx: Tx) => tx`
  e.id, e.channel, e.address, e.address_key as "addressKey", e.user_id as "userId", e.opt_out as "optOut", e.status,
  e.attributes, e.metrics, e.demographic, e.location, e.user_attributes as "userAttributes",
  e.request_id as "requestId", extract(epoch from e.effective_at)::float8 * 1000 as "effectiveAt", e.xmin::text as version`;

/**
 * Each is looked for in an index by itself, whatever the planner takes the project for: one it has not analyzed yet counts as
 * nobody, and would be read whole for every batch. The two "offset 0" leave it no other way.
 */
export async function knownById(tx: Tx, projectId: string, ids: string[]): Promise<Known[]> {
  if (ids.length === 0) return [];
  return tx<Known[]>`
    select ${columns(tx)} from (
      select ${projectId}::uuid as project_id, u.* from unnest(${ids}::text[], ${ids.map(laneOf)}::smallint[]) as u (id, lane) offset 0
    ) b cross join lateral (
      select e.*, e.xmin from endpoint e where e.project_id = b.project_id and e.id = b.id and e.lane = b.lane offset 0
    ) e`;
}

export interface Address {
  channel: Channel;
  addressKey: string;
}

/** All endpoints with these addresses; the one that holds an address comes before the others: an active one first, then the one changed last. */
export async function knownByAddress(tx: Tx, projectId: string, addresses: Address[]): Promise<Known[]> {
  if (addresses.length === 0) return [];
  const found = await tx<Holder[]>`
    select ${columns(tx)}, extract(epoch from e.updated_at)::float8 as "updatedAt" from (
      select ${projectId}::uuid as project_id, u.* from unnest(
        ${addresses.map(({ channel }) => channel)}::text[],
        ${addresses.map(({ addressKey }) => addressKey)}::text[]
      ) as u (channel, address_key) offset 0
    ) b cross join lateral (
      select e.*, e.xmin from endpoint e
      where e.project_id = b.project_id and e.channel = b.channel and e.address_key = b.address_key offset 0
    ) e`;
  return found.sort(byClaim);
}

type Holder = Known & { updatedAt: number };

/** Sorted here: PostgreSQL would move whole rows about. */
function byClaim(one: Holder, other: Holder): number {
  if (one.status !== other.status) return one.status === "ACTIVE" ? -1 : 1;
  if (one.updatedAt !== other.updatedAt) return other.updatedAt - one.updatedAt;
  return one.id < other.id ? -1 : 1;
}

const USERS_LOCK = 7_205_781;
const SHARDS = 64;

/** All endpoints of these users. Until the transaction ends nobody else merges endpoints of theirs: what they share and how many they are stays true. */
export async function knownOfUsers(tx: Tx, projectId: string, userIds: string[]): Promise<Known[]> {
  if (userIds.length === 0) return [];
  const shards = [...new Set(userIds.map((id) => laneOf(`${projectId}/${id}`) % SHARDS))].sort(
    (a, b) => a - b,
  );
  await tx`select pg_advisory_xact_lock(${USERS_LOCK}, shard) from unnest(${shards}::int[]) as s (shard)`;
  return tx<Known[]>`
    select ${columns(tx)} from endpoint e
    where e.project_id = ${projectId} and e.user_id = any(${userIds}::text[])
    order by e.effective_at, e.id`;
}
