import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { type Identity, identity } from "@/db/schema";
import { afterLook } from "@/domain/identities/identity";
import { provesKey } from "@/domain/identities/records";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { raiseNotice } from "@/server/notices/raise-notice";
import { settleNotice } from "@/server/notices/settle-notice";
import { type Dns, openDns } from "./dns";
import { domainKeyOf } from "./domain-key";
import { lockIdentity, subjectOf } from "./find-identity";
import { lookUp } from "./look-up";
import { forgetKeys } from "./open-signer";

export const CheckIdentity = z.object({ id: Id });

/** EML-3: looks at a domain's records now. One that had failed gets its 72 hours anew. */
export async function checkIdentity(
  ctx: AccountContext,
  { id }: z.infer<typeof CheckIdentity>,
  dns: Dns = openDns(),
) {
  allowAccount(ctx, "account:write");
  const [found] = await ctx.db.select().from(identity).where(eq(identity.id, id));
  if (!found) throw new AppError("not_found", "There is no such sender any more");
  if (found.kind !== "domain") throw new AppError("conflict", "An address is proven by the link in its mail");
  if (found.state === "failed")
    await ctx.db.update(identity).set({ state: "pending", askedAt: ctx.now() }).where(eq(identity.id, id));
  return { state: await lookAt(ctx, found, dns) };
}

type Looker = Pick<AccountContext, "db" | "actor" | "now">;

/** Looks, and makes what was found true. Nobody waits on the network inside of a transaction. */
export async function lookAt(ctx: Looker, { id, ...row }: Identity, dns: Dns) {
  const key = domainKeyOf({ id, ...row });
  if (!key) throw new Error("a domain without a key");
  const looks = await lookUp(dns, key);
  const state = await ctx.db.transaction(async (tx) => {
    const found = await lockIdentity(tx, id);
    const now = ctx.now();
    const next = afterLook(found, provesKey(key, looks.dkim), now);
    const verifiedAt = next.state === "verified" ? (found.verifiedAt ?? now) : found.verifiedAt;
    await tx
      .update(identity)
      .set({ ...next, looks, checkedAt: now, verifiedAt })
      .where(eq(identity.id, id));
    await tellMissing(tx, { ...found, ...next }, now);
    if (next.state !== found.state)
      await recordAudit(tx, ctx, {
        action: "sender.check",
        subject: subjectOf(found),
        before: { state: found.state },
        after: { state: next.state },
      });
    return next.state;
  });
  forgetKeys(ctx.db);
  return state;
}

async function tellMissing(
  tx: Parameters<Parameters<Database["transaction"]>[0]>[0],
  { id, name, state, missingSince }: Identity,
  now: Date,
): Promise<void> {
  const dedupeKey = `sender.missing:${id}`;
  if (!missingSince) return settleNotice(tx, dedupeKey, now);
  const gone = state === "failed";
  const title = gone ? `${name} is no longer verified` : `The DKIM record of ${name} cannot be found`;
  const body = gone
    ? "Its record was gone for three days. Mail of this domain is not signed any more. Add the record again in Settings → Senders."
    : "Receivers cannot check the signature of your mail. Add the record again within three days.";
  await raiseNotice(
    tx,
    { kind: "sender.missing", level: gone ? "error" : "warning", title, body, dedupeKey },
    now,
  );
}
