import type { RawSql } from "@/db/client";
import { LANES } from "@/db/lane";

const LANES_A_BATCH = 32;

/** By ranges of lanes, so that no statement is long; what `until` cuts short is taken up again. True when nothing is left of it. */
export async function forgetSnapshot(sql: RawSql, audienceId: string, until?: AbortSignal): Promise<boolean> {
  for (let first = 0; first < LANES; first += LANES_A_BATCH) {
    if (until?.aborted) return false;
    await sql`
      delete from audience_member
      where audience_id = ${audienceId} and lane between ${first} and ${first + LANES_A_BATCH - 1}`;
  }
  await sql`delete from audience where id = ${audienceId}`;
  return true;
}
