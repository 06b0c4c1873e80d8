import { type SQL, sql } from "drizzle-orm";
import type { AskedValue, Guard } from "@/domain/content-lint/asked-values";
import type { Place } from "@/domain/content-lint/place";

/** Whether an endpoint `e` would see a blank where a mail writes one of these values: the same as its rendering would say. */
export function blankSql(values: AskedValue[]): SQL {
  return sql`(${sql.join(values.map(blankOf), sql` or `)})`;
}

function blankOf({ place, guards }: AskedValue): SQL {
  return sql`(${sql.join([isBlank(place), ...guards.map(holds)], sql` and `)})`;
}

const columns = {
  attributes: sql`e.attributes`,
  userAttributes: sql`e.user_attributes`,
  demographic: sql`e.demographic`,
  location: sql`e.location`,
};

function isBlank(place: Place): SQL {
  switch (place.kind) {
    case "always":
      return sql`false`;
    case "never":
      return sql`true`;
    case "userId":
      return sql`coalesce(e.user_id, '') = ''`;
    case "requestId":
      return sql`coalesce(e.request_id, '') = ''`;
    case "number":
      return sql`e.metrics ->> ${place.key}::text is null`;
    case "single":
      return sql`coalesce(${columns[place.column]} ->> ${place.key}::text, '') = ''`;
    case "list":
      return blankList(place);
  }
}

/** One value that is empty prints nothing; of several, the comma between them. */
function blankList({ column, key, nth }: Extract<Place, { kind: "list" }>): SQL {
  const values = sql`${columns[column]} -> ${key}::text`;
  if (nth !== null) return sql`coalesce(${values} ->> ${nth}::int, '') = ''`;
  return sql`(coalesce(${values} ->> 0, '') = '' and ${values} ->> 1 is null)`;
}

function holds({ place, has }: Guard): SQL {
  return has ? isGiven(place) : sql`not ${isGiven(place)}`;
}

/** As {{#if}} understands it: a zero is not given, a list with anything in it is. */
function isGiven(place: Place): SQL {
  if (place.kind === "number") return sql`(coalesce(e.metrics ->> ${place.key}::text, '0')::float8 <> 0)`;
  if (place.kind === "list" && place.nth === null) {
    return sql`(${columns[place.column]} -> ${place.key}::text ->> 0 is not null)`;
  }
  return sql`(not ${isBlank(place)})`;
}
