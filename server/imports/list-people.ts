import { laneOf } from "@/db/lane";
import type { Tx } from "@/server/endpoints/read-known";

/** Puts endpoints on a list, in the order of its key. Returns how many were not on it. */
export async function listEndpoints(tx: Tx, listId: string, ids: Iterable<string>): Promise<number> {
  const rows = [...new Set(ids)]
    .map((id) => ({ id, lane: laneOf(id) }))
    .sort((one, other) => one.lane - other.lane || (one.id < other.id ? -1 : 1));
  if (rows.length === 0) return 0;
  const added = await tx`
    insert into segment_member (segment_id, lane, endpoint_id)
    select ${listId}::uuid, p.lane, p.id from unnest(
      ${rows.map(({ lane }) => lane)}::smallint[], ${rows.map(({ id }) => id)}::text[]
    ) as p (lane, id)
    on conflict do nothing`;
  return added.count;
}

/** IMP-9: puts users on a list, and with them all endpoints they have and will have. Returns how many were not on it. */
export async function listUsers(tx: Tx, listId: string, userIds: Iterable<string>): Promise<number> {
  const rows = [...new Set(userIds)].sort();
  if (rows.length === 0) return 0;
  const added = await tx`
    insert into segment_user (segment_id, user_id)
    select ${listId}::uuid, u.id from unnest(${rows}::text[]) as u (id)
    on conflict do nothing`;
  return added.count;
}
