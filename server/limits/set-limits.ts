import { eq } from "drizzle-orm";
import type { z } from "zod";
import { project } from "@/db/schema";
import { LimitSettings } from "@/domain/limits/limit-settings";
import { chosenOf, limitNames, limitsOf } from "@/domain/limits/limits";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "@/server/projects/lock-project";
import { forgetLimits } from "./limits-of-project";

export const SetLimits = LimitSettings.partial();

/** D1: how much a project takes in, for all that comes from now on. What is left out stays. */
export async function setLimits(ctx: Context, wanted: z.infer<typeof SetLimits>) {
  allow(ctx, "project:write");

  const set = await ctx.db.transaction(async (tx) => {
    const { id, name, limits: chosen } = await lockProject(tx, ctx.projectId);
    const before = limitsOf(chosen);
    const limits = limitsOf({ ...chosen, ...wanted });
    const changed = limitNames.filter((each) => before[each] !== limits[each]);
    if (changed.length === 0) return { limits };
    await tx
      .update(project)
      .set({ limits: chosenOf(limits) })
      .where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "limits.change",
      subject: { kind: "project", id, name },
      before: Object.fromEntries(changed.map((each) => [each, before[each]])),
      after: Object.fromEntries(changed.map((each) => [each, limits[each]])),
    });
    return { limits };
  });
  forgetLimits(ctx);
  return set;
}
