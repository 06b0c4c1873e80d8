import { Temporal } from "temporal-polyfill";
import { capDayOf } from "@/domain/delivery/cap-day";
import type { UseCaseKind } from "@/domain/registrations/use-cases/kinds";

const PACIFIC = "America/Los_Angeles";

/** T-Mobile's day begins at midnight in California, and may have 23 or 25 hours. */
export const tmobileDay = (now: Date): string => capDayOf(now, PACIFIC);

export function nextTmobileDay(now: Date): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(PACIFIC);
  return new Date(here.toPlainDate().add({ days: 1 }).toZonedDateTime(PACIFIC).epochMilliseconds);
}

/** Who goes first when a day's cap runs out. */
export const lanes = ["codes", "transactional", "care", "marketing"] as const;
export type Lane = (typeof lanes)[number];

const codes: ReadonlySet<UseCaseKind> = new Set(["2FA", "FRAUD_ALERT", "SECURITY_ALERT", "EMERGENCY"]);

export function laneOf(kind: UseCaseKind, isPromotional: boolean): Lane {
  if (codes.has(kind)) return "codes";
  if (isPromotional) return "marketing";
  return kind === "CUSTOMER_CARE" ? "care" : "transactional";
}

/** The last tenth of a day is kept for codes and what people asked for. */
const KEPT = 0.1;

interface Day {
  used: number;
  /** Null: there is none. */
  cap: number | null;
}

/** Parts that a lane may still send today. `share` is how much of the cap is ours, between 0 and 1: other providers count too. */
export function leftToday(lane: Lane, { used, cap }: Day, share = 1): number {
  if (cap === null) return Number.POSITIVE_INFINITY;
  const keeps = lane === "marketing" || lane === "care" ? 1 - KEPT : 1;
  return Math.max(0, Math.floor(cap * share * keeps) - used);
}

const marks = [50, 75, 90, 100] as const;

/** The marks, in percent of the cap, that were passed by counting from `before` to `after`. */
export function marksPassed(before: number, after: number, cap: number): number[] {
  return marks.filter((mark) => before < (cap * mark) / 100 && after >= (cap * mark) / 100);
}
