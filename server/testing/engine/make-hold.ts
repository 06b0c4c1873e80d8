import type { RawSql } from "@/db/client";
import { Hold } from "@/server/engine/lanes/hold";
import { recoverLanes } from "@/server/engine/lanes/recover-lanes";

const idle = { handedOver: 0, ratePerSecond: 0, lagMs: 0 };

/** An engine's hold without the engine: a test renews and balances it by hand. */
export async function makeHold(sql: RawSql, { leaseMs = 60_000, idempotent = false } = {}) {
  const now = new Date();
  const isIdempotent = async () => idempotent;
  const hold = new Hold({
    sql,
    leaseMs,
    recover: (tx, taken) => recoverLanes(tx, taken, { isIdempotent, slot: 0, now }),
  });
  const renew = () => hold.renew(idle);
  await renew();
  return { hold, renew };
}

/** Lets an owner's lease be over, as if its process had been frozen for long. */
export async function expire(sql: RawSql, { owner }: Hold): Promise<void> {
  await sql`update engine_owner set expires_at = clock_timestamp() - interval '1 second' where owner = ${owner.id}`;
}

export async function lanesOf(sql: RawSql, { owner }: Hold): Promise<number> {
  const [row] = await sql<{ lanes: number }[]>`
    select count(*)::int as lanes from lane_lease where owner = ${owner.id}`;
  return row?.lanes ?? 0;
}
