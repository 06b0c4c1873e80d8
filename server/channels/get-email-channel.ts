import { eq } from "drizzle-orm";
import { type ProviderRow, project } from "@/db/schema";
import { type Sender, senderOf } from "@/domain/campaigns/sender";
import { SesSettings } from "@/domain/providers/ses";
import { SmtpSettings } from "@/domain/providers/smtp";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { isVerifiedSender } from "@/server/identities/sender-standing";
import { accountProvider, defaultProvider } from "@/server/providers/default-provider";
import { senderOfProvider } from "@/server/providers/sender-of-provider";

/** The e-mail settings of a project, with whom its mail leaves through. Never with a password. */
export async function getEmailChannel(ctx: Context) {
  allow(ctx, "project:read");
  const [found] = await ctx.db.select().from(project).where(eq(project.id, ctx.projectId));
  if (!found) throw new AppError("not_found", "There is no such project");
  const provider = await defaultProvider(ctx.db, ctx.projectId, "EMAIL");
  const account = provider.projectId ? await accountProvider(ctx.db, "EMAIL") : provider;
  return {
    on: found.emailOn,
    fromName: found.fromName,
    fromAddress: found.fromAddress,
    replyTo: found.replyTo,
    senderRule: found.senderRule,
    bounceAddress: found.bounceAddress,
    isSenderVerified: await isProven(ctx, senderOf(found, senderOfProvider(provider))),
    provider: shown(provider),
    isOwn: provider.projectId !== null,
    account: account && shown(account),
    myRole: ctx.projectRole,
  };
}

/** Null: nobody is named. */
async function isProven({ db }: Context, sender: Sender | null): Promise<boolean | null> {
  return sender && isVerifiedSender(db, sender.address);
}

function shown({ kind, name, settings, secret, pausedUntil, lastError }: ProviderRow) {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    kind,
    name,
    smtp: kind === "smtp" ? (SmtpSettings.safeParse(settings).data ?? null) : null,
    ses: kind === "ses" ? (SesSettings.safeParse(settings).data ?? null) : null,
    hasPassword: secret !== null,
    fromName: text(settings.fromName),
    fromAddress: text(settings.fromAddress),
    pausedUntil,
    lastError,
  };
}
