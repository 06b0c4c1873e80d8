import type { EndpointFacts } from "@/domain/templates/person";
import type { Taken } from "./endpoint-draft";
import type { EndpointEntry } from "./endpoint-entry";

type Known = Pick<EndpointFacts, "attributes" | "userAttributes" | "metrics" | "demographic" | "location">;

interface Owner {
  userId: string | null;
}

const prefixes = {
  userAttributes: "User.UserAttributes.",
  attributes: "Attributes.",
  metrics: "Metrics.",
  location: "Location.",
  demographic: "Demographic.",
} as const satisfies Record<keyof Known, string>;

/** What is known of an endpoint as the rows of a form. */
export function factsOf(known: Known): EndpointEntry["facts"] {
  return mapNames.flatMap((map) =>
    Object.entries(known[map]).map(([name, value]) => ({
      target: prefixes[map] + name,
      values: Array.isArray(value) ? value : [String(value)],
    })),
  );
}

/** What `before` has and `after` has no more. */
export function takenFrom(before: Known & Owner, after: Known & Owner): Taken {
  const gone = (map: keyof Known) =>
    Object.keys(before[map]).filter((name) => !Object.hasOwn(after[map], name));
  return {
    attributes: gone("attributes"),
    userAttributes: gone("userAttributes"),
    metrics: gone("metrics"),
    demographic: gone("demographic"),
    location: gone("location"),
    user: before.userId !== null && after.userId === null,
  };
}

const mapNames = Object.keys(prefixes) as (keyof Known)[]; // the keys of the object above
