import { Temporal } from "temporal-polyfill";
import { stateOfAreaCode, type UsState } from "./area-codes";
import { areaCodeOf } from "./phone-number";
import { stateZones, zonesOfAreaCode } from "./state-zones";
import { hoursFor, type MarketingHours } from "./texting-hours";

/** Where somebody may be. Several places: nobody knows which. */
export interface Place {
  timeZone: string;
  state: UsState | null;
}

/** What is known of somebody, best first: the zone they name, the state of their address, their number. */
export interface Known {
  timeZone: string | null;
  state: UsState | null;
  number: string;
}

/** 10DLC 7.4. None: nothing tells. */
export function placesOf({ timeZone, state, number }: Known): Place[] {
  if (timeZone) return [{ timeZone, state }];
  if (state) return stateZones[state].map((zone) => ({ timeZone: zone, state }));
  const areaCode = areaCodeOf(number) ?? "";
  const called = stateOfAreaCode(areaCode);
  return zonesOfAreaCode(areaCode).map((zone) => ({ timeZone: zone, state: called }));
}

/** At 15 o'clock in New York it is 9 in Hawaii, at least. */
const nowhere: MarketingHours = {
  weekdays: { from: 15 * 60, to: 20 * 60 },
  sundays: { from: 15 * 60, to: 20 * 60 },
};
const NOWHERE: Place = { timeZone: "America/New_York", state: null };

const DAYS_AHEAD = 8;

/**
 * The first moment from `now` on at which a marketing text may arrive wherever somebody may be; `now` itself where it may
 * arrive at once, null where there is none within a week. Without a place it is the afternoon of the East Coast. It costs
 * some tenths of a millisecond, and is the same for all who share their places: ask once for each of those.
 */
export function textingTime(places: readonly Place[], own: MarketingHours, now: Date): Date | null {
  const [judged, hours]: [readonly Place[], MarketingHours] =
    places.length > 0 ? [places, own] : [[NOWHERE], nowhere];
  const last = now.getTime() + DAYS_AHEAD * 86_400_000;
  let moment = now.getTime();
  while (moment < last) {
    const opens = Math.max(...judged.map((place) => opening(place, hours, moment)));
    if (opens === moment) return new Date(moment);
    moment = opens;
  }
  return null;
}

/** When it next is allowed at one place: `moment` itself, or later. */
function opening({ timeZone, state }: Place, own: MarketingHours, moment: number): number {
  const here = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  for (let days = 0; days < DAYS_AHEAD; days++) {
    const day = here.add({ days });
    const { from, to } = hoursFor(own, state, day.dayOfWeek);
    const opens = clockOn(day, from, timeZone, "later");
    const closes = clockOn(day, to, timeZone, "earlier");
    if (moment < closes && opens < closes) return Math.max(moment, opens);
  }
  return Number.POSITIVE_INFINITY;
}

/** What the change of clocks skips or repeats never makes the hours longer. */
function clockOn(
  day: Temporal.PlainDate,
  minutes: number,
  timeZone: string,
  disambiguation: "earlier" | "later",
): number {
  const wall = day.toPlainDateTime("00:00").add({ minutes });
  return wall.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
}
