import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { endpoint, segment } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { eventTypesSeen } from "./event-types-seen";

const PEOPLE_LOOKED_AT = 1_000; // the newest
const MOST_PLACES = 30;

interface Name {
  of: "attribute" | "userAttribute" | "metric";
  name: string;
}

/** What the builder offers: the names people have values under, the events seen, their places, and the other segments. */
export async function vocabulary(ctx: Context) {
  allow(ctx, "project:read");

  const [people, eventTypes, segments] = await Promise.all([
    newestPeople(ctx),
    eventTypesSeen(ctx.db, ctx.projectId),
    ctx.db
      .select({ id: segment.id, name: segment.name, kind: segment.kind })
      .from(segment)
      .where(and(eq(segment.projectId, ctx.projectId), isNull(segment.deletedAt)))
      .orderBy(sql`lower(${segment.name})`),
  ]);
  return { names: namesOf(people), places: placesOf(people), eventTypes, segments };
}

type Described = Awaited<ReturnType<typeof newestPeople>>[number];

function newestPeople({ db, projectId }: Context) {
  const { attributes, userAttributes, metrics, location } = endpoint;
  return db
    .select({ attributes, userAttributes, metrics, location })
    .from(endpoint)
    .where(eq(endpoint.projectId, projectId))
    .orderBy(desc(endpoint.createdAt))
    .limit(PEOPLE_LOOKED_AT);
}

function namesOf(people: Described[]): Name[] {
  const of = (kind: Name["of"], column: "attributes" | "userAttributes" | "metrics"): Name[] => {
    const names = new Set(people.flatMap((person) => Object.keys(person[column])));
    return [...names].sort().map((name) => ({ of: kind, name }));
  };
  return [
    ...of("userAttribute", "userAttributes"),
    ...of("attribute", "attributes"),
    ...of("metric", "metrics"),
  ];
}

function placesOf(people: Described[]) {
  const places = new Map<string, { city: string; latitude: number; longitude: number }>();
  for (const { location } of people) {
    const { City: city, Latitude: latitude, Longitude: longitude } = location;
    if (typeof city !== "string" || typeof latitude !== "number" || typeof longitude !== "number") continue;
    if (!places.has(city)) places.set(city, { city, latitude, longitude });
  }
  return [...places.values()].sort((a, b) => a.city.localeCompare(b.city)).slice(0, MOST_PLACES);
}
