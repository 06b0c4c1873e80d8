import type { LaneUses } from "../lanes/lane-uses";
import type { Due } from "../queue/due-messages";

interface Shelved {
  due: Due;
  readAt: number;
}

/** What was read ahead and may leave, by run. A lane of a run is read again when what was read of it is gone. */
export class Shelf {
  private readonly byRun = new Map<string, Shelved[]>();
  private readonly readAt = new WeakMap<Due, number>();
  private readonly lanesInUse = new Map<string, Map<number, number>>();
  private count = 0;

  constructor(private readonly uses: LaneUses) {}

  get size(): number {
    return this.count;
  }

  runs(): string[] {
    return [...this.byRun.keys()];
  }

  sizeOf(runId: string): number {
    return this.byRun.get(runId)?.length ?? 0;
  }

  /** What is put back is as old as it was. */
  put(due: Due): void {
    const shelved = this.byRun.get(due.runId) ?? [];
    this.byRun.set(due.runId, shelved);
    const readAt = this.readAt.get(due) ?? performance.now();
    this.readAt.set(due, readAt);
    shelved.push({ due, readAt });
    this.count += 1;
    this.use(due);
  }

  /** Takes the oldest of a run that `fits`; the lane stays in use until `release`. */
  take(runId: string, most: number, fits: (due: Due) => boolean): Due[] {
    const shelved = this.byRun.get(runId) ?? [];
    const taken: Due[] = [];
    const left = shelved.filter((item) => {
      if (taken.length >= most || !fits(item.due)) return true;
      taken.push(item.due);
      return false;
    });
    this.keep(runId, left);
    return taken;
  }

  /** Drops what is no longer to be trusted: read too long ago, or out of lanes that left us. */
  drop(stale: (due: Due, ageMs: number) => boolean): void {
    const now = performance.now();
    for (const [runId, shelved] of this.byRun) {
      const left = shelved.filter(({ due, readAt }) => {
        if (!stale(due, now - readAt)) return true;
        this.release(due);
        return false;
      });
      this.keep(runId, left);
    }
  }

  /** Says that a message is off our hands. */
  release(due: Pick<Due, "runId" | "lane">): void {
    this.uses.end(due.lane);
    const lanes = this.lanesInUse.get(due.runId);
    const others = (lanes?.get(due.lane) ?? 1) - 1;
    if (others > 0) lanes?.set(due.lane, others);
    else lanes?.delete(due.lane);
    if (lanes?.size === 0) this.lanesInUse.delete(due.runId);
  }

  /** Those of `lanes` in which nothing of this run is under way. */
  freeLanes(runId: string, lanes: number[]): number[] {
    const inUse = this.lanesInUse.get(runId);
    return inUse ? lanes.filter((lane) => !inUse.has(lane)) : lanes;
  }

  private use({ runId, lane }: Due): void {
    this.uses.begin(lane);
    const lanes = this.lanesInUse.get(runId) ?? new Map<number, number>();
    this.lanesInUse.set(runId, lanes);
    lanes.set(lane, (lanes.get(lane) ?? 0) + 1);
  }

  private keep(runId: string, left: Shelved[]): void {
    this.count -= this.sizeOf(runId) - left.length;
    if (left.length === 0) this.byRun.delete(runId);
    else this.byRun.set(runId, left);
  }
}
