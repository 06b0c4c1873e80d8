import { or } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import type { Context } from "@/server/context";
import { endpointKey } from "@/server/people/find-endpoint";
import { personColumns } from "@/server/people/person-columns";

export interface NamedPerson {
  id: string;
  /** The address where nobody has told the name. */
  name: string;
}

/** What to call some people of a project. */
export async function namePeople(
  { db, projectId }: Pick<Context, "db" | "projectId">,
  ids: string[],
): Promise<Map<string, NamedPerson>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: personColumns.id, address: personColumns.address, name: personColumns.name })
    .from(endpoint)
    .where(or(...wanted.map((id) => endpointKey(projectId, id))));
  return new Map(rows.map(({ id, name, address }) => [id, { id, name: name ?? address }]));
}
