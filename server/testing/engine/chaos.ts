import type { ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import type { TransactionSql } from "postgres";
import { connect, type Database } from "@/db/client";
import { makeFactories } from "@/db/factories";
import type { SmtpHandover } from "@/domain/providers/smtp";
import { isPassing } from "@/server/database-errors";
import { all } from "@/server/segments/testing/criteria";
import { audienceOf, makeSegment } from "@/server/segments/testing/make-segment";
import { kill, runProgram } from "../run-program";
import { insertPeople } from "./insert-people";
import { makeProvider, makeRun } from "./make-run";
import { startSmtpSink } from "./smtp-sink";
import { until } from "./until";

interface Chaos {
  url: string;
  people: number;
  /** How often an engine is struck; every third time it is frozen past its lease instead. */
  strikes: number;
  handover?: SmtpHandover;
  /** The run is for a segment that everybody is in, not for everyone. */
  toSegment?: boolean;
  /** Kills PostgreSQL; something else starts it again. */
  killPostgres?: () => void;
  withinMs: number;
}

const ENGINES = 3;
const LEASE_MS = 3_000;
const STALLS_ONE_IN = 300;
const STALL_MS = 4_000; // longer than an engine waits at the end of a round
const PROGRAM = "server/testing/engine/engine-process.ts";

export interface Aftermath {
  byState: Record<string, number>;
  tallied: Record<string, number>;
  planned: number;
  doubled: number;
  /** Accepted, and yet the sink never saw them. */
  invented: number;
  unknown: number;
  unknownUnseen: number;
  strikes: number;
  struckWhileSending: number;
}

/** Sends a run through engines that are killed and frozen at random, and counts at the far end what arrived. */
export async function wreak({
  url,
  toSegment,
  handover = "nodemailer",
  people,
  strikes,
  killPostgres,
  withinMs,
}: Chaos): Promise<Aftermath> {
  const arrived = new Map<string, number>();
  const sink = await startSmtpSink({
    onMessage: (key) => arrived.set(key, (arrived.get(key) ?? 0) + 1),
    delayMs: () => (randomInt(STALLS_ONE_IN) === 0 ? STALL_MS : randomInt(5, 40)),
  });
  const db = connect(url);
  const crew = new Crew(url);
  try {
    const runId = await launch(db, { people, toSegment, handover }, sink.port);
    await crew.muster();
    const struckWhileSending = await strikeAll(db, crew, runId, { strikes, people, killPostgres });
    await until(() => patiently(false, () => isFinished(db, runId)), withinMs);
    return { ...(await countUp(db, runId, arrived)), strikes, struckWhileSending };
  } finally {
    await crew.disband();
    await sink.stop();
    await db.close();
  }
}

async function launch(
  db: Database,
  { people, toSegment, handover }: Pick<Chaos, "people" | "toSegment" | "handover">,
  port: number,
): Promise<string> {
  const make = makeFactories(db);
  const { id: projectId } = await make.project();
  await insertPeople(db, projectId, people);
  const settings = { host: "127.0.0.1", port, security: "none", connections: 20, handover };
  const { id: providerId } = await makeProvider(db, { kind: "smtp", settings });
  const audience = toSegment ? audienceOf(await makeSegment(db, projectId, all())) : undefined;
  const rangeLanes = people > 10_000 ? 32 : 0;
  return (await makeRun(db, make, { projectId, providerId, rangeLanes, ...(audience && { audience }) })).id;
}

/** The engines at work; one that is struck is replaced. */
class Crew {
  private readonly children = new Set<ChildProcess>();
  private readonly replacements: Promise<void>[] = [];

  constructor(private readonly url: string) {}

  async muster(): Promise<void> {
    await Promise.all(Array.from({ length: ENGINES }, () => this.enlist()));
  }

  anyone(): ChildProcess {
    const all = [...this.children];
    const one = all[randomInt(all.length)];
    if (!one) throw new Error("There is no engine to strike");
    return one;
  }

  /** Returns what `examine` finds out while the victim can do nothing any more. */
  async strike<T>(victim: ChildProcess, freeze: boolean, examine: () => Promise<T>): Promise<T> {
    if (!freeze) {
      this.children.delete(victim);
      await kill(victim);
      const found = await examine();
      this.replacements.push(this.enlist()); // the run goes on meanwhile
      return found;
    }
    victim.kill("SIGSTOP");
    const found = await examine();
    await new Promise((resolve) => setTimeout(resolve, LEASE_MS + 1_500)); // past its lease
    victim.kill("SIGCONT");
    return found;
  }

  async disband(): Promise<void> {
    await Promise.all(this.replacements);
    for (const child of this.children) child.kill("SIGCONT");
    await Promise.all([...this.children].map((child) => kill(child)));
  }

  private async enlist(): Promise<void> {
    const { child } = await runProgram({ script: PROGRAM, args: [this.url, String(LEASE_MS)] });
    child.stdout?.resume();
    child.stderr?.pipe(process.stderr);
    this.children.add(child);
  }
}

/** Strikes spread over the run, each at a moment when messages are in a provider's hands. */
async function strikeAll(
  db: Database,
  crew: Crew,
  runId: string,
  { strikes, people, killPostgres }: Pick<Chaos, "strikes" | "people" | "killPostgres">,
): Promise<number> {
  let whileSending = 0;
  for (let n = 0; n < strikes; n++) {
    const enough = (people * 0.8 * n) / strikes;
    await until(() => patiently(false, async () => (await settledCount(db, runId)) >= enough), 120_000);
    const victim = crew.anyone();
    const inHandOfVictim = () => patiently(0, () => inHandOf(db, runId, victim.pid ?? 0));
    await until(
      async () => (await inHandOfVictim()) > 0 || patiently(true, () => isFinished(db, runId)),
      120_000,
    );
    const inHand = await crew.strike(victim, n % 3 === 2, inHandOfVictim);
    if (inHand > 0) whileSending += 1;
    const half = Math.floor(strikes / 2);
    if (killPostgres && (n === Math.floor(half / 2) || n === half + Math.floor(half / 2))) killPostgres();
  }
  return whileSending;
}

/** PostgreSQL may be down just now. */
async function patiently<T>(meanwhile: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isPassing(error)) return meanwhile;
    throw error;
  }
}

