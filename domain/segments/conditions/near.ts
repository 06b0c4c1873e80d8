import { type Member, own } from "../member";
import type { ConditionType } from "./define";

const EARTH_KM = 6371.0088;

interface Place {
  latitude: number;
  longitude: number;
}

export function placeOf({ location }: Member): Place | null {
  const latitude = degrees(own(location, "Latitude"), 90);
  const longitude = degrees(own(location, "Longitude"), 180);
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** What is next to nothing is nothing: PostgreSQL refuses to square it. */
function degrees(value: unknown, most: number): number | null {
  if (typeof value !== "number" || Math.abs(value) > most) return null;
  return Math.abs(value) < 1e-9 ? 0 : value;
}

/** Along a great circle. Its SQL twin is the function kilometers_between(). */
export function kilometersBetween(a: Place, b: Place): number {
  const radians = (value: number) => (value * Math.PI) / 180;
  const half = (x: number, y: number) => Math.sin(radians(y - x) / 2) ** 2;
  const square =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, square)));
}

function kilometersFrom(target: Place, member: Member): number | null {
  const place = placeOf(member);
  const center = placeOf({ ...member, location: { Latitude: target.latitude, Longitude: target.longitude } });
  return place && center ? kilometersBetween(center, place) : null;
}

export const near: ConditionType<"near"> = {
  holds: (condition, { member }) => {
    const away = kilometersFrom(condition, member);
    return away !== null && away <= condition.kilometers;
  },
  fact: (condition, person) => {
    const away = kilometersFrom(condition, person.member);
    if (away === null) return "their place is unknown";
    const distance = `${away.toFixed(1)} km away`;
    return near.holds(condition, person) ? distance : `${distance}, not within ${condition.kilometers} km`;
  },
  words: ({ latitude, longitude, kilometers }) =>
    `who are within ${kilometers} km of ${latitude}, ${longitude}`,
};
