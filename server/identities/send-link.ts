import { eq } from "drizzle-orm";
import { z } from "zod";
import { identity } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow, allowAccount } from "@/server/access/allow";
import { newToken } from "@/server/access/team/token";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockIdentity, subjectOf } from "./find-identity";
import { mailLink } from "./mail-link";

export const SendLink = z.object({ id: Id });

const PAUSE_MS = 60_000;

/** EML-3: another mail to prove an address with; links sent before lead nowhere from now on. */
export async function sendLink(ctx: Context, { id }: z.infer<typeof SendLink>) {
  allow(ctx, "project:read");
  allowAccount(ctx, "account:write");
  const { token, tokenHash } = newToken();

  const name = await ctx.db.transaction(async (tx) => {
    const found = await lockIdentity(tx, id);
    if (found.kind !== "address") throw new AppError("conflict", "A domain is proven by its DNS records");
    if (found.state === "verified") throw new AppError("conflict", `“${found.name}” is verified already`);
    if (ctx.now().getTime() - found.askedAt.getTime() < PAUSE_MS)
      throw new AppError("too_many", "A mail was sent less than a minute ago. Wait for it, then try again.");
    await tx
      .update(identity)
      .set({ tokenHash, state: "pending", askedAt: ctx.now() })
      .where(eq(identity.id, id));
    await recordAudit(tx, ctx, { action: "sender.ask", subject: subjectOf(found) });
    return found.name;
  });
  return { problem: await mailLink(ctx, name, token) };
}
