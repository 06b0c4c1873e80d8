import type { Limits } from "@/domain/limits/limits";
import type { Context } from "@/server/context";
import { readLimits } from "./read-limits";

const FRESH_MS = 1_000;
const MOST_KEPT = 1_000;

const kept = new WeakMap<object, Map<string, { readAt: number; limits: Promise<Limits> }>>();

/** A project's limits as they were at most a second ago: every call with events asks. */
export function limitsOfProject({ db, projectId }: Pick<Context, "db" | "projectId">): Promise<Limits> {
  const known = kept.get(db) ?? new Map();
  kept.set(db, known);
  const found = known.get(projectId);
  if (found && performance.now() - found.readAt < FRESH_MS) return found.limits;
  if (known.size > MOST_KEPT) known.clear();
  const limits = readLimits(db, projectId);
  limits.catch(() => known.delete(projectId)); // whoever waits for it is told
  known.set(projectId, { readAt: performance.now(), limits });
  return limits;
}

/** What was just changed holds at once in this process. */
export function forgetLimits({ db, projectId }: Pick<Context, "db" | "projectId">): void {
  kept.get(db)?.delete(projectId);
}
