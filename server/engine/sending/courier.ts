import { restAfterErrorsMs } from "@/domain/delivery/backoff";
import { capDayOf } from "@/domain/delivery/cap-day";
import type { Terms } from "@/server/providers/provider";
import type { Decided, Reserved } from "../queue/reserve";
import { endpointKey, type Picked, type Picker, pickBatch } from "./batch";
import { callAll, neverCalled } from "./call-all";
import type { Desk } from "./desk";
import { isDead, isLimited, type Rated, rate, rest } from "./rated";
import { record } from "./record";
import type { Reporter } from "./reporter";
import { settleDoubt } from "./settle-doubt";
import { isPaused } from "./trust";
import { handsOf } from "./windows";
import { type Written, writeAll } from "./write-all";

/** A hand-over begins only while the lease has this much left. */
const marginOf = (leaseMs: number) => Math.min(5_000, leaseMs / 4);

/** Writes, reserves and hands over, a batch at a time. */
export class Courier {
  private readonly picker: Picker;
  private readonly terms: Terms;
  private lateRounds = 0;

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
    const { written, unwritten } = writeAll(picked);
    const { allowed, refused, borrowedAt } = await this.orLetGo(picked, () => this.borrow(written));
    this.putBack(refused);
    const ours = picked.filter(({ due }) => !refused.some((one) => one.due === due));
    const reserved = await this.orLetGo(ours, () => this.reserve(allowed, unwritten));
    this.handOver(allowed, reserved, borrowedAt);
    this.letGo(ours.filter(({ due }) => !this.reporter.has(due)));
    if (reserved.length < ours.length) this.desk.roster.expire(); // a run was paused, or a lane is no longer ours
    return { done: picked.length };
  }

  /** Tokens live for a moment only: they are borrowed last, and where even that took too long, nothing limited is reserved. */
  private async borrow(written: Written[]): Promise<Rated<Written>> {
    const rated = await rate(this.picker, written);
    if (!isDead(rated.borrowedAt)) return rated;
    const late = rated.allowed.filter(isLimited);
    this.slowDown(late);
    const allowed = rated.allowed.filter((one) => !isLimited(one));
    return { allowed, refused: [...rated.refused, ...late], borrowedAt: null };
  }

  /** After a round that came too late for its tokens, those runs are left alone, longer each time in a row. */
  private slowDown(late: Picked[]): void {
    if (late.length > 0) this.lateRounds += 1;
    const runIds = new Set(late.map(({ due }) => due.runId));
    for (const runId of runIds) rest(this.picker, runId, restAfterErrorsMs(this.lateRounds));
  }

  /** From here on every call ends in a report. */
  private handOver(written: Written[], reserved: Reserved[], borrowedAt: number | null): void {
    const ours = new Map(reserved.filter(({ state }) => state === "sending").map((row) => [keyOf(row), row]));
    const going = written.filter(({ due }) => ours.has(keyOf(due)));
    const late = this.hasTime() ? (isDead(borrowedAt) ? going.filter(isLimited) : []) : going;
    this.slowDown(late.filter(isLimited));
    if (late.length === 0 && borrowedAt !== null) this.lateRounds = 0;
    const onTime = late.length === 0 ? going : going.filter((one) => !late.includes(one));
    const calls = [...neverCalled(late), ...callAll(onTime, this.terms)];
    for (const { picked, answer } of calls) {
      const row = ours.get(keyOf(picked.due));
      if (row) this.reporter.expect({ ...picked, fence: row.fence, attempts: row.attempts }, answer);
    }
  }

  private async reserve(written: Written[], unwritten: Decided[]): Promise<Reserved[]> {
    const dayIn = this.daysAt(this.desk.now());
    const decided: Decided[] = written.map(({ due, to, listed: { run, project } }) => ({
      occasionId: due.occasionId,
      recipientId: due.recipientId,
      lane: due.lane,
      runId: due.runId,
      state: "sending",
      address: to.address,
      capDay: run.dailyCap === null && project.dailyCap === null ? null : dayIn(project.timeZone), // without a cap of its own it still counts for the others
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
