import { setTimeout as delay } from "node:timers/promises";
import type { RawSql } from "@/db/client";
import type { AccountContext } from "@/server/context";
import { waitingRows, waitingSum } from "./queue/waiting";

export interface EngineHealth {
  /** Processes that run the engine, on whatever machine. */
  owners: number;
  /** Messages of live runs that are not sent yet. */
  queueDepth: number;
  ratePerSecond: number;
  /** How late the messages leave that leave at this moment. */
  lagMs: number;
}

/** Where calls of runEngine do not overlap, nobody owns a lane between them for a moment, longer on a busy machine. */
export const BETWEEN_ROUNDS_MS = 2_000;
const AGAIN_MS = 100;

/**
 * What the top bar shows. Cheap enough to be asked every second: out of leases and tallies, no message is counted. That no
 * engine is alive is told only after it was so for `patienceMs`.
 */
export async function engineHealth(
  { db }: Pick<AccountContext, "db">,
  patienceMs = 0,
): Promise<EngineHealth> {
  const giveUpAt = performance.now() + patienceMs;
  let health = await readHealth(db.raw);
  while (health.owners === 0 && performance.now() < giveUpAt) {
    await delay(AGAIN_MS);
    health = await readHealth(db.raw);
  }
  return health;
}

async function readHealth(sql: RawSql): Promise<EngineHealth> {
  const [row] = await sql<EngineHealth[]>`
    select alive.*, queue.depth as "queueDepth" from (
      select count(distinct (host, pid))::int as owners, coalesce(sum(rate_per_second), 0) as "ratePerSecond",
        coalesce(max(lag_ms), 0)::float8 as "lagMs"
      from engine_owner where not dead and expires_at > clock_timestamp()
    ) alive, (
      select ${sql.unsafe(waitingSum)}::float8 as depth
      from run r join run_tally t on t.run_id = r.id and ${sql.unsafe(waitingRows)}
      where r.state in ('planning', 'sending')
    ) queue`;
  return row ?? { owners: 0, queueDepth: 0, ratePerSecond: 0, lagMs: 0 };
}
