/** How finely the pace of a run is kept: one tally a stretch of this many seconds. */
export const PACE_SECONDS = 10;

/** The tally's measure; its reason is `paceSlot`. */
export const PACE_MEASURE = "pace";

/** The stretch a moment falls into, as text that sorts by time: "2026-03-02T09:00:10Z". */
export function paceSlot(at: Date): string {
  const stretch = PACE_SECONDS * 1000;
  const start = new Date(Math.floor(at.getTime() / stretch) * stretch);
  return `${start.toISOString().slice(0, 19)}Z`;
}

/** The first stretch that `rateOf` looks at. */
export function rateSince(now: Date): string {
  return paceSlot(new Date(now.getTime() - PACE_SECONDS * 1000));
}

export interface PacePoint {
  at: Date;
  handedOver: number;
}

/** Messages a second over the stretch under way and the one before it, as far as the run had begun. */
export function rateOf(points: PacePoint[], now: Date, begunAt: Date | null = null): number {
  const stretchMs = PACE_SECONDS * 1000;
  const current = Math.floor(now.getTime() / stretchMs) * stretchMs;
  const from = Math.max(current - stretchMs, begunAt?.getTime() ?? 0);
  const recent = points.filter(({ at }) => at.getTime() >= current - stretchMs);
  const handedOver = recent.reduce((sum, point) => sum + point.handedOver, 0);
  return handedOver / Math.max(1, (now.getTime() - from) / 1000);
}
