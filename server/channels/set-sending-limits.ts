import { eq } from "drizzle-orm";
import { z } from "zod";
import { project, provider } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { lockProject } from "@/server/projects/lock-project";
import { ownProvider } from "@/server/providers/default-provider";

const most = (unit: string, count: number) =>
  z
    .int(`${unit}: a whole number`)
    .min(1, `${unit}: at least 1, or leave it empty`)
    .max(count, `${unit}: at most ${count.toLocaleString("en")}`)
    .nullable();

export const SetSendingLimits = z.object({
  perSecond: most("Mails a second", 100_000),
  dailyQuota: most("Mails in 24 hours", 1_000_000_000),
});

/** EML-6: what the project's mail server allows. The rate is kept to; the quota is shown. */
export async function setSendingLimits(
  ctx: Context,
  { perSecond, dailyQuota }: z.infer<typeof SetSendingLimits>,
) {
  allow(ctx, "channels:write");
  await ctx.db.transaction(async (tx) => {
    const { id, name, dailyQuota: before } = await lockProject(tx, ctx.projectId);
    const own = await ownProvider(tx, id, "EMAIL");
    if (!own && perSecond !== null) {
      const message = "The mail server is the whole account's. Give this project one of its own to limit it.";
      throw new AppError("conflict", message, "perSecond");
    }
    await tx.update(project).set({ dailyQuota }).where(eq(project.id, id));
    if (own) await tx.update(provider).set({ perSecond }).where(eq(provider.id, own.id));
    await recordAudit(tx, ctx, {
      action: "channel.limits",
      subject: { kind: "channel", id: `${id}:EMAIL`, name: `E-mail of ${name}` },
      before: { perSecond: own?.perSecond ?? null, dailyQuota: before },
      after: { perSecond, dailyQuota },
    });
    await wakeEngine(tx, "runs");
  });
}
