import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { accessKey } from "@/db/schema";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { createKey } from "./create-key";
import { allowKeys, KeyScope } from "./key-scope";

export const RotateKey = KeyScope.extend({ id: z.string().max(40) });

/** A successor that may do the same. The old key goes on working until it is revoked, so that programs change over one by one. */
export async function rotateKey(ctx: AccountContext, { id, ...scope }: z.infer<typeof RotateKey>) {
  const projectId = await allowKeys(ctx, scope);
  const here = projectId ? eq(accessKey.projectId, projectId) : isNull(accessKey.projectId);
  const [old] = await ctx.db
    .select()
    .from(accessKey)
    .where(and(here, eq(accessKey.id, id)));
  if (!old) throw new AppError("not_found", "There is no such key");
  if (old.revokedAt) throw new AppError("conflict", "This key has been revoked: create a new one instead");
  const { name, reach, ratePerSecond } = old;
  return createKey(ctx, { projectId, name, reach, ratePerSecond });
}
