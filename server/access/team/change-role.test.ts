import { eq } from "drizzle-orm";
import { auditEntry, projectMember, session, user } from "@/db/schema";
import { expect, test } from "@/server/testing/alone";
import { asMember } from "@/server/testing/as-member";
import { projectContext } from "../project-context";
import { acceptInvitation } from "./accept-invitation";
import { changeRole } from "./change-role";
import { offerNewPassword } from "./offer-new-password";
import { removeMember } from "./remove-member";
import { setProjectRole } from "./set-project-role";

test("[SEC-1] only an owner makes owners", async ({ visitor }) => {
  const owner = await asMember(visitor, { role: "owner" });
  const admin = await asMember(visitor, { role: "admin" });
  const marketer = await asMember(visitor, { role: "marketer" });
  const userId = marketer.actor.id;

  await expect(changeRole(admin, { userId, role: "owner" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeRole(marketer, { userId, role: "admin" })).rejects.toMatchObject({ code: "forbidden" });
  await changeRole(admin, { userId, role: "admin" });
  await changeRole(owner, { userId, role: "owner" });

  const log = await visitor.db.select().from(auditEntry).where(eq(auditEntry.subjectId, userId));
  expect(log.map(({ before, after }) => [before, after])).toEqual([
    [{ role: "marketer" }, { role: "admin" }],
    [{ role: "admin" }, { role: "owner" }],
  ]);
});

test("[SEC-1] an admin neither demotes nor removes an owner", async ({ visitor }) => {
  const { actor } = await asMember(visitor, { role: "owner" });
  await asMember(visitor, { role: "owner" });
  const admin = await asMember(visitor, { role: "admin" });

  await expect(changeRole(admin, { userId: actor.id, role: "admin" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(removeMember(admin, { userId: actor.id })).rejects.toMatchObject({ code: "forbidden" });
});

test("[SEC-1] the last owner is neither demoted nor removed", async ({ visitor }) => {
  const owner = await asMember(visitor, { role: "owner" });
  const userId = owner.actor.id;

  await expect(changeRole(owner, { userId, role: "admin" })).rejects.toMatchObject({ code: "conflict" });
  await expect(removeMember(owner, { userId })).rejects.toMatchObject({ code: "conflict" });
});

test("[SEC-1] two owners who demote each other at the same moment leave one", async ({ visitor, db }) => {
  const one = await asMember(visitor, { role: "owner" });
  const other = await asMember(visitor, { role: "owner" });

  const ends = await Promise.allSettled([
    changeRole(one, { userId: other.actor.id, role: "admin" }),
    removeMember(other, { userId: one.actor.id }),
  ]);

  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.$count(user, eq(user.role, "owner"))).toBe(1);
});

test("[SEC-1] with a member go their sessions and their project roles, at once", async ({
  visitor,
  db,
  make,
}) => {
  const owner = await asMember(visitor, { role: "owner" });
  const project = await make.project();
  const { actor } = await asMember(visitor, { role: "marketer", projects: { [project.id]: "admin" } });
  const expiresAt = new Date(Date.now() + 1_000_000);
  await db.insert(session).values({ userId: actor.id, token: "t", expiresAt });

  await removeMember(owner, { userId: actor.id });

  expect(await db.$count(session)).toBe(0);
  expect(await db.$count(projectMember)).toBe(0);
  await expect(removeMember(owner, { userId: actor.id })).rejects.toMatchObject({ code: "not_found" });
});

test("[SEC-1] a project's admin gives roles in it; a marketer of it does not", async ({
  visitor,
  db,
  make,
}) => {
  const project = await make.project();
  const admin = await asMember(visitor, { role: "marketer", projects: { [project.id]: "admin" } });
  const marketer = await asMember(visitor, { role: "marketer", projects: { [project.id]: "marketer" } });
  const { actor } = await asMember(visitor, { role: "marketer" });
  const asAdmin = await projectContext(admin, project.id);

  await setProjectRole(asAdmin, { userId: actor.id, role: "viewer" });
  expect(await db.$count(projectMember, eq(projectMember.userId, actor.id))).toBe(1);
  await setProjectRole(asAdmin, { userId: actor.id, role: null });
  expect(await db.$count(projectMember, eq(projectMember.userId, actor.id))).toBe(0);

  const asMarketer = await projectContext(marketer, project.id);
  await expect(setProjectRole(asMarketer, { userId: actor.id, role: "viewer" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("[SEC-1] a link to a new password does not survive a change of role, a change of password or its maker's end", async ({
  visitor,
}) => {
  const owner = await asMember(visitor, { role: "owner" });
  const admin = await asMember(visitor, { role: "admin" });
  const marketer = await asMember(visitor, { role: "marketer" });
  const userId = marketer.actor.id;
  const password = "correct horse battery";
  const open = ({ url }: { url: string }) =>
    acceptInvitation(visitor, { token: url.slice(url.lastIndexOf("/") + 1), password });

  const beforePromotion = await offerNewPassword(admin, { userId });
  await changeRole(owner, { userId, role: "owner" });
  await expect(open(beforePromotion)).rejects.toMatchObject({ message: /withdrawn/ });

  await changeRole(owner, { userId, role: "marketer" });
  const unseen = await offerNewPassword(admin, { userId });
  await visitor.db.update(user).set({ role: "owner" }).where(eq(user.id, userId));
  await expect(open(unseen)).rejects.toMatchObject({ message: /withdrawn/ });

  await visitor.db.update(user).set({ role: "marketer" }).where(eq(user.id, userId));
  const byTheAdmin = await offerNewPassword(admin, { userId });
  await removeMember(owner, { userId: admin.actor.id });
  await expect(open(byTheAdmin)).rejects.toMatchObject({ message: /withdrawn/ });
});
