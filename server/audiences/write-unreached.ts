import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { UnreachedEnd } from "@/domain/campaigns/audience";

interface Unreached {
  audienceId: string;
  unreachedOf: string;
  ends: UnreachedEnd[];
}

/** Who was left out on purpose is not unreached: held out, left out by the hook, or reached through another endpoint of their address. */
export const leftOutOnPurpose = ["holdout", "hook_dropped", "duplicate_address"];

/** Writes down the people of a run whose message came to one of these ends. */
export async function writeUnreached(tx: Db, { audienceId, unreachedOf, ends }: Unreached): Promise<number> {
  const listed = (values: string[]) =>
    sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    );
  if (ends.length === 0) return 0;
  const members = await tx.execute(sql`
    insert into audience_member (audience_id, lane, endpoint_id)
    select ${audienceId}::uuid, m.lane, m.recipient_id from message m
    where m.occasion_id = ${unreachedOf}::uuid and m.state in (${listed(ends)})
      and (m.reason is null or m.reason not in (${listed(leftOutOnPurpose)}))
    order by m.lane, m.recipient_id`);
  return members.count;
}
