import { eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { auditEntry, identity, notice, outboxMessage } from "@/db/schema";
import { sendTestEmail } from "@/server/channels/send-test-email";
import { setSenderRule } from "@/server/channels/set-sender-rule";
import type { Context } from "@/server/context";
import { startDns, type TestDns } from "@/server/testing/dns/start-dns";
import { test as base, expect } from "@/server/testing/test";
import { addIdentity } from "./add-identity";
import { checkDue } from "./check-due";
import { checkIdentity } from "./check-identity";
import { confirmIdentity, readLink } from "./confirm-identity";
import { type Dns, openDns } from "./dns";
import { listIdentities } from "./list-identities";
import { removeIdentity } from "./remove-identity";
import { sendLink } from "./send-link";
import { isVerifiedSender } from "./sender-standing";

const test = base.extend<{ server: TestDns; dns: Dns; domain: string }>({
  server: async ({}, use) => {
    const server = await startDns();
    await use(server);
    await server.stop();
  },
  dns: async ({ server }, use) => use(openDns(server.servers)),
  domain: async ({}, use) => use(`${newId()}.example`),
});

const later = (ctx: Context, hours: number): Context => ({
  ...ctx,
  now: () => new Date(Date.UTC(2026, 2, 2, 9) + hours * 3_600_000),
});

async function find(ctx: Context, id: string) {
  const found = (await listIdentities(ctx)).find((one) => one.id === id);
  if (!found) throw new Error("it is not listed");
  return found;
}

/** Puts the record into the DNS as the console shows it. */
async function publish(ctx: Context, server: TestDns, id: string) {
  const { records } = await find(ctx, id);
  for (const { name, value } of records) server.set(name, value);
  return records;
}

test("[EML-2] [EML-3] a domain is pending until its record stands in the DNS, then verified for every address below it", async ({
  ctx,
  server,
  dns,
  domain,
}) => {
  const { id } = await addIdentity(ctx, { name: domain.toUpperCase() });
  expect(await find(ctx, id)).toMatchObject({ kind: "domain", name: domain, state: "pending" });
  expect(await checkIdentity(ctx, { id }, dns)).toEqual({ state: "pending" });
  expect((await find(ctx, id)).records.map(({ state }) => state)).toEqual(["missing", "missing", "missing"]);

  const records = await publish(ctx, server, id);
  expect(records[0]?.value.length).toBeGreaterThan(255); // more than one piece of a TXT record
  expect(await checkIdentity(ctx, { id }, dns)).toEqual({ state: "verified" });
  expect((await find(ctx, id)).records.map(({ state }) => state)).toEqual(["ok", "ok", "ok"]);
  expect(await isVerifiedSender(ctx.db, `ada@mail.${domain}`)).toBe(true);

  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
  expect(entries.map(({ action }) => action).sort()).toEqual(["sender.add", "sender.check"]);
});

test("[EML-3] name servers that do not answer change nothing, and it is said", async ({
  ctx,
  server,
  dns,
  domain,
}) => {
  const { id } = await addIdentity(ctx, { name: domain });
  const records = await publish(ctx, server, id);
  await checkIdentity(ctx, { id }, dns);
  server.fail(records[0]?.name ?? "");
  expect(await checkIdentity(later(ctx, 100), { id }, dns)).toEqual({ state: "verified" });
  expect((await find(ctx, id)).records[0]).toMatchObject({ state: "unknown" });
});

test("[EML-3] what does not appear within 72 hours has failed, and a check gives it 72 more", async ({
  ctx,
  dns,
  domain,
}) => {
  const { id } = await addIdentity(ctx, { name: domain });
  expect(await checkIdentity(later(ctx, 73), { id }, dns)).toEqual({ state: "failed" });
  expect(await checkIdentity(later(ctx, 80), { id }, dns)).toEqual({ state: "pending" });
  expect(await find(later(ctx, 151), id)).toMatchObject({ state: "pending" });
  expect(await find(later(ctx, 153), id)).toMatchObject({ state: "failed" });
});

test("[EML-3] a verified domain whose record is gone is told of, and fails after three days", async ({
  ctx,
  server,
  dns,
  domain,
}) => {
  const { id } = await addIdentity(ctx, { name: domain });
  const [dkim] = await publish(ctx, server, id);
  await checkIdentity(ctx, { id }, dns);
  server.set(dkim?.name ?? "");
  expect(await checkIdentity(later(ctx, 24), { id }, dns)).toEqual({ state: "verified" });
  const [warning] = await ctx.db
    .select()
    .from(notice)
    .where(eq(notice.dedupeKey, `sender.missing:${id}`));
  expect(warning).toMatchObject({ level: "warning", title: `The DKIM record of ${domain} cannot be found` });

  server.set(dkim?.name ?? "", dkim?.value ?? "");
  await checkIdentity(later(ctx, 30), { id }, dns);
  expect(await ctx.db.$count(notice, eq(notice.dedupeKey, `sender.missing:${id}`))).toBe(0);

  server.set(dkim?.name ?? "");
  await checkIdentity(later(ctx, 48), { id }, dns);
  expect(await checkIdentity(later(ctx, 48 + 72), { id }, dns)).toEqual({ state: "failed" });
  expect(await isVerifiedSender(ctx.db, `ada@${domain}`)).toBe(false);
});

test("[EML-3] the engine looks for pending records every quarter of an hour, and for verified ones daily", async ({
  ctx,
  server,
  dns,
  domain,
}) => {
  const { id } = await addIdentity(ctx, { name: domain });
  await publish(ctx, server, id);
  const looks = async (hours: number) => {
    const { db, now } = later(ctx, hours);
    const before = server.asked.length;
    while (await checkDue({ db, sql: db.raw, now }, dns));
    return server.asked.slice(before).some((name) => name.endsWith(`_domainkey.${domain}`));
  };
  expect(await looks(0)).toBe(true);
  expect(await find(ctx, id)).toMatchObject({ state: "verified" });
  expect(await looks(1)).toBe(false);
  expect(await looks(25)).toBe(true);
});

/** The link in the latest mail to an address. */
async function linkTo(ctx: Context, address: string): Promise<string> {
  const mails = await ctx.db.select().from(outboxMessage).where(eq(outboxMessage.toAddress, address));
  const [, token = ""] = /\/verify\/([\w-]+)/.exec(mails.at(-1)?.text ?? "") ?? [];
  return token;
}

test("[EML-2] an address is proven by the link that is mailed to it; looking at it proves nothing", async ({
  ctx,
}) => {
  const name = `Ada.${newId()}@example.com`;
  const added = await addIdentity(ctx, { name });
  expect(added).toMatchObject({ kind: "address", name, problem: null });
  const token = await linkTo(ctx, name);
  const visitor = { db: ctx.db, now: ctx.now, actor: { kind: "visitor" } } as const;
  expect(await readLink(visitor, { token })).toEqual({ address: name, isVerified: false });
  expect(await isVerifiedSender(ctx.db, name)).toBe(false);

  expect(await confirmIdentity(visitor, { token })).toEqual({ address: name });
  await confirmIdentity(visitor, { token });
  expect(await isVerifiedSender(ctx.db, name)).toBe(true);
  expect(await isVerifiedSender(ctx.db, name.replace("@", "+spring@"))).toBe(true);
  expect(await isVerifiedSender(ctx.db, name.toLowerCase())).toBe(false);
  await expect(confirmIdentity(visitor, { token: "made-up" })).rejects.toMatchObject({ code: "not_found" });
});

test("[EML-2] [EML-3] a link holds for 24 hours; a new one takes its place, once a minute", async ({
  ctx,
}) => {
  const name = `${newId()}@example.com`;
  const { id } = await addIdentity(ctx, { name });
  const first = await linkTo(ctx, name);
  await expect(sendLink(ctx, { id })).rejects.toMatchObject({ code: "too_many" });
  await expect(confirmIdentity(later(ctx, 24), { token: first })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await find(later(ctx, 24), id)).toMatchObject({ state: "failed" });

  expect(await sendLink(later(ctx, 25), { id })).toEqual({ problem: null });
  const second = await linkTo(ctx, name);
  expect(second).not.toBe(first);
  await expect(confirmIdentity(later(ctx, 25), { token: first })).rejects.toMatchObject({
    code: "not_found",
  });
  await confirmIdentity(later(ctx, 26), { token: second });
  await expect(sendLink(later(ctx, 27), { id })).rejects.toMatchObject({ code: "conflict" });
});

test("[EML-3] a deleted sender is no sender any more", async ({ ctx, server, dns, domain }) => {
  const { id } = await addIdentity(ctx, { name: domain });
  await publish(ctx, server, id);
  await checkIdentity(ctx, { id }, dns);
  await removeIdentity(ctx, { id });
  expect(await isVerifiedSender(ctx.db, `ada@${domain}`)).toBe(false);
  expect(await ctx.db.$count(identity, eq(identity.id, id))).toBe(0);
  await expect(removeIdentity(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
});

test("bad names and names given twice are refused at their field; who runs no account adds none", async ({
  ctx,
  domain,
  make,
}) => {
  await addIdentity(ctx, { name: domain });
  await expect(addIdentity(ctx, { name: domain })).rejects.toMatchObject({ code: "conflict", field: "name" });
  await expect(addIdentity(ctx, { name: "localhost" })).rejects.toMatchObject({
    code: "invalid",
    field: "name",
  });
  const { id, name, email } = await make.user();
  const marketer: Context = { ...ctx, actor: { kind: "user", id, name, email, role: "marketer" } };
  await expect(addIdentity(marketer, { name: `x${domain}` })).rejects.toMatchObject({ code: "forbidden" });
});

test("[EML-5] where only verified senders may send, a test from another one is refused", async ({ ctx }) => {
  expect(await sendTestEmail(ctx, { to: "bob@example.com" })).toMatchObject({ kind: "sent" });
  await setSenderRule(ctx, { rule: "verified" });
  await expect(sendTestEmail(ctx, { to: "bob@example.com" })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("hello@example.com"),
  });
});

test("a private key is sealed, and is shown to nobody", async ({ ctx, domain }) => {
  const { id } = await addIdentity(ctx, { name: domain });
  const [row] = await ctx.db.select().from(identity).where(eq(identity.id, id));
  expect(row?.secret).not.toContain("PRIVATE");
  expect(JSON.stringify(await listIdentities(ctx))).not.toContain(row?.secret);
});
