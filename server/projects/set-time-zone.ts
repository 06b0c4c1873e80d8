import { eq } from "drizzle-orm";
import { z } from "zod";
import { project } from "@/db/schema";
import { TimeZone } from "@/domain/shared/time-zone";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "./lock-project";

export const SetTimeZone = z.object({ timeZone: TimeZone });

/** In which zone the project's days begin: its daily caps and its charts. */
export async function setTimeZone(ctx: Context, { timeZone }: z.infer<typeof SetTimeZone>) {
  allow(ctx, "project:write");

  return ctx.db.transaction(async (tx) => {
    const before = await lockProject(tx, ctx.projectId);
    await tx.update(project).set({ timeZone }).where(eq(project.id, before.id));
    await recordAudit(tx, ctx, {
      action: "project.time_zone",
      subject: { kind: "project", id: before.id, name: before.name },
      before: { timeZone: before.timeZone },
      after: { timeZone },
    });
    return { timeZone };
  });
}
