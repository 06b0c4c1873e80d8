import { eq } from "drizzle-orm";
import type { z } from "zod";
import { project } from "@/db/schema";
import { defaultGuards, GuardSettings, type Guards, guardsOf } from "@/domain/deliverability/guards";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "@/server/projects/lock-project";

export const SetGuards = GuardSettings;

/** DLV-6: from which rates on there is a warning, and campaigns are paused. */
export async function setGuards(ctx: Context, guards: z.infer<typeof SetGuards>) {
  allow(ctx, "channels:write");
  await ctx.db.transaction(async (tx) => {
    const { id, name, guards: set } = await lockProject(tx, ctx.projectId);
    await tx
      .update(project)
      .set({ guards: chosenOf(guards) })
      .where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "channel.guards",
      subject: { kind: "channel", id: `${id}:EMAIL`, name: `E-mail of ${name}` },
      before: { ...guardsOf(set) },
      after: { ...guards },
    });
  });
}

/** What stays at its default follows the default. */
function chosenOf(guards: Guards): Partial<Guards> {
  const names = Object.keys(defaultGuards) as (keyof Guards)[]; // the keys of the object itself
  const chosen = names.filter((name) => guards[name] !== defaultGuards[name]);
  return Object.fromEntries(chosen.map((name) => [name, guards[name]]));
}
