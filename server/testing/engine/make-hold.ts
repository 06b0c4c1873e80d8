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

/** An engine that holds all lanes nobody else has. */
export async function holdLanes(sql: RawSql, options: Parameters<typeof makeHold>[1] = {}): Promise<Hold> {
  const { hold } = await makeHold(sql, options);
  await hold.balance();
  return hold;
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

/** Whether a statement of this database waits for a lock. */
export async function isAnyWaiting(sql: RawSql): Promise<boolean> {
  const waiting = await sql`
    select from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where not l.granted and a.datname = current_database()`;
  return waiting.length > 0;
}
