import { PACE_SECONDS, type PacePoint } from "./pace";

const MOST_POINTS = 240;
const STRETCH_MS = PACE_SECONDS * 1000;

/** Messages a second in even steps from the first hand-over to the last, rests included; long runs are drawn in longer steps. */
export function pacePoints(pace: PacePoint[], asOf: Date): { at: Date; perSecond: number }[] {
  const first = pace[0]?.at.getTime();
  const last = pace.at(-1)?.at.getTime();
  if (first === undefined || last === undefined) return [];
  const stretches = (last - first) / STRETCH_MS + 1;
  const stepMs = Math.ceil(stretches / MOST_POINTS) * STRETCH_MS;
  const steps = Math.ceil((stretches * STRETCH_MS) / stepMs);
  const counts = new Array<number>(steps).fill(0);
  for (const { at, handedOver } of pace) {
    const step = Math.floor((at.getTime() - first) / stepMs);
    counts[step] = (counts[step] ?? 0) + handedOver;
  }
  return counts.map((count, step) => {
    const begins = first + step * stepMs;
    const lastedMs = Math.min(stepMs, Math.max(1000, asOf.getTime() - begins)); // the one under way is not over
    return { at: new Date(begins), perSecond: Math.round((count / lastedMs) * 10_000) / 10 };
  });
}