/** How many messages an engine's process had in a provider's hands, by the lanes that are still its own. */
async function inHandOf(db: Database, runId: string, pid: number): Promise<number> {
  const [row] = await db.raw<{ n: number }[]>`
    select count(*)::int as n from engine_owner o join lane_lease l on l.owner = o.owner
    join message m on m.lane = l.lane and m.fence = l.fence
    where o.pid = ${pid} and m.run_id = ${runId} and m.state = 'sending'`;
  return row?.n ?? 0;
}

async function settledCount(db: Database, runId: string): Promise<number> {
  const [row] = await db.raw<{ n: number }[]>`
    select coalesce(sum(count), 0)::int as n from run_tally where run_id = ${runId} and measure in ('accepted', 'unknown')`;
  return row?.n ?? 0;
}

async function isFinished(db: Database, runId: string): Promise<boolean> {
  const [row] = await db.raw`select from run where id = ${runId} and state = 'completed'`;
  return row !== undefined;
}

/** As of one moment: an answer may still come late. */
function countUp(db: Database, runId: string, arrived: Map<string, number>) {
  return db.raw.begin("isolation level repeatable read", (tx) => countIn(tx, runId, arrived));
}

async function countIn(tx: TransactionSql<{ uuid: string }>, runId: string, arrived: Map<string, number>) {
  const rows = await tx<{ key: string; state: string }[]>`
    select concat_ws('.', replace(occasion_id::text, '-', ''), lane, recipient_id) as key, state
    from message where run_id = ${runId}`;
  const tallies = await tx<{ measure: string; count: number }[]>`
    select measure, sum(count)::int as count from run_tally where run_id = ${runId} and measure <> 'pace'
    group by measure having sum(count) <> 0`;
  const byState: Record<string, number> = {};
  for (const { state } of rows) byState[state] = (byState[state] ?? 0) + 1;
  const unknown = rows.filter(({ state }) => state === "unknown");
  return {
    byState,
    tallied: Object.fromEntries(tallies.map(({ measure, count }) => [measure, count])),
    planned: rows.length,
    doubled: [...arrived.values()].filter((times) => times > 1).length,
    invented: rows.filter(({ key, state }) => state === "accepted" && !arrived.has(key)).length,
    unknown: unknown.length,
    unknownUnseen: unknown.filter(({ key }) => !arrived.has(key)).length,
  };
}
