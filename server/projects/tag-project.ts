import { eq } from "drizzle-orm";
import { project } from "@/db/schema";
import { Tags } from "@/domain/shared/tags";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "./lock-project";

type Retag = (tags: Tags) => Tags;

/** SEC-2: what its tags become, out of what they are. */
export async function tagProject(ctx: Context, retag: Retag) {
  allow(ctx, "project:write");

  await ctx.db.transaction(async (tx) => {
    const { id, name, tags: before } = await lockProject(tx, ctx.projectId);
    const tags = Tags.parse(retag(before));
    await tx.update(project).set({ tags }).where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "project.tag",
      subject: { kind: "project", id, name },
      before: { tags: before },
      after: { tags },
    });
  });
}
