import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type ProviderRow, provider } from "@/db/schema";
import { isPassing } from "@/server/database-errors";
import { env } from "@/server/installed-env";
import { openProvider } from "@/server/providers";
import type { Provider } from "@/server/providers/provider";
import { ProviderUnreadable } from "@/server/providers/unreadable";
import { makeBell } from "./bell";
import { engineConnections } from "./connections";
import type { WorkContext } from "./define-work";
import { Hold } from "./lanes/hold";
import { recoverLanes } from "./lanes/recover-lanes";
import type { RunEngine } from "./run-options";
import { openSender } from "./sending/sender";
import type { Topic } from "./topic";
import { works } from "./work";

/** Rows of run_tally are spread over so many writers. */
const SLOTS = 16;

export type EngineOptions = RunEngine & { leaseMs: number; patienceMs: number; ending: AbortSignal };

/** Puts an engine together: its connections, its hold on lanes, its sender, what each kind of work is given. */
export function openEngine({ db, now, leaseMs, patienceMs, ending, providers }: EngineOptions) {
  const connections = engineConnections(db.url, leaseMs);
  const { work, desk } = connections;
  const providerOf = providers ?? ((row) => openProvider(row, db));
  const slot = randomInt(SLOTS);
  const isIdempotent = asksIdempotence(work, providerOf);
  const hold = new Hold({
    sql: work.raw,
    leaseMs,
    recover: (tx, taken) => recoverLanes(tx, taken, { isIdempotent, slot, now: now() }),
  });
  const { publicUrl } = env();
  const sender = openSender({ connections: desk, now, slot, hold, leaseMs, ending, providerOf, publicUrl });
  const kinds = works.map((kind) => ({ kind, bell: makeBell() }));
  const ring = (about?: Topic) => {
    if (!about || about === "runs") sender.ring();
    if (about === "messages") sender.ringToRead();
    for (const { kind, bell } of kinds) if (!about || about === kind.topic) bell.ring();
  };
  const ctx: WorkContext = { db: work, sql: work.raw, now, hold, slot, ending, ring: () => ring("runs") };

  const close = async () => {
    try {
      await hold.end();
    } catch (error) {
      if (!isPassing(error)) throw error; // what was not given back falls to the others when the lease ends
    } finally {
      void sender.keepReportingLate(db);
      await connections.close();
    }
  };
  return { url: db.url, work, hold, sender, kinds, ring, ctx, leaseMs, patienceMs, ending, close };
}

export type Engine = ReturnType<typeof openEngine>;

function asksIdempotence(db: Database, providerOf: (row: ProviderRow) => Provider) {
  return async (id: string) => {
    const [row] = await db.select().from(provider).where(eq(provider.id, id));
    if (!row) return false;
    try {
      return providerOf(row).idempotent;
    } catch (error) {
      if (error instanceof ProviderUnreadable) return false;
      throw error;
    }
  };
}
