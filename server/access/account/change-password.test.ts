import { eq } from "drizzle-orm";
import { auditEntry, session } from "@/db/schema";
import type { AccountContext } from "@/server/context";
import { asMember } from "@/server/testing/as-member";
import { test as base, expect } from "@/server/testing/test";
import { insertPassword, isPasswordOf } from "../password";
import { changePassword } from "./change-password";
import { endSessions } from "./end-sessions";
import { listSessions } from "./list-sessions";
import type { SelfContext } from "./self";
import { setPassword } from "./set-password";

const present = "correct horse battery";
const next = "staple that is new";

/** Somebody who is signed in with two browsers, and sits at the first. */
const test = base.extend<{ me: SelfContext & { actor: { id: string; email: string } }; other: string }>({
  me: async ({ account }, use) => {
    const me = await asMember(account, { role: "marketer" });
    await insertPassword(account.db, me.actor.id, present);
    await use({ ...me, sessionId: await openSession(me, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0") });
  },
  other: async ({ me }, use) => use(await openSession(me, "Mozilla/5.0 (iPhone; like Mac OS X) Safari/600")),
});

async function openSession({ db, actor }: AccountContext & { actor: { id: string } }, userAgent: string) {
  const expiresAt = new Date(Date.now() + 1_000_000);
  const token = `${Math.random()}`;
  const [made] = await db
    .insert(session)
    .values({ userId: actor.id, token, expiresAt, userAgent, ipAddress: "203.0.113.7" })
    .returning();
  return made!.id;
}

test("[SEC-1] a new password needs the present one, and ends every other session", async ({ me, other }) => {
  await expect(changePassword(me, { present: "a guess", next })).rejects.toMatchObject({
    code: "invalid",
    field: "present",
  });
  expect(await listSessions(me)).toHaveLength(2);

  expect(await changePassword(me, { present, next })).toEqual({ sessionsEnded: 1 });

  expect(await isPasswordOf(me.db, me.actor.id, next)).toBe(true);
  expect((await listSessions(me)).map(({ id }) => id)).toEqual([me.sessionId]);
  expect(other).not.toBe(me.sessionId);
});

test("[SEC-1] the present password is not guessed at an open browser", async ({ me }) => {
  for (let n = 0; n < 5; n++)
    await expect(changePassword(me, { present: "a guess", next })).rejects.toThrow();

  await expect(changePassword(me, { present, next })).rejects.toMatchObject({
    code: "too_many",
    message: /Wait 60 seconds/,
  });
});

test("[SEC-1] one's own sessions are listed with device and place, and ended one by one", async ({
  me,
  other,
}) => {
  const found = await listSessions(me);
  expect(found.map(({ device, ip, isThisOne }) => ({ device, ip, isThisOne }))).toEqual(
    expect.arrayContaining([
      { device: "Firefox on Linux", ip: "203.0.113.7", isThisOne: true },
      { device: "Safari on iOS", ip: "203.0.113.7", isThisOne: false },
    ]),
  );
  expect(JSON.stringify(found)).not.toContain("token");

  await endSessions(me, { id: other });
  await expect(endSessions(me, { id: other })).rejects.toMatchObject({ code: "not_found" });
});

test("[SEC-1] nobody ends somebody else's session", async ({ me, account }) => {
  const stranger = await asMember(account, { role: "owner" });
  const theirs = await openSession(stranger, "curl/8");

  await expect(endSessions(me, { id: theirs })).rejects.toMatchObject({ code: "not_found" });
  expect(await me.db.$count(session, eq(session.id, theirs))).toBe(1);
});

test("[SEC-1] the command line sets a member's password and ends their sessions; an admin may not", async ({
  me,
  account,
}) => {
  const admin = await asMember(account, { role: "admin" });
  const change = { email: me.actor.email, password: next };

  await expect(setPassword(admin, change)).rejects.toMatchObject({ code: "forbidden" });
  await setPassword({ ...account, actor: { kind: "cli" } }, change);

  expect(await isPasswordOf(me.db, me.actor.id, next)).toBe(true);
  expect(await listSessions(me)).toEqual([]);
});

test("[SEC-3] no password reaches the audit log", async ({ me }) => {
  await changePassword(me, { present, next });

  const log = await me.db.select().from(auditEntry).where(eq(auditEntry.subjectId, me.actor.id));
  expect(log.map(({ action }) => action)).toEqual(["password.change"]);
  expect(JSON.stringify(log)).not.toContain(next);
});
