import { trustedWith } from "@/domain/delivery/breaker";
import { shareRoom, type Turn } from "@/domain/delivery/turns";
import { type Verdict, verdictOn } from "@/domain/delivery/verdict";
import { type Due, dueMessages } from "../queue/due-messages";
import type { Decided } from "../queue/reserve";
import type { Desk } from "./desk";
import { record } from "./record";
import type { Listed } from "./roster";
import type { Troubles } from "./troubles";

/** How many messages are read ahead, and how old they may get before they are read anew. */
const ROOM = 400;
const FRESH_MS = 2_000;

const FIRST_REST_MS = 100;
const LONGEST_REST_MS = 2_000;

interface Turned {
  servedAt: number;
  restUntil: number;
  restMs: number;
}

/** Reads due messages ahead, run by run in turn, and decides about each. */
export class Reader {
  private readonly turned = new Map<string, Turned>();

  constructor(
    private readonly desk: Desk,
    private readonly troubles: Troubles,
  ) {}

  /** Forgets that a run had nothing due when it was last asked. */
  expect(runId?: string): void {
    for (const [id, turn] of this.turned) if (!runId || id === runId) turn.restUntil = 0;
  }

  async tick(): Promise<{ done: number }> {
    const { desk } = this;
    await desk.roster.refresh();
    for (const { provider, detail } of desk.roster.closed()) {
      if (!isPaused(provider.pausedUntil, desk.now())) await this.troubles.noteClosed(provider, detail);
    }
    for (const runId of this.turned.keys()) if (!desk.roster.get(runId)) this.turned.delete(runId);
    desk.shelf.drop((due, ageMs) => ageMs > FRESH_MS || !desk.hold.owns(due.lane));
    const room = ROOM - desk.shelf.size;
    if (room < ROOM / 2) return { done: 0 };
    const shares = this.sharesOf(room);
    if (shares.length === 0) return { done: 0 };

    const found = await dueMessages(desk.sql, shares, desk.now());
    for (const { runId, most } of shares) this.noteTurn(runId, found, most);
    await this.sort(found);
    return { done: found.length };
  }

  private sharesOf(room: number) {
    const { roster, hold, shelf, now } = this.desk;
    const lanes = hold.lanes();
    const at = now();
    const awake = roster
      .all()
      .filter(({ run, provider }) => !this.rests(run.id) && !isPaused(provider.pausedUntil, at));
    const turns = awake.map((listed) => this.turnOf(listed, room));
    return [...shareRoom(turns, room)]
      .map(([runId, most]) => ({ runId, most, lanes: shelf.freeLanes(runId, lanes) }))
      .filter((share) => share.lanes.length > 0);
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
    const { roster, shelf, toHandOver } = this.desk;
    const decided: Decided[] = [];
    for (const due of found) {
      const listed = roster.get(due.runId);
      if (!listed) continue;
      const verdict = verdictOn(this.factsOf(due, listed));
      if (verdict.kind === "deliver") shelf.put(due);
      else decided.push(decidedBy(due, verdict));
    }
    toHandOver.ring();
    const recorded = await record(this.desk, decided);
    if (recorded.length < decided.length) roster.expire(); // a run was paused or stopped, or a lane is no longer ours
  }

  private factsOf(due: Due, { run, project, provider }: Listed) {
    return {
      now: this.desk.now(),
      channel: run.channel,
      channelOn: project.emailOn,
      suppressed: due.suppressed,
      endpoint: due.endpoint,
      providerPausedUntil: provider.pausedUntil,
    };
  }
}

export function isPaused(until: Date | null, now: Date): boolean {
  return until !== null && until > now;
}

/** How many of this run's messages its provider may be trusted with at once. */
export function trusted({ provider, through }: Listed): number {
  return trustedWith(through.window, provider.failures);
}

function decidedBy(due: Due, verdict: Exclude<Verdict, { kind: "deliver" }>): Decided {
  const { occasionId, recipientId, lane, runId } = due;
  const id = { occasionId, recipientId, lane, runId };
  return verdict.kind === "wait"
    ? { ...id, state: "queued", reason: verdict.reason, dueAt: verdict.until }
    : { ...id, state: "skipped", reason: verdict.reason, detail: null };
}
