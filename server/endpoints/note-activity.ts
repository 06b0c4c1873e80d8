import type { Sql } from "@/server/events/append-events";

export interface Activity {
  endpointId: string;
  lane: number;
  at: Date;
}

/** END-19: the last sign of life of endpoints, in a narrow table of its own: the wide row is not written anew for it. An older one changes nothing. */
export async function noteActivity(sql: Sql, projectId: string, signs: Activity[]): Promise<void> {
  if (signs.length === 0) return;
  await sql`
    insert into endpoint_activity (project_id, lane, endpoint_id, last_active_at)
    select ${projectId}::uuid, lane, endpoint_id, max(at) from unnest(
      ${signs.map(({ lane }) => lane)}::smallint[],
      ${signs.map(({ endpointId }) => endpointId)}::text[],
      ${signs.map(({ at }) => at.toISOString())}::text[]::timestamptz[]
    ) as s (lane, endpoint_id, at)
    group by lane, endpoint_id order by lane, endpoint_id
    on conflict (project_id, lane, endpoint_id) do update set last_active_at = excluded.last_active_at
      where endpoint_activity.last_active_at < excluded.last_active_at`;
}
