import { and, asc, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { type Endpoint, endpoint, suppression } from "@/db/schema";
import { limits } from "@/domain/limits/limits";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findEndpoint } from "./find-endpoint";
import { isOnList, personColumns } from "./person-columns";

export const EndpointId = z.string().min(1).max(512).refine(isStorable, unstorable);
export const GetPerson = z.object({ id: EndpointId });

/** A person by one of their endpoints: what is known of it, whether it can be written to, and the user's other endpoints. */
export async function getPerson(ctx: Context, { id }: z.infer<typeof GetPerson>) {
  allow(ctx, "project:read");
  const found = await findEndpoint(ctx.db, ctx.projectId, id);
  const [suppressed, others] = await Promise.all([suppressionOf(ctx, found), othersOf(ctx, found)]);
  return { ...found, suppressed, isSuppressed: suppressed !== null, others };
}

async function suppressionOf({ db }: Context, { channel, addressKey }: Endpoint) {
  if (channel !== "EMAIL" || addressKey === "") return null;
  const { reason, detail, at } = suppression;
  const [found] = await db
    .select({ reason, detail, at })
    .from(suppression)
    .where(eq(suppression.addressKey, addressKey));
  return found ?? null;
}

async function othersOf({ db, projectId }: Context, { id, userId }: Endpoint) {
  if (userId === null) return [];
  return db
    .select(personColumns)
    .from(endpoint)
    .leftJoin(suppression, isOnList)
    .where(and(eq(endpoint.projectId, projectId), eq(endpoint.userId, userId), ne(endpoint.id, id)))
    .orderBy(asc(endpoint.createdAt))
    .limit(limits.endpointsPerUser.most);
}
