import { eq } from "drizzle-orm";
import { type ProviderRow, project } from "@/db/schema";
import { SmtpSettings } from "@/domain/providers/smtp";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { accountProvider, defaultProvider } from "@/server/providers/default-provider";

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
    provider: shown(provider),
    isOwn: provider.projectId !== null,
    account: account && shown(account),
    myRole: ctx.projectRole,
  };
}

function shown({ kind, name, settings, secret, pausedUntil, lastError }: ProviderRow) {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    kind,
    name,
    smtp: kind === "smtp" ? (SmtpSettings.safeParse(settings).data ?? null) : null,
    hasPassword: secret !== null,
    fromName: text(settings.fromName),
    fromAddress: text(settings.fromAddress),
    pausedUntil,
    lastError,
  };
}
