import type { Database } from "@/db/client";
import { env } from "./installed-env";

let aheadMs = 0;
let readAt = 0;

/** Business time. It is the machine's, but for the offset of the test clock where WAYMARK_TEST_CLOCK is on. */
export function now(): Date {
  return new Date(Date.now() + aheadMs);
}

/** Reads the test clock's offset, at most every 200 ms; hosts call it before they ask `now`. */
export async function syncClock(db: Database): Promise<void> {
  if (!env().testClockOn || Date.now() - readAt < 200) return;
  readAt = Date.now();
  const [row] = await db.raw<{ ahead_ms: string }[]>`select ahead_ms from test_clock where id = 1`;
  aheadMs = Number(row?.ahead_ms ?? 0);
}

/** Moves business time on for every process that shares the database. */
export async function advanceClock(db: Database, byMs: number): Promise<Date> {
  const [row] = await db.raw<{ ahead_ms: string }[]>`
    insert into test_clock (id, ahead_ms) values (1, ${byMs})
    on conflict (id) do update set ahead_ms = test_clock.ahead_ms + excluded.ahead_ms
    returning ahead_ms`;
  aheadMs = Number(row?.ahead_ms ?? 0);
  return now();
}
