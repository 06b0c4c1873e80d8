import { and, eq } from "drizzle-orm";
import { type Endpoint, endpoint } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { eraseEndpoint } from "./erase-endpoint";

/** B7: all endpoints of a user, for good. Nobody is no error: asking twice is fine. */
export async function deleteUser(ctx: Context, { userId }: { userId: string }): Promise<Endpoint[]> {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const gone = await tx
      .select()
      .from(endpoint)
      .where(and(eq(endpoint.projectId, ctx.projectId), eq(endpoint.userId, userId)))
      .orderBy(endpoint.lane, endpoint.id)
      .for("update");
    for (const each of gone) await eraseEndpoint(tx, each, ctx.now());
    if (gone.length > 0)
      await recordAudit(tx, ctx, {
        action: "person.delete",
        subject: { kind: "user", id: userId, name: userId },
        before: { endpoints: gone.map(({ id }) => id) },
      });
    return gone;
  });
}
