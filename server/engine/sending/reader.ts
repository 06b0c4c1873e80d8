import { shareRoom, type Turn } from "@/domain/delivery/turns";
import { type Facts, type Verdict, verdictOn } from "@/domain/delivery/verdict";
import type { Provider } from "@/server/providers/provider";
import { type Due, dueMessages, LANES_AT_A_TIME } from "../queue/due-messages";
import type { Decided } from "../queue/reserve";
import type { Desk } from "./desk";
import { HomeClocks } from "./home-clocks";
import { type Asking, Hooks } from "./hooks";
import { record } from "./record";
import type { Listed } from "./roster";
import { type LeftOut, leftOutBySegment } from "./segment-filter";
import { triggeredLanes } from "./triggered-lanes";
import type { Troubles } from "./troubles";
import { isPaused, trusted } from "./trust";
import { handsOf } from "./windows";

/** How many messages one read brings, how many are kept of one provider's and of all, and how old they may get before they are read anew. */
const READ = 400;
const SHELF_OF_ONE = 400;
const SHELF = 4_000;
const FRESH_MS = 2_000;

/** Before every so many reads, all lanes are asked for retries. */
const RETRIES_EVERY = 5;

const FIRST_REST_MS = 100;
const LONGEST_REST_MS = 2_000;

const HOOK_REST_MS = 250;

interface Turned {
  servedAt: number;
  restUntil: number;
  restMs: number;
}

interface Sorting {
  open: Asking[];
  leftOut: LeftOut;
}

/** Reads due messages ahead, run by run in turn, and decides about each. */
export class Reader {
  private readonly turned = new Map<string, Turned>();
  private readonly clocks = new HomeClocks();
  private reads = 0;
  /** Where runs that wait for events have anything due. */
  private triggered = new Map<string, number[]>();

  private readonly hooks: Hooks;

  constructor(
    private readonly desk: Desk,
    private readonly troubles: Troubles,
  ) {
    this.hooks = new Hooks(desk.ending, (runId) => {
      this.expect(runId);
      desk.toRead.ring();
    });
  }

  /** Forgets that a run had nothing due when it was last asked. */
  expect(runId?: string): void {
    for (const [id, turn] of this.turned) if (!runId || id === runId) turn.restUntil = 0;
  }

  async tick(): Promise<{ done: number }> {
    const { desk } = this;
    await desk.roster.refresh();
    for (const { provider, detail } of desk.roster.takeClosed()) {
      if (!isPaused(provider.pausedUntil, desk.now())) await this.troubles.noteClosed(provider, detail);
    }
    for (const runId of this.turned.keys()) if (!desk.roster.get(runId)) this.turned.delete(runId);
    await this.lookForTriggered();
    desk.shelf.drop((due, ageMs) => ageMs > FRESH_MS || !desk.hold.owns(due.lane));
    if (this.reads % RETRIES_EVERY === 0) await this.readRetries();
    const shares = this.shares();
    if (shares.length === 0) return { done: 0 };

    this.reads += 1;
    const found = await dueMessages(desk.sql, shares, { now: desk.now() });
    for (const { runId, most } of shares) this.noteTurn(runId, found, most);
    await this.sort(found);
    return { done: found.length };
  }

  /** Thousands of runs may wait for events: where something is due is found by one look, and the others are not read. */
  private async lookForTriggered(): Promise<void> {
    const { roster, sql, now } = this.desk;
    const waiting = roster.all().filter(({ run }) => run.kind === "trigger");
    const ids = waiting.map(({ run }) => run.id);
    this.triggered = await triggeredLanes(sql, ids, now());
    for (const runId of this.triggered.keys()) this.expect(runId);
  }

  /** The lanes they lie in count as in use from then on, so nothing is read twice. */
  private async readRetries(): Promise<void> {
    const shares = this.shares();
    if (shares.length === 0) return;
    await this.sort(await dueMessages(this.desk.sql, shares, { now: this.desk.now(), onlyLate: true }));
  }

  private shares() {
    const { roster, hold, shelf, now } = this.desk;
    const lanes = hold.lanes();
    const at = now();
    const awake = roster
      .all()
      .filter(({ run, provider }) => this.mayHave(run) && !isPaused(provider.pausedUntil, at));
    const turns = [...new Set(awake.map(({ through }) => through))].flatMap((through) =>
      this.turnsThrough(through, awake),
    );
    return [...shareRoom(turns, Math.min(READ, SHELF - shelf.size))]
      .map(([runId, most]) => ({ runId, most, lanes: this.lanesOf(runId, shelf.freeLanes(runId, lanes)) }))
      .filter((share) => share.lanes.length > 0);
  }

  private mayHave({ id, kind }: Listed["run"]): boolean {
    return kind === "trigger" ? this.triggered.has(id) : !this.rests(id);
  }

  private lanesOf(runId: string, free: number[]): number[] {
    const due = this.triggered.get(runId);
    return due ? free.filter((lane) => due.includes(lane)) : this.turnLanes(free);
  }

