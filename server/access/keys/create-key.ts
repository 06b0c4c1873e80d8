import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { accessKey } from "@/db/schema";
import { keyReaches } from "@/domain/access/key-reach";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { seal } from "../secrets";
import { allowKeys, KeyScope } from "./key-scope";
import { newKey } from "./new-key";

export const CreateKey = KeyScope.extend({
  name: z.string().trim().min(1, "Say what the key is for").max(100, "A name has at most 100 characters"),
  reach: z.enum(keyReaches).default("full"),
  ratePerSecond: z
    .int("The rate is a whole number")
    .min(1, "The rate is at least 1 call a second")
    .max(100_000, "The rate is at most 100,000 calls a second")
    .default(1_000),
});

const MOST_KEYS = 50;

/** The secret is in this answer and in no other: it is kept sealed. */
export async function createKey(ctx: AccountContext, input: z.input<typeof CreateKey>) {
  const projectId = await allowKeys(ctx, input);
  const { name, reach, ratePerSecond } = CreateKey.parse(input);
  const { id, secret } = newKey();

  return ctx.db.transaction(async (tx) => {
    const ofThisScope = projectId ? eq(accessKey.projectId, projectId) : isNull(accessKey.projectId);
    if ((await tx.$count(accessKey, and(ofThisScope, isNull(accessKey.revokedAt)))) >= MOST_KEYS) {
      throw new AppError(
        "conflict",
        `There are ${MOST_KEYS} keys in use here. Revoke one that is not needed any more.`,
      );
    }
    const createdBy = ctx.actor.kind === "user" ? ctx.actor.id : null;
    const row = {
      id,
      projectId,
      name,
      reach,
      ratePerSecond,
      secret: seal(secret, "access-key"),
      createdBy,
      createdAt: ctx.now(),
    };
    await tx.insert(accessKey).values(row);
    await recordAudit(tx, ctx, {
      action: "key.create",
      subject: { kind: "key", id, name },
      projectId: projectId ?? undefined,
      after: { name, scope: projectId ? "project" : "account", reach, ratePerSecond },
    });
    return { id, secret, name, projectId, reach };
  });
}
