import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type ProviderRow, project, provider } from "@/db/schema";
import type { SesAccount } from "@/domain/providers/ses";
import { allow } from "@/server/access/allow";
import { seal } from "@/server/access/secrets";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { lockProject } from "@/server/projects/lock-project";
import { ownProvider, sandbox } from "@/server/providers/default-provider";
import { mend } from "@/server/providers/mend";
import { retire } from "@/server/providers/retire";
import { SES_SECRET } from "@/server/providers/ses/secret";
import { SMTP_SECRET } from "@/server/providers/smtp/secret";
import { checkEmailProvider } from "./check-email-provider";
import { type EmailProviderInput, passwordFor, sesSecretFor } from "./email-provider-input";

interface Choice {
  choice: EmailProviderInput;
}

/** A run under way keeps the provider it began with; settings mended in place hold for it too. SES is asked before: what does not work is not saved. */
export async function setEmailProvider(ctx: Context, { choice }: Choice, sesEndpoint?: string) {
  allow(ctx, "channels:write");
  const account = choice.kind === "ses" ? await askFirst(ctx, choice, sesEndpoint) : null;

  await ctx.db.transaction(async (tx) => {
    const { id, name } = await lockProject(tx, ctx.projectId);
    const current = await ownProvider(tx, id, "EMAIL");
    const chosen = rowOf(choice, current);
    if (chosen && current?.kind === chosen.kind) {
      await mend(tx, { ...chosen, id: current.id }, ctx.now());
    } else {
      if (current) await retire(tx, current.id, ctx.now());
      if (chosen) await tx.insert(provider).values({ ...chosen, projectId: id, channel: "EMAIL" });
    }
    if (account) await keepQuota(tx, id, account);
    await recordAudit(tx, ctx, {
      action: "channel.provider",
      subject: { kind: "channel", id: `${id}:EMAIL`, name: `E-mail of ${name}` },
      before: audited(current),
      after: { ...audited(chosen), ...(newPassword(choice) && { password: "changed" }) },
    });
    await wakeEngine(tx, "runs");
  });
}

async function askFirst(ctx: Context, choice: EmailProviderInput, endpoint?: string): Promise<SesAccount> {
  const { problem, account } = await checkEmailProvider(ctx, { choice }, endpoint);
  if (!account) throw new AppError("invalid", problem ?? "SES did not answer");
  return account;
}

/** EML-6: nothing goes faster than Amazon allows. */
async function keepQuota(tx: Db, projectId: string, { perSecond, dailyQuota }: SesAccount): Promise<void> {
  const own = await ownProvider(tx, projectId, "EMAIL");
  if (own)
    await tx
      .update(provider)
      .set({ perSecond: Math.max(1, Math.floor(perSecond)) })
      .where(eq(provider.id, own.id));
  await tx
    .update(project)
    .set({ dailyQuota: dailyQuota > 0 ? Math.floor(dailyQuota) : null })
    .where(eq(project.id, projectId));
}

function rowOf(choice: EmailProviderInput, current: ProviderRow | null) {
  switch (choice.kind) {
    case "account":
      return null;
    case "outbox":
      return { ...sandbox, secret: null };
    case "ses": {
      const secret = seal(sesSecretFor(choice, current), SES_SECRET);
      return {
        kind: "ses",
        name: `Amazon SES, ${choice.settings.region}`,
        settings: choice.settings,
        secret,
      } as const;
    }
    case "smtp": {
      const password = passwordFor(choice, current);
      const secret = password ? seal(password, SMTP_SECRET) : null;
      return { kind: "smtp", name: choice.settings.host, settings: choice.settings, secret } as const;
    }
  }
}

const newPassword = (choice: EmailProviderInput) =>
  (choice.kind === "smtp" && choice.password !== undefined) ||
  (choice.kind === "ses" && choice.secret !== undefined);

function audited(row: Pick<ProviderRow, "kind" | "settings"> | null): Record<string, unknown> {
  return row ? { kind: row.kind, ...row.settings } : { kind: "account" };
}
