import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntry, session, user } from "@/db/schema";
import { test as base, expect } from "@/server/testing/test";
import { answerAuth, makeAuth } from "./auth";
import { createOwner } from "./create-owner";
import { insertPassword } from "./password";
import { readSession } from "./read-session";

const place = { publicUrl: "http://localhost:3000", port: 3000 };
const password = "correct horse battery";

const test = base.extend<{ member: { id: string; email: string } }>({
  member: async ({ db, make }, use) => {
    const made = await make.user();
    await insertPassword(db, made.id, password);
    await use(made);
  },
});

let clock = new Date("2026-03-02T09:00:00Z");
const authOf = (db: Database) => makeAuth({ db, env: place, now: () => clock });

interface Try {
  email: string;
  password: string;
  ip?: string;
  origin?: string;
  path?: string;
}

const post = (
  db: Database,
  { ip = "203.0.113.7", origin = place.publicUrl, path = "/sign-in/email", ...body }: Try,
) =>
  answerAuth(
    new Request(`${place.publicUrl}/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin, "x-waymark-client-ip": ip },
      body: JSON.stringify(body),
    }),
    authOf(db),
  );

const cookieOf = (answer: Response) =>
  new Headers({
    cookie: answer.headers
      .getSetCookie()
      .map((c) => c.split(";")[0])
      .join("; "),
  });

test("[SEC-1] the right password opens a session whose cookie no script can read", async ({ db, member }) => {
  const answer = await post(db, { email: member.email.toUpperCase(), password });

  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^waymark\.session_token=.*HttpOnly; SameSite=Lax/i);
  const found = await readSession(cookieOf(answer), undefined, authOf(db));
  expect(found?.actor).toMatchObject({ id: member.id, role: "marketer" });
});

test("[SEC-1] a wrong password and an unknown address get the same answer", async ({ db, member }) => {
  const wrong = await post(db, { email: member.email, password: "not the password" });
  const unknown = await post(db, { email: "nobody@example.com", password });

  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.json()).toEqual(await unknown.json());
});

test("[SEC-1] the sixth try within a minute is refused, in words, even with the right password", async ({
  db,
  member,
}) => {
  for (let n = 0; n < 5; n++) await post(db, { email: member.email, password: "not the password" });

  const sixth = await post(db, { email: member.email, password });
  expect(sixth.status).toBe(429);
  expect(await sixth.json()).toMatchObject({ message: "Too many tries. Wait 60 seconds, then try again." });

  const elsewhere = await post(db, { email: member.email, password, ip: "198.51.100.4" });
  expect(elsewhere.status).toBe(200);

  clock = new Date(clock.getTime() + 60_000);
  expect((await post(db, { email: member.email, password })).status).toBe(200);
});

test("[SEC-1] twenty tries at once are counted one by one", async ({ db, member }) => {
  const tries = Array.from({ length: 20 }, () =>
    post(db, { email: member.email, password: "no", ip: "203.0.113.99" }),
  );
  const statuses = (await Promise.all(tries)).map((answer) => answer.status);

  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
});

test("[SEC-1] nobody signs up over HTTP, nor reaches any other call of the sign-in library", async ({
  db,
}) => {
  const body = { name: "Eve", email: "eve@example.com", password, role: "owner" };
  for (const path of [
    "/sign-up/email",
    "/update-user",
    "/delete-user",
    "/list-sessions",
    "/change-password",
  ]) {
    expect((await post(db, { ...body, path })).status, path).toBe(404);
  }
  expect(await db.$count(user, eq(user.email, "eve@example.com"))).toBe(0);
});

test("[SEC-1] another site cannot sign anybody in", async ({ db, member }) => {
  const answer = await post(db, { email: member.email, password, origin: "https://evil.example" });

  expect(answer.status).toBe(403);
});

test("[SEC-1] a session that was ended or has expired is nobody's", async ({ db, member }) => {
  const answer = await post(db, { email: member.email, password });
  const expired = { expiresAt: new Date(Date.now() - 1000) };
  await db.update(session).set(expired).where(eq(session.userId, member.id));

  expect(await readSession(cookieOf(answer), undefined, authOf(db))).toBeNull();
});

test("[SEC-1] a session that is in use goes on for another fourteen days, with its cookie", async ({
  db,
  member,
}) => {
  const DAY_MS = 24 * 60 * 60_000;
  const headers = cookieOf(await post(db, { email: member.email, password }));
  const aWeekOld = { expiresAt: new Date(Date.now() + 7 * DAY_MS) };
  await db.update(session).set(aWeekOld).where(eq(session.userId, member.id));

  await readSession(headers, undefined, authOf(db)); // a page cannot set cookies, so it does not prolong either
  const answer = new Headers();
  await readSession(headers, answer, authOf(db));

  const [kept] = await db.select().from(session).where(eq(session.userId, member.id));
  expect(kept!.expiresAt.getTime()).toBeGreaterThan(Date.now() + 13 * DAY_MS);
  expect(answer.getSetCookie()[0]).toMatch(/Max-Age=1209600/);
});

test("[SEC-1] behind https the cookie travels by https only", async ({ db, member }) => {
  const secure = makeAuth({
    db,
    env: { publicUrl: "https://mail.example.com", port: 3000 },
    now: () => clock,
  });
  const body = JSON.stringify({ email: member.email, password });
  const headers = { "content-type": "application/json", origin: "https://mail.example.com" };
  const url = "https://mail.example.com/api/auth/sign-in/email";

  const answer = await secure.handler(new Request(url, { method: "POST", headers, body }));

  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-waymark\.session_token=.*; Secure/);
});

test("[SEC-1] a forged cookie is nobody's", async ({ db }) => {
  const headers = new Headers({ cookie: `waymark.session_token=${"a".repeat(32)}.${"b".repeat(44)}` });

  expect(await readSession(headers, undefined, authOf(db))).toBeNull();
});

test("[SEC-3] signing in, failing to and signing out are in the audit log, with the place", async ({
  db,
  member,
}) => {
  await post(db, { email: member.email, password: "not the password" });
  const answer = await post(db, { email: member.email, password });
  const headers = cookieOf(answer);
  headers.set("origin", place.publicUrl);
  headers.set("x-waymark-client-ip", "203.0.113.7");
  await answerAuth(
    new Request(`${place.publicUrl}/api/auth/sign-out`, { method: "POST", headers }),
    authOf(db),
  );

  const failed = await db.select().from(auditEntry).where(eq(auditEntry.subjectId, member.email));
  const done = await db.select().from(auditEntry).where(eq(auditEntry.subjectId, member.id));
  expect(failed).toMatchObject([
    { action: "session.sign-in-refused", actorKind: "visitor", ip: "203.0.113.7" },
  ]);
  expect(done.map(({ action, ip }) => [action, ip])).toEqual([
    ["session.sign-in", "203.0.113.7"],
    ["session.sign-out", "203.0.113.7"],
  ]);
  expect(await readSession(headers, undefined, authOf(db))).toBeNull();
});

test("[SEC-1] once there is a member, nobody becomes owner by the wizard", async ({
  db,
  member,
  account,
}) => {
  expect(member.id).toBeTruthy();
  const visitor = { ...account, actor: { kind: "visitor" } as const };

  await expect(
    createOwner(visitor, { name: "Eve", email: "eve2@example.com", password }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await db.$count(user, eq(user.email, "eve2@example.com"))).toBe(0);
});
