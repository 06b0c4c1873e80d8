/** A line of run_tally, its slots summed. */
export interface Tally {
  measure: string;
  reason: string;
  count: number;
}

export interface ByReason {
  reason: string;
  count: number;
}

/** Where a run's messages stand. planned = waiting + accepted + failed + unknown + skipped + canceled. */
export interface Progress {
  planned: number;
  waiting: number; // queued, or in a provider's hands just now
  accepted: number;
  failed: number;
  unknown: number;
  skipped: number;
  canceled: number;
  failedBy: ByReason[];
  skippedBy: ByReason[];
  opened: Counted;
  clicked: Counted;
  unsubscribed: number;
  machineOpened: number;
  bounced: { hard: number; soft: number };
}

export interface Counted {
  total: number;
  unique: number;
}

export function progressOf(tallies: Tally[]): Progress {
  const sum = (measure: string, reason?: string) =>
    tallies
      .filter((tally) => tally.measure === measure && (reason === undefined || tally.reason === reason))
      .reduce((total, tally) => total + tally.count, 0);
  const settled = {
    accepted: sum("accepted"),
    failed: sum("failed"),
    unknown: sum("unknown"),
    skipped: sum("skipped"),
    canceled: sum("canceled"),
  };
  const planned = sum("planned");
  const done = Object.values(settled).reduce((total, count) => total + count, 0);
  return {
    planned,
    waiting: Math.max(0, planned - done),
    ...settled,
    failedBy: byReason(tallies, "failed"),
    skippedBy: byReason(tallies, "skipped"),
    opened: { total: sum("opened"), unique: sum("opened_unique") },
    clicked: { total: sum("clicked"), unique: sum("clicked_unique") },
    unsubscribed: sum("unsubscribed"),
    machineOpened: sum("machine_opened"),
    bounced: { hard: sum("bounced", "hard"), soft: sum("bounced", "soft") },
  };
}

/** Seconds until the last message is handed over, or null while nothing moves. */
export function secondsLeft(waiting: number, perSecond: number): number | null {
  if (waiting === 0) return 0;
  return perSecond > 0 ? Math.ceil(waiting / perSecond) : null;
}

function byReason(tallies: Tally[], measure: string): ByReason[] {
  const counts = new Map<string, number>();
  for (const tally of tallies) {
    if (tally.measure !== measure || tally.count === 0) continue;
    counts.set(tally.reason, (counts.get(tally.reason) ?? 0) + tally.count);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
