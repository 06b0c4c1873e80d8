import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Identity, identity } from "@/db/schema";
import { AppError } from "@/server/errors";

export async function lockIdentity(tx: Db, id: string): Promise<Identity> {
  const [found] = await tx.select().from(identity).where(eq(identity.id, id)).for("update");
  if (!found) throw new AppError("not_found", "There is no such sender any more");
  return found;
}

/** How the audit log names it. */
export const subjectOf = ({ id, name }: Pick<Identity, "id" | "name">) => ({ kind: "sender", id, name });
