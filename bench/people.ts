import type { Database } from "@/db/client";

/** Fills a project up to `count` people, straight into the table: what is measured comes after. */
export async function fillProject({ raw }: Database, projectId: string, count: number) {
  await raw`
    insert into endpoint (project_id, id, lane, channel, address, address_key, cohort_id, attributes,
      user_attributes, effective_at, created_at, updated_at)
    select ${projectId}, id, lane_of(id), 'EMAIL', id || '@people.example', id || '@people.example', n % 100,
      jsonb_build_object('plan', jsonb_build_array(case when n % 3 = 0 then 'pro' else 'free' end)),
      jsonb_build_object('first_name', jsonb_build_array('Person ' || n)),
      ${AS_OF}::timestamptz, ${AS_OF}::timestamptz, ${AS_OF}::timestamptz
    from generate_series(1, ${count}::int) as n, lateral (select 'person-' || n as id) as named
    on conflict do nothing`;
  await raw`vacuum analyze endpoint`;
}

const AS_OF = "2026-01-05T08:00:00Z";
