import { type Carrier, carriers, carrierWords } from "./carrier";
import { nextTmobileDay } from "./daily-cap";
import type { CarrierPace } from "./pace";

export interface Plan {
  /** Parts to send, over everybody. */
  parts: number;
  /** How people are spread over carriers; the shares add up to 1. */
  shares: Record<Carrier, number>;
  paces: Record<Carrier, CarrierPace>;
  /** How many numbers send: it matters only where each has a limit of its own. */
  numbers: number;
  /** Of T-Mobile's day, under way. */
  leftToday: number;
  accountPerSecond: number;
}

interface CarrierForecast {
  parts: number;
  /** Null: this carrier takes nothing. */
  finishesAt: Date | null;
  /** Days of T-Mobile's that it takes part in; 1 where a day is enough. */
  days: number;
}

export interface Forecast {
  finishesAt: Date | null;
  carriers: Record<Carrier, CarrierForecast>;
}

/** 10DLC 4.6: when the last part would be handed over, if nothing is held for quiet hours. */
export function forecast(plan: Plan, now: Date): Forecast {
  const each = Object.fromEntries(
    carriers.map((carrier) => [carrier, forecastAt(carrier, plan, now)]),
  ) as Record<Carrier, CarrierForecast>; // one for each carrier
  const ends = carriers.map((carrier) => each[carrier].finishesAt);
  return {
    finishesAt: ends.some((end) => end === null)
      ? null
      : new Date(Math.max(...ends.map((end) => end?.getTime() ?? 0))),
    carriers: each,
  };
}

function forecastAt(carrier: Carrier, plan: Plan, now: Date): CarrierForecast {
  const parts = Math.round(plan.parts * plan.shares[carrier]);
  const { perMinute, isPerNumber, perDay } = plan.paces[carrier];
  const minute = perMinute === null ? Number.POSITIVE_INFINITY : perMinute * (isPerNumber ? plan.numbers : 1);
  const perSecond = Math.min(minute / 60, plan.accountPerSecond);
  if (parts === 0) return { parts, finishesAt: now, days: 1 };
  if (perSecond === 0 || perDay === 0) return { parts, finishesAt: null, days: 0 };
  const isCapped = carrier === "TMOBILE" && perDay !== null;
  return isCapped
    ? { parts, ...overDays({ parts, leftToday: plan.leftToday, perDay, perSecond }, now) }
    : { parts, finishesAt: later(now, parts / perSecond), days: 1 };
}

interface Days {
  parts: number;
  leftToday: number;
  perDay: number;
  perSecond: number;
}

function overDays({ parts, leftToday, perDay, perSecond }: Days, now: Date) {
  const beyond = parts - leftToday;
  if (beyond <= 0) return { finishesAt: later(now, parts / perSecond), days: 1 };
  const further = Math.ceil(beyond / perDay);
  let day = now;
  for (let nth = 0; nth < further; nth++) day = nextTmobileDay(day);
  const onLast = beyond - (further - 1) * perDay;
  return { finishesAt: later(day, onLast / perSecond), days: further + (leftToday > 0 ? 1 : 0) };
}

/** Which carrier decides, for people. */
export function forecastInWords({ carriers: each }: Forecast): string {
  const endOf = (carrier: Carrier) => each[carrier].finishesAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const slowest = carriers.reduce((slow, carrier) => (endOf(carrier) > endOf(slow) ? carrier : slow));
  const { finishesAt, days } = each[slowest];
  if (finishesAt === null) return `${carrierWords[slowest]} takes nothing from this use case.`;
  return `${carrierWords[slowest]} takes longest${days > 1 ? `: ${days} of its days` : ""}.`;
}

const later = (now: Date, seconds: number) => new Date(now.getTime() + Math.ceil(seconds) * 1000);
