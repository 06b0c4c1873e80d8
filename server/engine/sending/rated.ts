import { borrow, type Wish } from "../rates/borrow";
import type { Picked, Picker } from "./batch";

export interface Rated {
  /** Those that may leave now. */
  allowed: Picked[];
  refused: Picked[];
  /** When the first loan was taken; null: nothing here is limited. */
  borrowedAt: number | null;
}

/** Borrows tokens for those whose run or provider has a limit. Runs that get none are left alone until there can be some. */
export async function rate({ desk, restUntil }: Picker, picked: Picked[]): Promise<Rated> {
  const wishes = wishesOf(picked);
  if (wishes.length === 0) return { allowed: picked, refused: [], borrowedAt: null };
  const borrowedAt = performance.now();
  const tokens = await borrow(desk.sql, wishes);
  const allowed: Picked[] = [];
  const refused: Picked[] = [];
  for (const one of picked) {
    const keys = limitsOf(one).map(({ key }) => key);
    const has = keys.every((key) => (tokens.get(key) ?? 0) > 0);
    if (has) for (const key of keys) tokens.set(key, (tokens.get(key) ?? 0) - 1);
    (has ? allowed : refused).push(one);
  }
  for (const { listed } of refused) {
    const slowest = Math.min(...limitsOf({ listed }).map(({ perSecond }) => perSecond));
    const pauseMs = Math.min(1000, Math.max(20, 500 / slowest));
    restUntil.set(listed.run.id, performance.now() + pauseMs);
    setTimeout(() => desk.toHandOver.ring(), pauseMs + 1);
  }
  return { allowed, refused, borrowedAt };
}

function limitsOf({ listed: { run, provider } }: Pick<Picked, "listed">) {
  const limits: { key: string; perSecond: number }[] = [];
  if (provider.perSecond) limits.push({ key: `provider:${provider.id}`, perSecond: provider.perSecond });
  if (run.perSecond) limits.push({ key: `run:${run.id}`, perSecond: run.perSecond });
  return limits;
}

function wishesOf(picked: Picked[]): Wish[] {
  const wishes = new Map<string, Wish>();
  for (const one of picked) {
    for (const { key, perSecond } of limitsOf(one)) {
      const tokens = (wishes.get(key)?.tokens ?? 0) + 1;
      wishes.set(key, { key, perSecond, tokens });
    }
  }
  return [...wishes.values()];
}
