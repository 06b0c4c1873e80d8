import { eq } from "drizzle-orm";
import { auditEntry, invitation, projectMember, user } from "@/db/schema";
import type { AccountContext } from "@/server/context";
import { asMember } from "@/server/testing/as-member";
import { expect, test } from "@/server/testing/test";
import { isPasswordOf } from "../password";
import { acceptInvitation } from "./accept-invitation";
import { inviteMember } from "./invite-member";
import { listInvitations } from "./list-invitations";
import { offerNewPassword } from "./offer-new-password";
import { readInvitation } from "./read-invitation";
import { revokeInvitation } from "./revoke-invitation";

const password = "correct horse battery";
const DAY_MS = 24 * 60 * 60_000;

let invited = 0;
const somebody = () => ({
  email: `grace${++invited}.${Date.now()}@example.com`,
  role: "marketer" as const,
  projects: [],
});
const tokenOf = ({ url }: { url: string }) => url.slice(url.lastIndexOf("/") + 1);
const visitor = (ctx: AccountContext): AccountContext => ({
  ...ctx,
  actor: { kind: "visitor", ip: "203.0.113.7" },
});
const later = (ctx: AccountContext, ms: number): AccountContext => ({
  ...ctx,
  now: () => new Date(ctx.now().getTime() + ms),
});
const accept = (ctx: AccountContext, link: { url: string }) =>
  acceptInvitation(visitor(ctx), { token: tokenOf(link), name: "Grace", password });

test("[SEC-1] an invitation makes a member with the roles it names, and works once", async ({
  account,
  project,
}) => {
  const email = somebody().email;
  const link = await inviteMember(account, {
    email,
    role: "marketer",
    projects: [{ projectId: project.id, role: "viewer" }],
  });
  expect(await readInvitation(account.db, tokenOf(link), account.now())).toMatchObject({
    state: "open",
    email,
  });

  await accept(account, link);

  const [member] = await account.db.select().from(user).where(eq(user.email, email));
  expect(member).toMatchObject({ name: "Grace", role: "marketer" });
  expect(await isPasswordOf(account.db, member!.id, password)).toBe(true);
  const roles = await account.db.select().from(projectMember).where(eq(projectMember.userId, member!.id));
  expect(roles).toMatchObject([{ projectId: project.id, role: "viewer" }]);
  await expect(accept(account, link)).rejects.toMatchObject({ code: "conflict", message: /has been used/ });
});

test("[SEC-1] a link that is followed by two at once lets one of them in", async ({ account }) => {
  const link = await inviteMember(account, somebody());

  const ends = await Promise.allSettled([accept(account, link), accept(account, link)]);

  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("[SEC-1] an invitation ends after seven days", async ({ account }) => {
  const link = await inviteMember(account, somebody());

  await expect(accept(later(account, 7 * DAY_MS), link)).rejects.toMatchObject({ message: /expired/ });
  await accept(later(account, 7 * DAY_MS - 1000), link);
});

test("[SEC-1] an invitation that was withdrawn opens nothing, and is withdrawn once", async ({ account }) => {
  const link = await inviteMember(account, somebody());
  await revokeInvitation(account, { id: link.id });

  await expect(accept(account, link)).rejects.toMatchObject({ message: /withdrawn/ });
  await expect(revokeInvitation(account, { id: link.id })).rejects.toMatchObject({ code: "conflict" });
});

test("[SEC-1] a second invitation to the same address closes the first", async ({ account }) => {
  const who = somebody();
  const first = await inviteMember(account, who);
  const second = await inviteMember(account, who);

  await expect(accept(account, first)).rejects.toMatchObject({ message: /withdrawn/ });
  await accept(account, second);
  const states = (await listInvitations(account))
    .filter(({ email }) => email === who.email)
    .map(({ state }) => state);
  expect(states.sort()).toEqual(["accepted", "revoked"]);
});

test("[SEC-1] a token that was made up opens nothing", async ({ account }) => {
  const forged = { url: `/invitation/${"a".repeat(32)}` };

  await expect(accept(account, forged)).rejects.toMatchObject({ code: "not_found" });
  expect(await readInvitation(account.db, "a".repeat(32), account.now())).toBeNull();
});

test("[SEC-1] who is a member already is not invited", async ({ account, make }) => {
  const { email } = await make.user();

  await expect(inviteMember(account, { ...somebody(), email })).rejects.toMatchObject({
    code: "conflict",
    field: "email",
  });
});

test("[SEC-1] a marketer invites nobody and sees no invitations", async ({ account }) => {
  const marketer = await asMember(account, { role: "marketer" });

  await expect(inviteMember(marketer, somebody())).rejects.toMatchObject({ code: "forbidden" });
  await expect(listInvitations(marketer)).rejects.toMatchObject({ code: "forbidden" });
});

test("[SEC-4] the token of a link is kept nowhere, neither in its row nor in the log", async ({
  account,
}) => {
  const link = await inviteMember(account, somebody());

  const rows = await account.db.select().from(invitation).where(eq(invitation.id, link.id));
  const log = await account.db.select().from(auditEntry).where(eq(auditEntry.subjectId, link.id));
  expect(log).toHaveLength(1);
  expect(JSON.stringify([rows, log])).not.toContain(tokenOf(link));
});

test("[SEC-1] a member who forgot their password gets a link to a new one, and is signed out everywhere", async ({
  account,
}) => {
  const member = await asMember(account, { role: "marketer" });
  const link = await offerNewPassword(account, { userId: member.actor.id });

  await expect(accept(account, link)).resolves.toEqual({ email: member.actor.email });

  const [same] = await account.db.select().from(user).where(eq(user.id, member.actor.id));
  expect(same).toMatchObject({ name: member.actor.name, role: "marketer" });
});

test("[SEC-1] an admin gets no link to an owner's password", async ({ account }) => {
  const admin = await asMember(account, { role: "admin" });

  await expect(
    offerNewPassword(admin, { userId: account.actor.kind === "user" ? account.actor.id : "" }),
  ).rejects.toMatchObject({
    code: "forbidden",
  });
});
