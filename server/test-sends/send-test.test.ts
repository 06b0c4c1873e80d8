import { eq } from "drizzle-orm";
import { auditEntry, outboxMessage, project, suppression } from "@/db/schema";
import { ListOutbox, listOutbox } from "@/server/outbox/list-outbox";
import { expect, test } from "@/server/testing/test";
import { readSubscription } from "@/server/tracking/read-subscription";
import { SendTest, sendTest } from "./send-test";

process.env.WAYMARK_PUBLIC_URL ??= "http://localhost:3000";

const content = {
  subject: "Hi {{User.UserAttributes.first_name}}",
  html: '<p>Hi {{User.UserAttributes.first_name}}</p><a href="https://example.com/">x</a><a href="{{unsubscribe_url}}">out</a>',
  text: "Hi {{unsubscribe_url}}",
  headers: [{ name: "X-Plan", value: "{{Attributes.plan}}" }],
};

test("[TPL-20] [CMP-38] a test goes to the addresses given, with the values of a chosen person, and is marked", async ({
  ctx,
  make,
}) => {
  const person = await make.endpoint({
    projectId: ctx.projectId,
    userAttributes: { first_name: ["Zoë"] },
    attributes: { plan: ["Gold"] },
  });
  const addresses = ["one@example.com", "two@example.com"];
  const { results, provider } = await sendTest(ctx, { content, addresses, endpointId: person.id });

  expect(provider.kind).toBe("outbox");
  expect(results).toMatchObject(addresses.map((to) => ({ to, kind: "sent" })));
  const kept = await ctx.db.select().from(outboxMessage).where(eq(outboxMessage.projectId, ctx.projectId));
  expect(kept.map(({ toAddress }) => toAddress).sort()).toEqual(addresses);
  expect(kept[0]).toMatchObject({
    runId: null,
    subject: "Hi Zoë",
    html: expect.stringContaining('<a href="https://example.com/">x</a>'),
    headers: { "X-Plan": "Gold", "X-Waymark-Test": "1" },
  });
  expect(kept[0]?.headers).toMatchObject({
    "Feedback-ID": `test:${ctx.projectId}:email:waymark`,
    "List-Unsubscribe": "<http://localhost:3000/u/test>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(kept[0]?.headers).not.toHaveProperty("X-Waymark-Message");
  expect(kept[0]?.html).not.toMatch(/\/t\/[oc]\//);
  const listed = await listOutbox(ctx, ListOutbox.parse({ project: ctx.projectId }));
  expect(listed.rows.map(({ isTest }) => isTest)).toEqual([true, true]);
});

test("[CMP-38] without an address it goes to the person's own, and without a person it is the sample's", async ({
  ctx,
  make,
}) => {
  const person = await make.endpoint({ projectId: ctx.projectId });
  const own = await sendTest(ctx, { content, addresses: [], endpointId: person.id });
  expect(own.results.map(({ to }) => to)).toEqual([person.address]);

  await sendTest(ctx, { content, addresses: ["sample@example.com"] });
  const kept = await ctx.db.select().from(outboxMessage).where(eq(outboxMessage.projectId, ctx.projectId));
  expect(kept.map(({ subject }) => subject)).toContain("Hi Ada");
  await expect(sendTest(ctx, { content, addresses: [] })).rejects.toMatchObject({ field: "addresses" });
});

test("[TPL-20] each address is told what became of it, in the server's words", async ({ ctx }) => {
  const told = `told-${ctx.projectId}@example.com`;
  await ctx.db.insert(suppression).values({ addressKey: told, reason: "BOUNCE", at: ctx.now() });
  const addresses = ["bounce@example.com", "reject@example.com", told, "fine@example.com"];
  const { results } = await sendTest(ctx, { content, addresses });
  expect(results).toMatchObject([
    { kind: "refused", detail: expect.stringContaining("550 5.1.1") },
    { kind: "refused", detail: expect.stringContaining("554 5.7.1") },
    { kind: "skipped", detail: expect.stringContaining("suppression list") },
    { kind: "sent" },
  ]);
});

test("[CMP-38] at most ten addresses", () => {
  const many = (length: number) => Array.from({ length }, (_, at) => `a${at}@example.com`);
  expect(SendTest.safeParse({ content, addresses: many(10) }).success).toBe(true);
  expect(SendTest.safeParse({ content, addresses: many(11) }).success).toBe(false);
});

test("[CMP-38] a test counts for no limit and no statistic, and the audit log tells of it", async ({
  ctx,
}) => {
  await ctx.db.update(project).set({ dailyCap: 1 }).where(eq(project.id, ctx.projectId));
  for (const to of ["a@example.com", "b@example.com"]) await sendTest(ctx, { content, addresses: [to] });
  for (const table of ["run", "event", "engagement"]) {
    const rows = await ctx.db.raw`select from ${ctx.db.raw(table)} where project_id = ${ctx.projectId}`;
    expect(rows).toHaveLength(0);
  }
  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.projectId, ctx.projectId));
  expect(entries.map(({ action }) => action)).toEqual(["message.test", "message.test"]);
});

test("a test that cannot be written says where, and its unsubscribe link changes nothing", async ({
  ctx,
}) => {
  await expect(
    sendTest(ctx, { content: { ...content, html: "{{#if}" }, addresses: ["a@example.com"] }),
  ).rejects.toMatchObject({ code: "invalid", field: "html" });
  await expect(
    sendTest(ctx, { content: { ...content, html: "{{add Id 1}}" }, addresses: ["a@example.com"] }),
  ).rejects.toThrow("HTML, line 1, column 1");
  await expect(readSubscription(ctx, { token: "test" })).rejects.toThrow("This mail was a test");
});

test("[SEC-1] a viewer sends no tests", async ({ ctx }) => {
  const viewer = { ...ctx, projectRole: "viewer" as const };
  await expect(sendTest(viewer, { content, addresses: ["a@example.com"] })).rejects.toMatchObject({
    code: "forbidden",
  });
});
