import type { Database, RawSql } from "@/db/client";
import type { Hold } from "./lanes/hold";
import type { Topic } from "./topic";

/** What a kind of work is given. Its connections give up on locks well before the lease ends. */
export interface WorkContext {
  db: Database;
  /** Plain SQL on the same connections as db.raw. */
  sql: RawSql;
  /** Business time. Ask anew for each batch: it moves. */
  now: () => Date;
  /** The lanes of this engine, and under whose name. A job without a lane of its own belongs to laneOf(its id). */
  hold: Hold;
  /** Which rows of run_tally this engine adds to. */
  slot: number;
  /** Aborts when the engine is to come to an end: finish the batch and return. */
  ending: AbortSignal;
  /** Wakes the sender and the other works on runs: there may be something new to send. */
  ring: () => void;
}

export interface Work {
  name: string;
  /** What it is woken for. */
  topic: Topic;
  /** The longest it is left alone when it found nothing to do and nobody rang. */
  pollMs: number;
  /** Does one batch, short against the lease; `done: 0` says that there is nothing to do for now. Each kind runs beside the others. */
  perform: (ctx: WorkContext) => Promise<{ done: number }>;
}

export function defineWork(
  name: string,
  topic: Topic,
  perform: Work["perform"],
  { pollMs = 250 }: { pollMs?: number } = {},
): Work {
  return { name, topic, perform, pollMs };
}
