import { and, asc, eq } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

/** END-17: all endpoints of a user, the oldest first. */
export async function listEndpointsOfUser(ctx: Context, { userId }: { userId: string }) {
  allow(ctx, "project:read");
  return ctx.db
    .select()
    .from(endpoint)
    .where(and(eq(endpoint.projectId, ctx.projectId), eq(endpoint.userId, userId)))
    .orderBy(asc(endpoint.createdAt), asc(endpoint.id));
}
