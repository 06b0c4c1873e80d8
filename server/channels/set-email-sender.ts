import { eq } from "drizzle-orm";
import type { z } from "zod";
import { project } from "@/db/schema";
import { EmailSender } from "@/domain/campaigns/sender";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "@/server/projects/lock-project";

export const SetEmailSender = EmailSender;

/** EML-4 and EML-13: whom the project's mail comes from, and where answers go. */
export async function setEmailSender(ctx: Context, sender: z.infer<typeof SetEmailSender>) {
  allow(ctx, "channels:write");

  return ctx.db.transaction(async (tx) => {
    const { id, name, fromName, fromAddress, replyTo } = await lockProject(tx, ctx.projectId);
    const after = { fromName: sender.fromName, fromAddress: sender.fromAddress, replyTo: sender.replyTo };
    await tx.update(project).set(after).where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "channel.sender",
      subject: { kind: "channel", id: `${id}:EMAIL`, name: `E-mail of ${name}` },
      before: { fromName, fromAddress, replyTo },
      after,
    });
    return after;
  });
}
