import type { Database } from "@/db/client";

/** Fills a project up to `count` people, straight into the table: what is measured comes after. */
export async function fillProject(db: Database, projectId: string, count: number) {
  await addPeople(db, projectId, count, "person");
  await db.raw`vacuum analyze endpoint`;
}

/** `count` people whose ids begin with `named`, in one statement. */
export async function addPeople({ raw }: Database, projectId: string, count: number, named: string) {
  await raw`
    insert into endpoint (project_id, id, lane, channel, address, address_key, cohort_id, attributes,
      user_attributes, effective_at, created_at, updated_at)
    select ${projectId}, id, lane_of(id), 'EMAIL', id || '@people.example', id || '@people.example', n % 100,
      jsonb_build_object('plan', jsonb_build_array(case when n % 3 = 0 then 'pro' else 'free' end)),
      jsonb_build_object('first_name', jsonb_build_array('Person ' || n)),
      ${AS_OF}::timestamptz, ${AS_OF}::timestamptz, ${AS_OF}::timestamptz
    from generate_series(1, ${count}::int) as n, lateral (select ${named}::text || '-' || n as id) as named
    on conflict do nothing`;
}

const AS_OF = "2026-01-05T08:00:00Z";
