import { eq } from "drizzle-orm";
import type { z } from "zod";
import { project } from "@/db/schema";
import { ProjectLimits } from "@/domain/projects/limits";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "./lock-project";

export const SetProjectLimits = ProjectLimits;

/** The caps and the pace that campaigns of this project keep to. */
export async function setProjectLimits(ctx: Context, limits: z.infer<typeof SetProjectLimits>) {
  allow(ctx, "project:write");

  return ctx.db.transaction(async (tx) => {
    const { id, name, dailyCap, totalCap, messagesPerSecond, maxRunSeconds } = await lockProject(
      tx,
      ctx.projectId,
    );
    await tx.update(project).set(limits).where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "project.limits",
      subject: { kind: "project", id, name },
      before: { dailyCap, totalCap, messagesPerSecond, maxRunSeconds },
      after: limits,
    });
    return limits;
  });
}
