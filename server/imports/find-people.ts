import { laneOf } from "@/db/lane";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { addressName } from "@/domain/endpoints/endpoint-state";
import type { Tx } from "@/server/endpoints/read-known";

/** The endpoint that each draft names, by its Id or else by its address; null: there is none. */
export async function findEndpoints(
  tx: Tx,
  projectId: string,
  drafts: EndpointDraft[],
): Promise<(string | null)[]> {
  const known = await knownIds(tx, projectId, [...new Set(drafts.flatMap(({ id }) => id ?? []))]);
  const holders = await holdersOf(tx, projectId, drafts);
  return drafts.map(({ id, channel, addressKey }) => {
    if (id !== null) return known.has(id) ? id : null;
    return (channel && addressKey !== null && holders.get(addressName(channel, addressKey))) || null;
  });
}

async function knownIds(tx: Tx, projectId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx<{ id: string }[]>`
    select e.id from (
      select ${projectId}::uuid as project_id, u.* from unnest(${ids}::text[], ${ids.map(laneOf)}::smallint[]) as u (id, lane) offset 0
    ) b cross join lateral (
      select e.id from endpoint e where e.project_id = b.project_id and e.id = b.id and e.lane = b.lane offset 0
    ) e`;
  return new Set(rows.map(({ id }) => id));
}

/** Whoever holds an address: an active endpoint first, then the one changed last. */
async function holdersOf(tx: Tx, projectId: string, drafts: EndpointDraft[]): Promise<Map<string, string>> {
  const asked = new Map<string, { channel: string; addressKey: string }>();
  for (const { id, channel, addressKey } of drafts)
    if (id === null && channel && addressKey !== null)
      asked.set(addressName(channel, addressKey), { channel, addressKey });
  if (asked.size === 0) return new Map();
  const addresses = [...asked.values()];
  const rows = await tx<{ name: string; id: string }[]>`
    select distinct on (b.name) b.name, e.id from (
      select ${projectId}::uuid as project_id, u.* from unnest(
        ${[...asked.keys()]}::text[], ${addresses.map(({ channel }) => channel)}::text[],
        ${addresses.map(({ addressKey }) => addressKey)}::text[]
      ) as u (name, channel, address_key) offset 0
    ) b cross join lateral (
      select e.id, e.status, e.updated_at from endpoint e
      where e.project_id = b.project_id and e.channel = b.channel and e.address_key = b.address_key offset 0
    ) e
    order by b.name, e.status, e.updated_at desc, e.id`;
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Which of these users have an endpoint. */
export async function knownUsers(tx: Tx, projectId: string, userIds: string[]): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await tx<{ userId: string }[]>`
    select u.id as "userId" from unnest(${userIds}::text[]) as u (id)
    where exists (select from endpoint e where e.project_id = ${projectId} and e.user_id = u.id)`;
  return new Set(rows.map(({ userId }) => userId));
}
