import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type Identity, identity } from "@/db/schema";
import { stateAt } from "@/domain/identities/identity";
import { hashToken } from "@/server/access/team/token";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { subjectOf } from "./find-identity";

export const ByLink = z.object({ token: z.string().max(200) });

/** EML-2: what a mailed link proves. Looking changes nothing, for mail scanners follow links on their own. */
export async function readLink({ db, now }: AccountContext, { token }: z.infer<typeof ByLink>) {
  const { name, state } = await openLink(db, now(), token);
  return { address: name, isVerified: state === "verified" };
}

/** Whoever holds the link has the mailbox. Doing it twice changes nothing. */
export async function confirmIdentity(ctx: AccountContext, { token }: z.infer<typeof ByLink>) {
  return ctx.db.transaction(async (tx) => {
    const found = await openLink(tx, ctx.now(), token);
    if (found.state === "verified") return { address: found.name };
    await tx
      .update(identity)
      .set({ state: "verified", verifiedAt: ctx.now() })
      .where(eq(identity.id, found.id));
    await recordAudit(tx, ctx, {
      action: "sender.verify",
      subject: subjectOf(found),
      before: { state: found.state },
      after: { state: "verified" },
    });
    return { address: found.name };
  });
}

async function openLink(db: Db, now: Date, token: string): Promise<Identity> {
  const [found] = await db
    .select()
    .from(identity)
    .where(eq(identity.tokenHash, hashToken(token)))
    .for("update");
  if (!found)
    throw new AppError("not_found", "This link is not valid, or a newer one was sent. Use the latest mail.");
  if (stateAt(found, now) === "failed")
    throw new AppError("not_found", "This link is too old. Ask for a new one in Settings → Senders.");
  return found;
}
