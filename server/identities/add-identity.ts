import { z } from "zod";
import type { Db } from "@/db/client";
import { type Identity, identity } from "@/db/schema";
import { IdentityName, readIdentityName } from "@/domain/identities/identity";
import { allow, allowAccount } from "@/server/access/allow";
import { newToken } from "@/server/access/team/token";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { newDomainKey } from "./domain-key";
import { subjectOf } from "./find-identity";
import { mailLink } from "./mail-link";

export const AddIdentity = z.object({ name: IdentityName });

/** QTA-17 */
const MOST_IDENTITIES = 10_000;

/** EML-2. A domain gets its key pair, and its records to add; an address a mail with a link, sent the way this project's mail leaves. */
export async function addIdentity(ctx: Context, { name: written }: z.infer<typeof AddIdentity>) {
  allow(ctx, "project:read");
  allowAccount(ctx, "account:write");
  const read = readIdentityName(written);
  if ("problem" in read) throw new AppError("invalid", read.problem, "name");
  const key = read.kind === "domain" ? await newDomainKey(ctx.now()) : null;
  const link = read.kind === "address" ? newToken() : null;

  const added = await ctx.db.transaction(async (tx) => {
    const row = await insert(tx, {
      ...read,
      ...key,
      tokenHash: link?.tokenHash ?? null,
      askedAt: ctx.now(),
      addedBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
    });
    await recordAudit(tx, ctx, {
      action: "sender.add",
      subject: subjectOf(row),
      after: { kind: row.kind, name: row.name },
    });
    return row;
  });
  const problem = link && (await mailLink(ctx, added.name, link.token));
  return { id: added.id, kind: added.kind, name: added.name, problem };
}

async function insert(tx: Db, values: typeof identity.$inferInsert): Promise<Identity> {
  if ((await tx.$count(identity)) >= MOST_IDENTITIES) {
    const most = MOST_IDENTITIES.toLocaleString("en");
    throw new AppError("conflict", `There are ${most} senders. Delete some that nobody uses.`, "name");
  }
  const [row] = await tx.insert(identity).values(values).onConflictDoNothing().returning();
  if (!row) throw new AppError("conflict", `“${values.name}” is on the list already`, "name");
  return row;
}
