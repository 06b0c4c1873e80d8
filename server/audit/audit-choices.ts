import { asc, max } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";

/** Who and what the log knows of: the choices of its filters. People who have left are among them, under their last name. */
export async function auditChoices(ctx: AccountContext) {
  allowAccount(ctx, "audit:read");
  const [actors, actions] = await Promise.all([
    ctx.db
      .select({ id: auditEntry.actorId, name: max(auditEntry.actorName) })
      .from(auditEntry)
      .groupBy(auditEntry.actorId)
      .orderBy(asc(max(auditEntry.actorName))),
    ctx.db.selectDistinct({ action: auditEntry.action }).from(auditEntry).orderBy(asc(auditEntry.action)),
  ]);
  return {
    actors: actors.map(({ id, name }) => ({ id, name: name ?? id })),
    actions: actions.map(({ action }) => action),
  };
}
