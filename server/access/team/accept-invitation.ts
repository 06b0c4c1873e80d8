import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type Invitation, invitation, project, projectMember, session, user } from "@/db/schema";
import { closedBecause, invitationState } from "@/domain/access/invitation";
import { MemberName } from "@/domain/access/person";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext, Actor } from "@/server/context";
import { AppError } from "@/server/errors";
import { insertPassword, Password, replacePassword } from "../password";
import { hashToken } from "./token";

export const AcceptInvitation = z.object({
  token: z.string().min(1).max(100),
  /** Asked of a newcomer only. */
  name: MemberName.optional(),
  password: Password,
});

type Acceptance = z.infer<typeof AcceptInvitation>;

/** Opens a link, once: it makes the member, or gives one who is known a new password. Whoever holds the link may. */
export async function acceptInvitation(ctx: AccountContext, acceptance: Acceptance) {
  return ctx.db.transaction(async (tx) => {
    const accepted = await lockOpen(tx, acceptance.token, ctx.now());
    await tx.update(invitation).set({ acceptedAt: ctx.now() }).where(eq(invitation.id, accepted.id));
    if (accepted.memberId)
      await renewPassword(tx, ctx, { ...accepted, memberId: accepted.memberId }, acceptance.password);
    else await joinTeam(tx, ctx, accepted, acceptance);
    return { email: accepted.email };
  });
}

async function lockOpen(tx: Db, token: string, now: Date): Promise<Invitation> {
  const [found] = await tx
    .select()
    .from(invitation)
    .where(eq(invitation.tokenHash, hashToken(token)))
    .for("update");
  if (!found) throw new AppError("not_found", "There is no such link. Copy it whole, or ask for a new one.");
  const state = invitationState(found, now);
  if (state !== "open") throw new AppError("conflict", closedBecause[state]);
  return found;
}

async function joinTeam(tx: Db, ctx: AccountContext, accepted: Invitation, { name, password }: Acceptance) {
  if (!name) throw new AppError("invalid", "Give your name", "name");
  const { email, role, projects } = accepted;
  if ((await tx.$count(user, eq(user.email, email))) > 0) {
    throw new AppError("conflict", `${email} is a member already. Sign in.`);
  }
  const [member] = await tx.insert(user).values({ name, email, role }).returning();
  if (!member) throw new Error("the insert returned no user");
  await insertPassword(tx, member.id, password);
  const offered = projects.map(({ projectId }) => projectId);
  const there = await tx
    .select({ id: project.id, name: project.name })
    .from(project)
    .where(inArray(project.id, offered));
  const memberships = projects.filter(({ projectId }) => there.some(({ id }) => id === projectId));
  if (memberships.length > 0) {
    await tx.insert(projectMember).values(memberships.map((one) => ({ ...one, userId: member.id })));
  }
  await recordAudit(tx, as(ctx, member), {
    action: "invitation.accept",
    subject: { kind: "user", id: member.id, name },
    after: { name, email, role, projects: there.map(({ name }) => name) },
  });
}

/** Whoever knew the old one is signed out. */
async function renewPassword(
  tx: Db,
  ctx: AccountContext,
  { memberId, role }: Invitation & { memberId: string },
  password: string,
) {
  const [member] = await tx.select().from(user).where(eq(user.id, memberId)).for("update");
  if (!member) throw new AppError("not_found", "This member has been removed.");
  if (member.role !== role) throw new AppError("conflict", closedBecause.revoked); // made for who they were
  await replacePassword(tx, memberId, password);
  await tx.delete(session).where(eq(session.userId, memberId));
  await recordAudit(tx, as(ctx, member), {
    action: "password.renew",
    subject: { kind: "user", id: memberId, name: member.name },
  });
}

function as(ctx: AccountContext, { id, name, email, role }: typeof user.$inferSelect): AccountContext {
  const ip = ctx.actor.kind === "visitor" ? ctx.actor.ip : undefined;
  const actor: Actor = { kind: "user", id, name, email, role, ip };
  return { ...ctx, actor };
}
