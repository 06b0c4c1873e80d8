import { eq } from "drizzle-orm";
import { z } from "zod";
import { project } from "@/db/schema";
import { Hook } from "@/domain/campaigns/hook";
import { QuietTime } from "@/domain/campaigns/quiet-time";
import { TimeZone } from "@/domain/shared/time-zone";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { keepHook } from "@/server/hooks/keep-hook";
import { lockProject } from "./lock-project";

export const SetSendingDefaults = z
  .object({
    quietTime: QuietTime.nullable(),
    hook: Hook.nullable(),
    estimateZones: z.boolean(),
    assumedZone: TimeZone.nullable(),
  })
  .partial();

/** PRJ-5, PRJ-12, JRN-5: what campaigns begin with that say nothing of their own, and in which zone people are who name none. */
export async function setSendingDefaults(ctx: Context, changes: z.infer<typeof SetSendingDefaults>) {
  allow(ctx, "project:write");

  return ctx.db.transaction(async (tx) => {
    const { id, name, quietTime, hook, estimateZones, assumedZone } = await lockProject(tx, ctx.projectId);
    const kept = await keepHook(tx, ctx, { wanted: changes.hook, kept: hook });
    const before = { quietTime, hook, estimateZones, assumedZone };
    await tx
      .update(project)
      .set({ ...changes, hook: kept, updatedAt: ctx.now() })
      .where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "project.sending",
      subject: { kind: "project", id, name },
      before,
      after: changes,
    });
    return { ...before, ...changes };
  });
}
