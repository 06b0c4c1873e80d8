import type { RawSql } from "@/db/client";

/** Marks expired owners dead, which waits for the statements they have open, and forgets those long dead. */
export async function buryOwners(sql: RawSql): Promise<void> {
  await sql`
    with expired as materialized (
      select owner from engine_owner where not dead and expires_at < clock_timestamp() order by owner for update
    )
    update engine_owner o set dead = true from expired where o.owner = expired.owner`;
  await sql`
    delete from engine_owner o
    where dead and expires_at < clock_timestamp() - interval '1 day'
      and not exists (select from lane_lease l where l.owner = o.owner)`;
}
