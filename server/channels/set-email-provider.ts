import { type ProviderRow, provider } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { seal } from "@/server/access/secrets";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { lockProject } from "@/server/projects/lock-project";
import { ownProvider, sandbox } from "@/server/providers/default-provider";
import { mend } from "@/server/providers/mend";
import { retire } from "@/server/providers/retire";
import { SMTP_SECRET } from "@/server/providers/smtp/secret";
import { type EmailProviderInput, passwordFor } from "./email-provider-input";

/** A run under way keeps the provider it began with; settings mended in place hold for it too. */
export async function setEmailProvider(ctx: Context, { choice }: { choice: EmailProviderInput }) {
  allow(ctx, "channels:write");

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
    await recordAudit(tx, ctx, {
      action: "channel.provider",
      subject: { kind: "channel", id: `${id}:EMAIL`, name: `E-mail of ${name}` },
      before: audited(current),
      after: { ...audited(chosen), ...(newPassword(choice) && { password: "changed" }) },
    });
    await wakeEngine(tx, "runs");
  });
}

function rowOf(choice: EmailProviderInput, current: ProviderRow | null) {
  if (choice.kind === "account") return null;
  if (choice.kind === "outbox") {
    return { ...sandbox, secret: null };
  }
  const password = passwordFor(choice, current);
  const secret = password ? seal(password, SMTP_SECRET) : null;
  return { kind: "smtp", name: choice.settings.host, settings: choice.settings, secret } as const;
}

const newPassword = (choice: EmailProviderInput) => choice.kind === "smtp" && choice.password !== undefined;

function audited(row: Pick<ProviderRow, "kind" | "settings"> | null): Record<string, unknown> {
  return row ? { kind: row.kind, ...row.settings } : { kind: "account" };
}
