import { eq } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { makeFactories } from "@/db/factories";
import { provider } from "@/db/schema";
import { unseal } from "@/server/access/secrets";
import { test as base, expect } from "@/server/testing/test";
import { createTestDatabase } from "@/server/testing/test-database";
import { defaultProvider } from "./default-provider";
import { ensureDefaultProviders } from "./ensure-default-providers";
import { openProvider } from "./index";
import { SMTP_SECRET } from "./smtp/secret";

/** The account's provider is one for the whole database, so each test has a database of its own. */
const test = base.extend<{ own: Database; projectId: string }>({
  own: async ({}, use) => {
    const { url, drop } = await createTestDatabase();
    const db = connect(url, { max: 4, rawMax: 2 });
    await use(db);
    await db.close();
    await drop();
  },
  projectId: async ({ own }, use) => use((await makeFactories(own).project()).id),
});

test("without a provider, mail lies in the Outbox, and the sandbox is made once", async ({
  own,
  projectId,
}) => {
  const asked = await Promise.all(Array.from({ length: 4 }, () => defaultProvider(own, projectId, "EMAIL")));
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  expect(asked[0]).toMatchObject({
    kind: "outbox",
    projectId: null,
    settings: { fromAddress: "hello@example.com" },
  });
});

test("a project's own provider goes before the account's, a retired one counts for nothing", async ({
  own,
  projectId,
}) => {
  const shared = await defaultProvider(own, projectId, "EMAIL");
  const [mine] = await own
    .insert(provider)
    .values({ projectId, channel: "EMAIL", kind: "smtp", name: "mine" })
    .returning();
  expect((await defaultProvider(own, projectId, "EMAIL")).id).toBe(mine?.id);

  await own
    .update(provider)
    .set({ retiredAt: new Date() })
    .where(eq(provider.id, mine?.id ?? ""));
  expect((await defaultProvider(own, projectId, "EMAIL")).id).toBe(shared.id);
});

const smtpUrl = "smtp://ada:secret@mail.example.com:2525?from=news@example.com";

test("WAYMARK_SMTP_URL makes the account's mail server, its password sealed", async ({ own, projectId }) => {
  await ensureDefaultProviders(own, { smtpUrl: undefined }, () => new Date());
  await ensureDefaultProviders(own, { smtpUrl }, () => new Date());

  const row = await defaultProvider(own, projectId, "EMAIL");
  expect(row).toMatchObject({
    kind: "smtp",
    name: "mail.example.com",
    settings: { host: "mail.example.com", port: 2525, user: "ada", fromAddress: "news@example.com" },
  });
  expect(unseal(row.secret ?? "", SMTP_SECRET)).toBe("secret");
  expect(JSON.stringify(row)).not.toContain("secret@");
});

test("a start with the same WAYMARK_SMTP_URL changes nothing, with another one the same row, without one the Outbox is back", async ({
  own,
  projectId,
}) => {
  await ensureDefaultProviders(own, { smtpUrl }, () => new Date());
  const first = await defaultProvider(own, projectId, "EMAIL");
  await ensureDefaultProviders(own, { smtpUrl }, () => new Date());
  expect(await defaultProvider(own, projectId, "EMAIL")).toEqual(first);

  await ensureDefaultProviders(own, { smtpUrl: smtpUrl.replace("2525", "2526") }, () => new Date());
  expect(await defaultProvider(own, projectId, "EMAIL")).toMatchObject({
    id: first.id,
    settings: { port: 2526 },
  });

  await ensureDefaultProviders(own, { smtpUrl: undefined }, () => new Date());
  expect(await defaultProvider(own, projectId, "EMAIL")).toMatchObject({ kind: "outbox" });
});

test("a password that can no longer be read does not keep the house from starting: it is sealed anew", async ({
  own,
  projectId,
}) => {
  await ensureDefaultProviders(own, { smtpUrl }, () => new Date());
  const { id } = await defaultProvider(own, projectId, "EMAIL");
  await own.update(provider).set({ secret: "sealed under another secret" }).where(eq(provider.id, id));
  const broken = await defaultProvider(own, projectId, "EMAIL");
  expect(() => openProvider(broken, own)).toThrow(/password cannot be read: give it again/);
  expect(() => openProvider({ ...broken, settings: {} }, own)).toThrow(/settings cannot be read/);

  await ensureDefaultProviders(own, { smtpUrl }, () => new Date());
  const mended = await defaultProvider(own, projectId, "EMAIL");
  expect(unseal(mended.secret ?? "", SMTP_SECRET)).toBe("secret");
});
