import type { Database } from "@/db/client";
import { rest } from "../bell";
import { keepDoing } from "../keep-doing";
import type { Desk } from "./desk";
import type { Reporter } from "./reporter";

/** Longer than any provider may take to answer. */
const LATEST_MS = 15 * 60_000;

/**
 * After the engine's end: what its providers still hold keeps counting against their windows, and each answer is stored
 * when it comes, over the process's own connections. A fact is accepted late.
 */
export async function outlive(desk: Desk, reporter: Reporter, db: Database): Promise<void> {
  if (reporter.pending === 0) return;
  desk.db = db;
  desk.sql = db.raw;
  const over = new AbortController();
  const storing = keepDoing(
    { name: "store late answers", bell: reporter.bell, pollMs: 1_000, until: over.signal },
    () => reporter.tick(),
  );
  const giveUpAt = performance.now() + LATEST_MS;
  while (reporter.pending > 0 && performance.now() < giveUpAt) await rest(100);
  reporter.forget();
  over.abort();
  await storing;
}
