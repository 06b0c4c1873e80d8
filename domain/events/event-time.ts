import type { Limits } from "@/domain/limits/limits";
import { type Drop, drop } from "./drop";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)?$/;
const EARLIEST_MS = Date.UTC(2000, 0, 1);

/** The moment that an ISO 8601 text names, or null. Without a zone it is UTC, as servers that write it so mean it. */
export function readMoment(text: unknown): Date | null {
  if (typeof text !== "string") return null;
  const zone = ISO.exec(text);
  if (!zone) return null;
  const at = new Date(withZone(text.replace(",", "."), zone[3]));
  return at.getTime() >= EARLIEST_MS ? at : null;
}

/** JavaScript reads "+02" and "+0200" as no zone at all. */
function withZone(text: string, zone: string | undefined): string {
  if (!zone) return `${text}Z`;
  const [sign, hours, minutes] = [zone.slice(0, 1), zone.slice(1, 3), zone.slice(-2)];
  return zone === "Z"
    ? text
    : `${text.slice(0, -zone.length)}${sign}${hours}:${zone.length > 3 ? minutes : "00"}`;
}

/** EVT-7: why an event that occurred then is not taken now, or null. */
export function timeProblem(
  at: Date,
  { now, limits }: { now: Date; limits: Pick<Limits, "eventDaysLate" | "eventHoursAhead"> },
): Drop | null {
  const { eventDaysLate: days, eventHoursAhead: hours } = limits;
  if (at.getTime() < now.getTime() - days * DAY_MS)
    return drop("too_late", `It occurred on ${at.toISOString()}, more than ${days} days ago.`);
  if (at.getTime() > now.getTime() + hours * HOUR_MS)
    return drop(
      "too_early",
      `Its clock says ${at.toISOString()}, more than ${hours} hours ahead. Set the clock.`,
    );
  return null;
}
