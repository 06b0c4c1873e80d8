import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { projectMember, user } from "@/db/schema";
import { projectRoles } from "@/domain/access/roles";
import { Id } from "@/domain/shared/id";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { allow } from "../allow";

export const SetProjectRole = z.object({ userId: Id, role: z.enum(projectRoles).nullable() });

/** What a member may do in this project; null takes them out of it. */
export async function setProjectRole(ctx: Context, { userId, role }: z.infer<typeof SetProjectRole>) {
  allow(ctx, "members:write");
  const { projectId } = ctx;

  return ctx.db.transaction(async (tx) => {
    const [member] = await tx.select().from(user).where(eq(user.id, userId)).for("update");
    if (!member) throw new AppError("not_found", "There is no such member. They may have been removed.");
    const membership = and(eq(projectMember.projectId, projectId), eq(projectMember.userId, userId));
    const [had] = await tx.delete(projectMember).where(membership).returning();
    if (role) await tx.insert(projectMember).values({ projectId, userId, role });
    await recordAudit(tx, ctx, {
      action: "member.set-project-role",
      subject: { kind: "user", id: userId, name: member.name },
      before: { role: had?.role ?? null },
      after: { role },
    });
    return { projectId, userId, role };
  });
}
