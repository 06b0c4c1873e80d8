import { eq } from "drizzle-orm";
import { z } from "zod";
import { project } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { lockProject } from "@/server/projects/lock-project";

export const SetEmailSending = z.object({ on: z.boolean() });

/** EML-1. While it is off, campaigns and journeys of the project mail nobody. */
export async function setEmailSending(ctx: Context, { on }: z.infer<typeof SetEmailSending>) {
  allow(ctx, "channels:write");

  return ctx.db.transaction(async (tx) => {
    const { id, name, emailOn } = await lockProject(tx, ctx.projectId);
    if (emailOn === on) return { on };
    await tx.update(project).set({ emailOn: on }).where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: on ? "channel.on" : "channel.off",
      subject: { kind: "channel", id: `${id}:EMAIL`, name: `E-mail of ${name}` },
      before: { on: emailOn },
      after: { on },
    });
    await wakeEngine(tx, "runs");
    return { on };
  });
}