  /** The runs of one provider share its part of the shelf. None is read for one that has its hands full: it must not fill the shelf. */
  private turnsThrough(through: Provider, awake: Listed[]): Turn[] {
    const { shelf, roster } = this.desk;
    if (handsOf(through).free() === 0) return [];
    const runs = awake.filter((listed) => listed.through === through);
    const size = Math.min(SHELF_OF_ONE, through.window * 4);
    const kept = shelf
      .runs()
      .filter((runId) => roster.get(runId)?.through === through)
      .reduce((sum, runId) => sum + shelf.sizeOf(runId), 0);
    const room = size - kept;
    if (room < size / 2) return [];
    const turns = runs.map((listed) => this.turnOf(listed, room));
    const shares = shareRoom(turns, room);
    return turns.map((turn) => ({ ...turn, wants: shares.get(turn.id) ?? 0 }));
  }

  /** Each read begins with other lanes, or those of a big run would empty one after the other. */
  private turnLanes(lanes: number[]): number[] {
    const first = (this.reads * LANES_AT_A_TIME) % Math.max(1, lanes.length);
    return [...lanes.slice(first), ...lanes.slice(0, first)];
  }

  private turnOf(listed: Listed, room: number): Turn {
    const { run, provider } = listed;
    const perSecond = Math.min(
      run.perSecond ?? Number.POSITIVE_INFINITY,
      provider.perSecond ?? Number.POSITIVE_INFINITY,
    );
    const useful = Math.min(room, Math.ceil(perSecond / 2), trusted(listed) * 4);
    const wants = Math.max(0, useful - this.desk.shelf.sizeOf(run.id));
    return { id: run.id, priority: run.priority, servedAt: this.turned.get(run.id)?.servedAt ?? 0, wants };
  }

  private rests(runId: string): boolean {
    return (this.turned.get(runId)?.restUntil ?? 0) > performance.now();
  }

  /** A run that had less than it was asked for is left alone for a moment, longer each time it had nothing. */
  private noteTurn(runId: string, found: Due[], asked: number): void {
    const got = found.filter((due) => due.runId === runId).length;
    const before = this.turned.get(runId)?.restMs ?? 0;
    const restMs = got > 0 ? FIRST_REST_MS : Math.min(LONGEST_REST_MS, Math.max(FIRST_REST_MS, before * 2));
    const servedAt = performance.now();
    this.turned.set(runId, { servedAt, restMs, restUntil: got < asked ? servedAt + restMs : 0 });
  }

  /** What may leave goes onto the shelf; what must wait or never leaves is written down at once. */
  private async sort(found: Due[]): Promise<void> {
    const { roster, shelf, toHandOver, ending } = this.desk;
    const decided: Decided[] = [];
    const open: Asking[] = [];
    const known = found.flatMap((due) => {
      const listed = roster.get(due.runId);
      return listed ? [{ due, listed }] : [];
    });
    const leftOut = await leftOutBySegment(this.desk.db, known, this.desk.now());
    for (const { due, listed } of known) {
      if (ending.aborted) continue;
      const word = this.verdictOf(due, listed, { open, leftOut });
      if (word?.kind === "deliver") shelf.put(due);
      else if (word) decided.push(decidedBy(due, word));
    }
    this.hooks.ask(open);
    for (const { due } of open) this.restForHook(due.runId);
    toHandOver.ring();
    const recorded = await record(this.desk, decided);
    if (recorded.length < decided.length) roster.expire(); // a run was paused or stopped, or a lane is no longer ours
  }

  /** Null: its run's hook is being asked. */
  private verdictOf(due: Due, listed: Listed, { open, leftOut }: Sorting): Verdict | null {
    const verdict = verdictOn({ ...this.factsOf(due, listed), leftOut: leftOut.has(due) });
    return verdict.kind === "deliver" ? this.wordOn(due, listed, open) : verdict;
  }

  /** CMP-31: what the run's hook says, where it has one; null: it is being asked. What it adds goes with this reading of the message. */
  private wordOn(due: Due, listed: Listed, open: Asking[]): Verdict | null {
    if (!listed.run.hook || !due.endpoint) return { kind: "deliver" };
    const word = this.hooks.wordOn(due, due.endpoint);
    if (word.kind === "skipped") return { kind: "never", reason: word.reason, detail: word.detail };
    if (word.kind === "asking") {
      open.push({ due, to: due.endpoint, listed });
      return null;
    }
    due.endpoint = word.to;
    return { kind: "deliver" };
  }

  /** Until the hook's answer is there, or for a moment: the same would be read again. */
  private restForHook(runId: string): void {
    const turn = this.turned.get(runId);
    if (turn) turn.restUntil = performance.now() + HOOK_REST_MS;
  }

  private factsOf(due: Due, listed: Listed): Omit<Facts, "leftOut"> {
    const { run, project, provider } = listed;
    const now = this.desk.now();
    return {
      now,
      ...this.clocks.of(due, listed, now),
      channel: run.channel,
      channelOn: project.emailOn,
      suppressed: due.suppressed,
      endpoint: due.endpoint,
      providerPausedUntil: provider.pausedUntil,
    };
  }
}

function decidedBy(due: Due, verdict: Exclude<Verdict, { kind: "deliver" }>): Decided {
  const { occasionId, recipientId, lane, runId } = due;
  const id = { occasionId, recipientId, lane, runId };
  return verdict.kind === "wait"
    ? { ...id, state: "queued", reason: verdict.reason, dueAt: verdict.until }
    : { ...id, state: "skipped", reason: verdict.reason, detail: verdict.detail ?? null };
}
