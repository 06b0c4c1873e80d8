import { type Carrier, carriers } from "./carrier";
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
    ? { parts, ...overDays(parts, plan.leftToday, perDay, perSecond, now) }
    : { parts, finishesAt: later(now, parts / perSecond), days: 1 };
}

function overDays(parts: number, leftToday: number, perDay: number, perSecond: number, now: Date) {
  const beyond = parts - leftToday;
  if (beyond <= 0) return { finishesAt: later(now, parts / perSecond), days: 1 };
  const further = Math.ceil(beyond / perDay);
  let day = now;
  for (let nth = 0; nth < further; nth++) day = nextTmobileDay(day);
  const onLast = beyond - (further - 1) * perDay;
  return { finishesAt: later(day, onLast / perSecond), days: further + (leftToday > 0 ? 1 : 0) };
}

const later = (now: Date, seconds: number) => new Date(now.getTime() + Math.ceil(seconds) * 1000);
