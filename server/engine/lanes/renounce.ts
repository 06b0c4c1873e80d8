import type { RawSql } from "@/db/client";
import type { Owner } from "./owner";

/**
 * Ends everything this owner may still have open in the database: waits for it, and lets nothing of the old epoch
 * begin. After a statement whose fate is unknown this makes it known. Returns the new epoch, or null when expired.
 */
export async function renounce(sql: RawSql, { id }: Pick<Owner, "id">): Promise<number | null> {
  const [row] = await sql<{ epoch: number }[]>`
    with mine as materialized (
      select owner from engine_owner where owner = ${id} and not dead and expires_at > clock_timestamp() for update
    )
    update engine_owner o set epoch = o.epoch + 1 from mine where o.owner = mine.owner returning o.epoch`;
  return row?.epoch ?? null;
}
