import type { Tx } from "@/server/endpoints/read-known";

/** Remembers events by their keys for an hour; returns those that had not come before. In key order, so that two writers never wait for each other in a circle. */
export async function markSeen(
  tx: Tx,
  projectId: string,
  keys: { key: string; lane: number }[],
  now: Date,
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const sorted = [...keys].sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = await tx<{ key: string }[]>`
    insert into event_seen (project_id, event_id, lane, seen_at)
    select ${projectId}::uuid, k.key, k.lane, ${now}::timestamptz
    from unnest(${sorted.map(({ key }) => key)}::uuid[], ${sorted.map(({ lane }) => lane)}::smallint[]) as k (key, lane)
    on conflict do nothing
    returning event_id as key`;
  return new Set(rows.map(({ key }) => key));
}
