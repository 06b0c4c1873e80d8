import type { RawSql } from "@/db/client";
import { LANES } from "@/db/lane";

const LANES_A_BATCH = 32;

/** Removes one list whose time is over; one cut short by `until` is taken up again. Returns how many are gone. */
export async function forgetLists(sql: RawSql, now: Date, until?: AbortSignal): Promise<number> {
  const [due] = await sql<{ listId: string }[]>`
    select list_id as "listId" from discarded_list d where due_at <= ${now}
      and not exists (
        select from segment_version v join segment s on s.id = v.segment_id and s.version = v.version
        where coalesce(v.list_id, v.segment_id) = d.list_id and s.deleted_at is null
      )
    order by due_at limit 1`;
  if (!due) return 0;
  const { listId } = due;
  await leadToTheListInForce(sql, listId);
  for (let first = 0; first < LANES; first += LANES_A_BATCH) {
    if (until?.aborted) return 0;
    const last = first + LANES_A_BATCH - 1;
    await sql`delete from segment_member where segment_id = ${listId} and lane between ${first} and ${last}`;
  }
  await sql`delete from segment_user where segment_id = ${listId}`;
  await sql`delete from discarded_list where list_id = ${listId}`;
  return 1;
}

/** Whoever still names a version by its number finds the people of today behind it, not nobody. */
async function leadToTheListInForce(sql: RawSql, listId: string): Promise<void> {
  await sql`
    update segment_version old set list_id = coalesce(v.list_id, v.segment_id)
    from segment s join segment_version v on v.segment_id = s.id and v.version = s.version
    where s.id = old.segment_id and old.version <> s.version and coalesce(old.list_id, old.segment_id) = ${listId}`;
}
