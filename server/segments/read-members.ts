import { and, eq, inArray } from "drizzle-orm";
import { endpoint, endpointActivity } from "@/db/schema";
import type { Member } from "@/domain/segments/member";
import type { Population } from "./audience-sql";
import type { MemberKey } from "./member-ids";

/** A few people as criteria look at them, in the order of their keys given; who is gone is left out. */
export async function readMembers(
  { db, projectId }: Population,
  keys: readonly MemberKey[],
): Promise<Member[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select({ endpoint, lastActiveAt: endpointActivity.lastActiveAt })
    .from(endpoint)
    .leftJoin(
      endpointActivity,
      and(
        eq(endpointActivity.projectId, endpoint.projectId),
        eq(endpointActivity.endpointId, endpoint.id),
        eq(endpointActivity.lane, endpoint.lane),
      ),
    )
    .where(
      and(
        eq(endpoint.projectId, projectId),
        inArray(
          endpoint.id,
          keys.map(({ id }) => id),
        ),
        inArray(
          endpoint.lane,
          keys.map(({ lane }) => lane),
        ),
      ),
    );
  const byId = new Map(
    rows.map((row) => [row.endpoint.id, { ...row.endpoint, lastActiveAt: row.lastActiveAt }]),
  );
  return keys.flatMap(({ id }) => byId.get(id) ?? []);
}
