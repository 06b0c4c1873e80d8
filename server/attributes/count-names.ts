import type { Context } from "@/server/context";
import type { Tx } from "@/server/endpoints/read-known";

/** Writes down how many endpoints have each name, by one look at all of them; returns how many names nobody has. */
export async function countNames(tx: Tx, { projectId, now }: Context): Promise<number> {
  const at = now();
  const counted = await tx`
    with found as (
      select kind, name, count(*) as uses
      from endpoint e cross join lateral (
        select 'endpoint' as kind, jsonb_object_keys(e.attributes) as name
        union all select 'user', jsonb_object_keys(e.user_attributes)
        union all select 'metric', jsonb_object_keys(e.metrics)
      ) names
      where e.project_id = ${projectId} group by kind, name
    ), missed as (
      insert into attribute_name (project_id, "of", name, first_seen_at, uses, counted_at)
      select ${projectId}::uuid, kind, name, ${at}, uses, ${at} from found order by kind, name
      on conflict (project_id, "of", name) do update set uses = excluded.uses, counted_at = excluded.counted_at
    )
    update attribute_name a set uses = 0, counted_at = ${at}
    where a.project_id = ${projectId}
      and not exists (select from found f where f.kind = a."of" and f.name = a.name)`;
  return counted.count;
}
