import { budgetFor } from "@/domain/delivery/throttle";
import type { Listed } from "./roster";

interface Limit {
  /** "campaign:…", "run:…" or "provider:…": the name of its budget. All runs of a campaign share one (PRJ-8). */
  key: string;
  perSecond: number;
}

/** The limits a run's messages are under. */
export function limitsOf({ run, provider }: Pick<Listed, "run" | "provider">): Limit[] {
  const limits: Limit[] = [];
  if (provider.perSecond) limits.push({ key: `provider:${provider.id}`, perSecond: provider.perSecond });
  const key = run.campaignId ? `campaign:${run.campaignId}` : `run:${run.id}`;
  if (run.perSecond) limits.push({ key, perSecond: run.perSecond });
  return limits;
}

/** The most of a run that its budgets could lend for at once. */
export function mostAtOnce(listed: Pick<Listed, "run" | "provider">): number {
  const bursts = limitsOf(listed).map(({ perSecond }) => Math.floor(budgetFor(perSecond).burst));
  return Math.min(Number.POSITIVE_INFINITY, ...bursts);
}
