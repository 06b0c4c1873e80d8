import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { attributeName, endpoint, segment } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { readLimits } from "@/server/limits/read-limits";
import { eventTypesSeen } from "./event-types-seen";

const PEOPLE_LOOKED_AT = 1_000; // the newest
const MOST_PLACES = 30;

interface Name {
  of: "attribute" | "userAttribute" | "metric";
  name: string;
}

/** What the builder offers: the names people have values under, the events seen, their places, the other segments, and how large a segment may be. */
export async function vocabulary(ctx: Context) {
  allow(ctx, "project:read");

  const [people, registered, eventTypes, segments, limits] = await Promise.all([
    newestPeople(ctx),
    registeredNames(ctx),
    eventTypesSeen({ db: ctx.db, projectId: ctx.projectId, now: ctx.now() }),
    ctx.db
      .select({ id: segment.id, name: segment.name, kind: segment.kind })
      .from(segment)
      .where(and(eq(segment.projectId, ctx.projectId), isNull(segment.deletedAt)))
      .orderBy(sql`lower(${segment.name})`),
    readLimits(ctx.db, ctx.projectId),
  ]);
  return { names: namesOf(people, registered), places: placesOf(people), eventTypes, segments, limits };
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

const owners = { user: "userAttribute", endpoint: "attribute", metric: "metric" } as const;

async function registeredNames({ db, projectId }: Context): Promise<Name[]> {
  const { of, name } = attributeName;
  const rows = await db
    .select({ of, name })
    .from(attributeName)
    .where(eq(attributeName.projectId, projectId));
  return rows.map((row) => ({ of: owners[row.of], name: row.name }));
}

const columns = {
  userAttribute: "userAttributes",
  attribute: "attributes",
  metric: "metrics",
} as const satisfies Record<Name["of"], keyof Described>;

/** Those of the catalogue, and those that people have without it. */
function namesOf(people: Described[], registered: Name[]): Name[] {
  return (["userAttribute", "attribute", "metric"] as const).flatMap((of) => {
    const known = registered.filter((each) => each.of === of).map(({ name }) => name);
    const seen = people.flatMap((person) => Object.keys(person[columns[of]]));
    return [...new Set([...known, ...seen])].sort().map((name) => ({ of, name }));
  });
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
