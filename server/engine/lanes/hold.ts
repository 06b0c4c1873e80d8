import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import { newId } from "@/db/id";
import { LANES } from "@/db/lane";
import { fairShare } from "@/domain/delivery/fair-share";
import { buryOwners } from "./bury-owners";
import { countOwners } from "./count-owners";
import { beginLeaving, giveBack, lanesOf, leaveOwner } from "./give-back";
import { makeUses } from "./lane-uses";
import type { Owner } from "./owner";
import { registerOwner } from "./register-owner";
import { renewOwner, type Vitals } from "./renew-owner";
import { renounce } from "./renounce";
import { type HeldLane, takeLanes } from "./take-lanes";

interface HoldOptions {
  sql: RawSql;
  leaseMs: number;
  /** Settles what earlier holders left in `sending`, in the transaction that takes the lanes. */
  recover: (tx: TransactionSql<{ uuid: string }>, taken: HeldLane[]) => Promise<void>;
}

/** The lanes this engine works in, and the lease under which it does. */
export class Hold {
  readonly uses = makeUses();
  private readonly fences = new Map<number, number>();
  private readonly draining = new Set<number>();
  private current: Owner = { id: newId(), epoch: 1 };
  private registered = false;
  private leaving = false;
  private leaseEndsAt = 0; // by this process's clock, which goes on while it is frozen

  constructor(private readonly options: HoldOptions) {}

  get owner(): Owner {
    return this.current;
  }

  fenceOf(lane: number): number | undefined {
    return this.fences.get(lane);
  }

  /** The lanes in which something new may be begun. */
  lanes(): number[] {
    return [...this.fences.keys()].filter((lane) => !this.draining.has(lane));
  }

  owns(lane: number): boolean {
    return this.fences.has(lane) && !this.draining.has(lane);
  }

  /** How much longer the lease lasts. */
  leftMs(): number {
    return this.leaseEndsAt - performance.now();
  }

  /** Prolongs the lease, or begins one; after an expired one it starts again under a new name, without lanes. */
  async renew(vitals: Vitals): Promise<void> {
    const { sql, leaseMs } = this.options;
    const askedAt = performance.now();
    if (!this.registered) await registerOwner(sql, this.current, leaseMs);
    else if (!(await renewOwner(sql, this.current, leaseMs, vitals))) return this.lose();
    this.registered = true;
    this.leaseEndsAt = askedAt + leaseMs;
  }

  /** Moves towards the fair share of lanes; returns how many came. */
  async balance(): Promise<number> {
    if (!this.registered) return 0;
    const { sql } = this.options;
    const { owners, free, expired, mine } = await countOwners(sql, this.current.id);
    if (mine !== this.fences.size) await this.agreeWithDatabase();
    if (expired > 0) await buryOwners(sql);
    const share = fairShare(LANES, owners);
    for (const surplus of this.lanes().slice(share)) this.draining.add(surplus);
    await this.giveBackIdle();
    const wanted = share - this.lanes().length;
    return wanted > 0 && free + expired > 0 ? this.take(wanted) : 0;
  }

  /** Begins nothing more, and gives each lane back as soon as nothing of it is in hand; called again and again until the end. */
  async leave(): Promise<void> {
    for (const lane of this.fences.keys()) this.draining.add(lane);
    if (!this.registered) return;
    if (!this.leaving) await beginLeaving(this.options.sql, this.current.id);
    this.leaving = true;
    await this.giveBackIdle();
  }

  /** See renounce.ts. */
  async renounce(): Promise<void> {
    const epoch = await renounce(this.options.sql, this.current);
    if (epoch === null) this.lose();
    else this.current = { ...this.current, epoch };
  }

  /** Ends the hold of lanes nobody can vouch for; the next `balance` gives them back, and taking them again recovers them. */
  letGo(lanes: number[]): void {
    for (const lane of lanes) {
      this.fences.delete(lane);
      this.draining.delete(lane);
    }
  }

  /** Gives everything back. */
  async end(): Promise<void> {
    if (this.registered) await leaveOwner(this.options.sql, this.current.id);
    this.lose();
  }

  private lose(): void {
    this.fences.clear();
    this.draining.clear();
    this.current = { id: newId(), epoch: 1 };
    this.registered = false;
    this.leaving = false;
    this.leaseEndsAt = 0;
  }

  private async take(most: number): Promise<number> {
    const owner = this.current;
    const taken = await this.options.sql.begin(async (tx) => {
      const lanes = await takeLanes(tx, owner, most);
      if (lanes.length > 0) await this.options.recover(tx, lanes);
      return lanes;
    });
    if (owner.id === this.current.id) for (const { lane, fence } of taken) this.fences.set(lane, fence);
    return taken.length;
  }

  private async giveBackIdle(): Promise<void> {
    const idle = [...this.draining].filter((lane) => !this.uses.isUsed(lane));
    if (idle.length === 0) return;
    await giveBack(this.options.sql, this.current.id, idle);
    for (const lane of idle) {
      this.draining.delete(lane);
      this.fences.delete(lane);
    }
  }

  /** What we took without hearing of it goes back; what is no longer ours is forgotten. */
  private async agreeWithDatabase(): Promise<void> {
    const { id } = this.current;
    const held = await lanesOf(this.options.sql, id);
    const unheard = held.filter((lane) => !this.fences.has(lane));
    await giveBack(this.options.sql, id, unheard);
    for (const lane of this.fences.keys()) if (!held.includes(lane)) this.fences.delete(lane);
  }
}
