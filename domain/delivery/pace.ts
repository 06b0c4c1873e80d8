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

export interface PacePoint {
  at: Date;
  handedOver: number;
}

/** Messages a second over the stretch under way and the one before it. */
export function rateOf(points: PacePoint[], now: Date): number {
  const stretch = PACE_SECONDS * 1000;
  const current = Math.floor(now.getTime() / stretch) * stretch;
  const from = current - stretch;
  const recent = points.filter(({ at }) => at.getTime() >= from);
  const first = Math.min(...recent.map(({ at }) => at.getTime()));
  if (recent.length === 0) return 0;
  const handedOver = recent.reduce((sum, point) => sum + point.handedOver, 0);
  const seconds = Math.max(1, (now.getTime() - first) / 1000);
  return handedOver / seconds;
}
