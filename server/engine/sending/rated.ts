import { LOAN_MS } from "@/domain/delivery/throttle";
import { borrow, type Wish } from "../rates/borrow";
import type { Picked, Picker } from "./batch";
import { limitsOf } from "./limits";

export interface Rated<P> {
  /** Those that may leave now. */
  allowed: P[];
  refused: P[];
  /** When the first loan was taken; null: nothing here is limited. */
  borrowedAt: number | null;
}

/** Borrows tokens for those whose run or provider has a limit. Runs that get none are left alone until there can be some. */
export async function rate<P extends Picked>(picker: Picker, picked: P[]): Promise<Rated<P>> {
  const wishes = wishesOf(picked);
  if (wishes.length === 0) return { allowed: picked, refused: [], borrowedAt: null };
  const borrowedAt = performance.now();
  const tokens = await borrow(picker.desk.sql, wishes);
  const allowed: P[] = [];
  const refused: P[] = [];
  for (const one of picked) {
    const keys = limitsOf(one.listed).map(({ key }) => key);
    const has = keys.every((key) => (tokens.get(key) ?? 0) > 0);
    if (has) for (const key of keys) tokens.set(key, (tokens.get(key) ?? 0) - 1);
    (has ? allowed : refused).push(one);
  }
  for (const { listed } of refused) {
    const slowest = Math.min(...limitsOf(listed).map(({ perSecond }) => perSecond));
    const pauseMs = Math.min(1000, Math.max(20, 500 / slowest));
    rest(picker, listed.run.id, pauseMs);
  }
  return { allowed, refused, borrowedAt };
}

/** Whether what was lent so long ago is dead. */
export function isDead(borrowedAt: number | null): boolean {
  return borrowedAt !== null && performance.now() - borrowedAt > LOAN_MS;
}

export const isLimited = ({ listed }: Picked) => limitsOf(listed).length > 0;

/** Leaves a run alone for a while. */
export function rest({ desk, restUntil }: Picker, runId: string, pauseMs: number): void {
  restUntil.set(runId, performance.now() + pauseMs);
  setTimeout(() => desk.toHandOver.ring(), pauseMs + 1);
}

function wishesOf(picked: Picked[]): Wish[] {
  const wishes = new Map<string, Wish>();
  for (const one of picked) {
    for (const { key, perSecond } of limitsOf(one.listed)) {
      const tokens = (wishes.get(key)?.tokens ?? 0) + 1;
      wishes.set(key, { key, perSecond, tokens });
    }
  }
  return [...wishes.values()];
}
