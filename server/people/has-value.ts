import { and, eq, ne, or, type SQL, sql } from "drizzle-orm";
import { attributeName, endpoint } from "@/db/schema";
import { readValueSearch } from "@/domain/attributes/search-words";
import type { Context } from "@/server/context";

/** Endpoints with this very value under some attribute, or under the one that is named; undefined: no attribute is called so. */
export async function hasValue({ db, projectId }: Context, search: string): Promise<SQL | undefined> {
  const { name, values } = readValueSearch(search);
  const asked = name === null ? undefined : eq(attributeName.name, name);
  const names = await db
    .select({ of: attributeName.of, name: attributeName.name })
    .from(attributeName)
    .where(and(eq(attributeName.projectId, projectId), ne(attributeName.of, "metric"), asked));
  const pairs = (of: "endpoint" | "user") =>
    names
      .filter((each) => each.of === of)
      .flatMap((each) => values.map((value) => JSON.stringify({ [each.name]: [value] })));
  return or(
    holdsAny(endpoint.userAttributes, pairs("user")),
    holdsAny(endpoint.attributes, pairs("endpoint")),
  );
}

function holdsAny(column: typeof endpoint.attributes | typeof endpoint.userAttributes, pairs: string[]) {
  if (pairs.length === 0) return undefined;
  return sql`${column} @> any(array(select jsonb_array_elements(${`[${pairs.join(",")}]`}::jsonb)))`;
}
