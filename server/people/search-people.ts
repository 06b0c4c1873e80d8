import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { LANES } from "@/db/lane";
import { endpoint, suppression } from "@/db/schema";
import { addressKeyOf } from "@/domain/endpoints/address";
import { channels } from "@/domain/messaging/channel";
import type { Context } from "@/server/context";
import { beginsWith } from "./begins-with";
import { hasValue } from "./has-value";
import { isOnList, type PersonRow, personColumns } from "./person-columns";

const EVERY_LANE = `{${Array.from({ length: LANES }, (_, lane) => lane).join(",")}}`;

interface Search {
  search: string;
  atMost: number;
}

/** By a whole attribute value, or the beginning of an address, an id or a user id: one question an index, newest first among what is found. */
export async function searchPeople(ctx: Context, { search, atMost }: Search): Promise<PersonRow[]> {
  const valued = await hasValue(ctx, search);
  const found = await Promise.all([
    valued ? read(ctx, valued, atMost) : [],
    read(ctx, addressBegins(search), atMost),
    read(ctx, idBegins(search), atMost),
    read(ctx, beginsWith(endpoint.userId, search), atMost),
  ]);
  const byId = new Map(found.flat().map((row) => [row.id, row]));
  return [...byId.values()]
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .slice(0, atMost);
}

function read({ db, projectId }: Context, condition: SQL | undefined, atMost: number): Promise<PersonRow[]> {
  return db
    .select(personColumns)
    .from(endpoint)
    .leftJoin(suppression, isOnList)
    .where(and(eq(endpoint.projectId, projectId), condition))
    .limit(atMost);
}

/** In the key the lane stands before the id, so every lane is named. */
function idBegins(search: string): SQL | undefined {
  return and(sql`${endpoint.lane} = any(${EVERY_LANE}::smallint[])`, beginsWith(endpoint.id, search));
}

/** As keys are made: an e-mail address in lower case, a number without spaces, a token as it is. */
export function addressBegins(search: string): SQL | undefined {
  const phone = addressKeyOf("SMS", search);
  const opaque = channels.filter((channel) => !["EMAIL", "SMS", "VOICE"].includes(channel));
  return or(
    and(
      eq(endpoint.channel, "EMAIL"),
      beginsWith(endpoint.addressKey, search.toLowerCase().normalize("NFC")),
    ),
    phone === ""
      ? undefined
      : and(inArray(endpoint.channel, ["SMS", "VOICE"]), beginsWith(endpoint.addressKey, phone)),
    and(inArray(endpoint.channel, opaque), beginsWith(endpoint.addressKey, search)),
  );
}
