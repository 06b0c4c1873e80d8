import type { Database } from "@/db/client";
import { newId } from "@/db/id";

/** So many people of one project, made by SQL: person0@example.com … */
export async function insertPeople(db: Database, projectId: string, count: number): Promise<void> {
  const prefix = newId().slice(0, 12);
  await db.raw`
    insert into endpoint (project_id, id, lane, channel, address, address_key, cohort_id, user_attributes,
      effective_at, created_at, updated_at)
    select ${projectId}::uuid, id, lane_of(id), 'EMAIL', address, address, n % 100,
      jsonb_build_object('first_name', jsonb_build_array('Ada ' || n)), t, t, t
    from (
      select n, md5(${prefix}::text || n) as id, 'person' || n || '@example.com' as address,
        timestamptz '2026-01-05 08:00Z' as t
      from generate_series(0, ${count - 1}::int) n
    ) people`;
}
