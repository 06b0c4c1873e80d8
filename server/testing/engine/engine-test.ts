import { and, eq } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { makeFactories } from "@/db/factories";
import { type ProviderRow, run } from "@/db/schema";
import { type EngineSummary, runEngine } from "@/server/engine/run";
import { wakeEngine } from "@/server/engine/wake";
import type { Provider } from "@/server/providers/provider";
import { test as base } from "@/server/testing/test";
import { createTestDatabase } from "@/server/testing/test-database";
import { insertPeople } from "./insert-people";
import { makeRun } from "./make-run";
import { until } from "./until";

export interface House {
  db: Database;
  make: ReturnType<typeof makeFactories>;
  /** Business time: set it, and every engine of this house sees it. */
  clock: { at: Date };
  /** Moves business time on, and tells the engines. */
  later: (byMs: number) => Promise<void>;
  makeRun: (over?: Parameters<typeof makeRun>[2]) => ReturnType<typeof makeRun>;
  /** So many people of one project, made by SQL: person0@example.com … */
  people: (projectId: string, count: number) => Promise<void>;
  /** Runs one engine until `when` holds, then lets it drain. */
  runUntil: (
    provider: Provider,
    when: () => Promise<boolean> | boolean,
    options?: Running,
  ) => Promise<EngineSummary>;
  start: (provider: Provider | ((row: ProviderRow) => Provider), options?: Running) => Started;
  /** Whether a run has come to its end, to be asked again and again. */
  isCompleted: (runId: string) => () => Promise<boolean>;
  messages: (runId: string) => Promise<Record<string, number>>;
  tallies: (runId: string) => Promise<Record<string, number>>;
}

interface Running {
  leaseMs?: number;
  budgetMs?: number;
  patienceMs?: number;
}

export interface Started {
  stop: () => Promise<EngineSummary>;
}

const LONG_ENOUGH_MS = 60_000;

/** A database of its own for each test: an engine sees every project of it. */
export const test = base.extend<{ house: House }>({
  house: async ({}, use) => {
    const { url, drop } = await createTestDatabase();
    const db = connect(url);
    const running = new Set<Started>();
    await use(furnish(db, running));
    await Promise.all([...running].map(({ stop }) => stop()));
    await db.close();
    await drop();
  },
});

export { expect } from "vitest";
export { until } from "./until";

function furnish(db: Database, running: Set<Started>): House {
  const make = makeFactories(db);
  const clock = { at: new Date() };
  const start: House["start"] = (
    provider,
    { leaseMs = 10_000, budgetMs = LONG_ENOUGH_MS, patienceMs } = {},
  ) => {
    const stopping = new AbortController();
    const now = () => clock.at;
    const ended = runEngine({
      db,
      now,
      budgetMs,
      signal: stopping.signal,
      leaseMs,
      ...(patienceMs !== undefined && { patienceMs }),
      providers: typeof provider === "function" ? provider : () => provider,
    });
    const started = {
      stop: async () => {
        stopping.abort();
        running.delete(started);
        return ended;
      },
    };
    running.add(started);
    return started;
  };
  return {
    db,
    make,
    clock,
    start,
    later: async (byMs) => {
      clock.at = new Date(clock.at.getTime() + byMs);
      await wakeEngine(db);
    },
    makeRun: (over) => makeRun(db, make, { asOf: clock.at, ...over }),
    people: (projectId, count) => insertPeople(db, projectId, count),
    runUntil: async (provider, when, options) => {
      const engine = start(provider, options);
      try {
        await until(when);
      } catch (error) {
        await engine.stop();
        throw error;
      }
      return engine.stop();
    },
    isCompleted: (runId) => async () => (await db.$count(run, isCompletedRun(runId))) === 1,
    messages: (runId) => countMessages(db, runId),
    tallies: (runId) => sumTallies(db, runId),
  };
}

const isCompletedRun = (id: string) => and(eq(run.id, id), eq(run.state, "completed"));

/** "skipped opted_out" → how many. */
async function countMessages(db: Database, runId: string): Promise<Record<string, number>> {
  const rows = await db.raw<{ key: string; count: number }[]>`
    select concat_ws(' ', state, case when state in ('skipped', 'failed') then reason end) as key, count(*)::int
    from message where run_id = ${runId} group by 1`;
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

async function sumTallies(db: Database, runId: string): Promise<Record<string, number>> {
  const rows = await db.raw<{ key: string; count: number }[]>`
    select concat_ws(' ', measure, nullif(reason, '')) as key, sum(count)::int as count
    from run_tally where run_id = ${runId} and measure <> 'pace' group by 1 having sum(count) <> 0`;
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}
