import { capDayOf } from "@/domain/delivery/cap-day";
import { LOAN_MS } from "@/domain/delivery/throttle";
import type { Answer, Handover, Terms } from "@/server/providers/provider";
import type { Decided, Reserved } from "../queue/reserve";
import { endpointKey, type Picked, type Picker, pickBatch } from "./batch";
import type { Desk } from "./desk";
import { rate } from "./rated";
import { isPaused } from "./reader";
import { record, tellUnrendered } from "./record";
import type { Reporter } from "./reporter";
import { settleDoubt } from "./settle-doubt";
import { handsOf } from "./windows";

interface Written extends Picked {
  handover: Handover;
}

/** A hand-over begins only while the lease has this much left. */
const marginOf = (leaseMs: number) => Math.min(5_000, leaseMs / 4);

/** Writes, reserves and hands over, a batch at a time. */
export class Courier {
  private readonly picker: Picker;
  private readonly terms: Terms;

  constructor(
    private readonly desk: Desk,
    private readonly reporter: Reporter,
    private readonly leaseMs: number,
  ) {
    this.picker = { desk, servedAt: new Map(), restUntil: new Map(), busy: reporter.busy };
    this.terms = { now: desk.now, mayBegin: ({ runId }) => this.mayBegin(runId) };
  }

  async tick(): Promise<{ done: number }> {
    if (!this.hasTime()) return { done: 0 };
    const picked = pickBatch(this.picker);
    if (picked.length === 0) return { done: 0 };
    for (const { listed, due } of picked) handsOf(listed.through).fill(due);
    const { allowed, refused, borrowedAt } = await this.orLetGo(picked, () => rate(this.picker, picked));
    this.putBack(refused);
    const { written, unwritten } = writeAll(allowed);
    const reserved = await this.orLetGo(allowed, () => this.reserve(written, unwritten));
    this.handOver(written, reserved, borrowedAt);
    const going = new Set(written.filter(({ due }) => this.reporter.has(due)).map(({ due }) => due));
    this.letGo(allowed.filter(({ due }) => !going.has(due)));
    if (reserved.length < allowed.length) this.desk.roster.expire(); // a run was paused, or a lane is no longer ours
    await tellUnrendered(this.desk, unwritten);
    return { done: picked.length };
  }

  /** From here on every call ends in a report. */
  private handOver(written: Written[], reserved: Reserved[], borrowedAt: number | null): void {
    const ours = new Map(reserved.filter(({ state }) => state === "sending").map((row) => [keyOf(row), row]));
    const going = written.filter(({ due }) => ours.has(keyOf(due)));
    const isLate = borrowedAt !== null && performance.now() - borrowedAt > LOAN_MS;
    const calls = isLate || !this.hasTime() ? neverCalled(going) : callAll(going, this.terms);
    for (const { picked, answer } of calls) {
      const row = ours.get(keyOf(picked.due));
      if (row) this.reporter.expect({ ...picked, fence: row.fence, attempts: row.attempts }, answer);
    }
  }

  private async reserve(written: Written[], unwritten: Decided[]): Promise<Reserved[]> {
    const dayIn = this.daysAt(this.desk.now());
    const decided: Decided[] = written.map(({ due, to, listed: { project } }) => ({
      occasionId: due.occasionId,
      recipientId: due.recipientId,
      lane: due.lane,
      runId: due.runId,
      state: "sending",
      address: to.address,
      capDay: project.dailyCap === null ? null : dayIn(project.timeZone),
    }));
    try {
      return await record(this.desk, [...decided, ...unwritten]);
    } catch (error) {
      await settleDoubt(
        this.desk,
        written.map(({ due }) => due),
      );
      throw error;
    }
  }

  private async orLetGo<T>(picked: Picked[], attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      this.letGo(picked);
      throw error;
    }
  }

  /** Looks a zone's day up once a batch. */
  private daysAt(now: Date) {
    const days = new Map<string, string>();
    return (timeZone: string) => {
      const day = days.get(timeZone) ?? capDayOf(now, timeZone);
      days.set(timeZone, day);
      return day;
    };
  }

  /** Of a message that waits inside its provider: whether the engine, its lease, the run and the provider's breaker still allow it. */
  private mayBegin(runId: string | null): boolean {
    const { ending, roster, now } = this.desk;
    const listed = runId === null ? undefined : roster.get(runId);
    if (!listed || ending.aborted || !this.hasTime()) return false;
    return !isPaused(listed.provider.pausedUntil, now());
  }

  private hasTime(): boolean {
    return this.desk.hold.leftMs() > marginOf(this.leaseMs);
  }

  /** Back onto the shelf, for want of tokens. */
  private putBack(refused: Picked[]): void {
    for (const { due } of refused) this.desk.shelf.put(due);
    this.letGo(refused);
  }

  /** These are not in a provider's hands, and will not be in this round. */
  private letGo(picked: Picked[]): void {
    for (const one of picked) {
      handsOf(one.listed.through).empty(one.due);
      this.picker.busy.delete(endpointKey(one));
      this.desk.shelf.release(one.due);
    }
    if (picked.length > 0) this.desk.toRead.ring();
  }
}

const keyOf = ({ occasionId, recipientId }: { occasionId: string; recipientId: string }) =>
  `${occasionId} ${recipientId}`;

function writeAll(allowed: Picked[]): { written: Written[]; unwritten: Decided[] } {
  const written: Written[] = [];
  const unwritten: Decided[] = [];
  for (const picked of allowed) {
    const { due, to, listed } = picked;
    const prepared = prepareSafely(() => listed.prepare(due, to));
    if (prepared.ok) written.push({ ...picked, handover: prepared.handover });
    else {
      const { occasionId, recipientId, lane, runId } = due;
      const { reason, detail } = prepared;
      unwritten.push({ occasionId, recipientId, lane, runId, state: "skipped", reason, detail });
    }
  }
  return { written, unwritten };
}

/** One message that cannot be written must not hold up the others. */
function prepareSafely(prepare: () => ReturnType<Picked["listed"]["prepare"]>) {
  try {
    return prepare();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: "render_failed", detail } as const;
  }
}

/** Calls each provider once with all it is to get. */
function callAll(going: Written[], terms: Terms): { picked: Picked; answer: Promise<Answer> }[] {
  const providers = [...new Set(going.map(({ listed }) => listed.through))];
  return providers.flatMap((through) => {
    const group = going.filter(({ listed }) => listed.through === through);
    const answers = sendSafely(() =>
      through.send(
        group.map(({ handover }) => handover),
        terms,
      ),
    );
    return group.map((picked, n) => ({
      picked,
      answer: answers?.[n] ?? noAnswer("The provider gave no answer"),
    }));
  });
}

/** A provider that breaks its promise never to throw leaves it open whether it sent anything. */
function sendSafely(send: () => Promise<Answer>[]): Promise<Answer>[] | null {
  try {
    return send();
  } catch (error) {
    console.error("A provider threw where it should have answered", error);
    return null;
  }
}

const noAnswer = (detail: string): Promise<Answer> => Promise.resolve({ kind: "unknown", detail });

const neverCalled = (going: Written[]) =>
  going.map((picked) => ({ picked, answer: Promise.resolve({ kind: "back" } as const) }));
