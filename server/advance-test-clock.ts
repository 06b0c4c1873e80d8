import { Temporal } from "temporal-polyfill";
import type { Database } from "@/db/client";
import { advanceClock } from "./clock";
import { wakeEngine } from "./engine/wake";

/** Moves business time on and tells the engines, for what is due now that was not before. */
export async function advanceTestClock(db: Database, byMs: number): Promise<Date> {
  const now = await advanceClock(db, byMs);
  await wakeEngine(db);
  return now;
}

/** An ISO 8601 duration in milliseconds, days as 24 hours; NaN if it is none. */
export function parseDuration(text: string): number {
  try {
    return Temporal.Duration.from(text).total({ unit: "milliseconds", relativeTo: "2026-01-01T00:00Z[UTC]" });
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN;
    throw error;
  }
}
