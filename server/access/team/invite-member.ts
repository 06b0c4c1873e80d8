import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { project, user } from "@/db/schema";
import { MemberEmail } from "@/domain/access/person";
import { projectRoles } from "@/domain/access/roles";
import { invitableRoles } from "@/domain/access/team";
import { Id } from "@/domain/shared/id";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { allowAccount } from "../allow";
import { insertInvitation } from "./insert-invitation";

export const InviteMember = z.object({
  email: MemberEmail,
  role: z.enum(
    invitableRoles,
    "An invitation makes an admin or a marketer; an owner can make them owner later",
  ),
  projects: z
    .array(z.object({ projectId: Id, role: z.enum(projectRoles) }))
    .max(100)
    .default([]),
});
export type InviteMember = z.infer<typeof InviteMember>;

/** Answers with the link: it is shown once and never again. */
export async function inviteMember(ctx: AccountContext, input: InviteMember) {
  allowAccount(ctx, "team:write");
  const { email, role, projects } = input;
  const invitedBy = ctx.actor.kind === "user" ? ctx.actor.id : null;

  return ctx.db.transaction(async (tx) => {
    if ((await tx.$count(user, eq(user.email, email))) > 0) {
      throw new AppError("conflict", `${email} is a member already`, "email");
    }
    const names = await namesOf(tx, projects);
    const invited = await insertInvitation(tx, { email, role, projects, invitedBy }, ctx.now());
    await recordAudit(tx, ctx, {
      action: "invitation.create",
      subject: { kind: "invitation", id: invited.id, name: email },
      after: {
        email,
        role,
        projects: projects.map(({ projectId, role }) => `${names.get(projectId)}: ${role}`),
      },
    });
    return invited;
  });
}

async function namesOf(tx: Db, projects: InviteMember["projects"]): Promise<Map<string, string>> {
  const ids = [...new Set(projects.map(({ projectId }) => projectId))];
  if (ids.length !== projects.length) throw new AppError("invalid", "Name each project once", "projects");
  const found = await tx
    .select({ id: project.id, name: project.name })
    .from(project)
    .where(inArray(project.id, ids));
  if (found.length !== ids.length) {
    throw new AppError("not_found", "One of these projects is gone. Reload the page.", "projects");
  }
  return new Map(found.map(({ id, name }) => [id, name]));
}
