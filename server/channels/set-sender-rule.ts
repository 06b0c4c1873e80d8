import { eq } from "drizzle-orm";
import { z } from "zod";
import { project } from "@/db/schema";
import { senderRules } from "@/domain/identities/sender-rule";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "@/server/projects/lock-project";

export const SetSenderRule = z.object({ rule: z.enum(senderRules) });

/** EML-5: whether a sender that nobody has proven may send. What is launched already goes on. */
export async function setSenderRule(ctx: Context, { rule }: z.infer<typeof SetSenderRule>) {
  allow(ctx, "channels:write");
  await ctx.db.transaction(async (tx) => {
    const { id, name, senderRule } = await lockProject(tx, ctx.projectId);
    await tx.update(project).set({ senderRule: rule }).where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "channel.sender-rule",
      subject: { kind: "channel", id: `${id}:EMAIL`, name: `E-mail of ${name}` },
      before: { rule: senderRule },
      after: { rule },
    });
  });
}
