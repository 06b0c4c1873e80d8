import { eq, isNull } from "drizzle-orm";
import { endpoint, notice, project, provider as providerTable, run, template } from "@/db/schema";
import type { Answer } from "@/server/providers/provider";
import { ProviderUnreadable } from "@/server/providers/unreadable";
import { expect, test, until } from "@/server/testing/engine/engine-test";
import { makeProvider } from "@/server/testing/engine/make-run";
import { makeTestProvider } from "@/server/testing/engine/test-provider";

const sent: Answer = { kind: "sent", ref: "ok" };

test("[EML-19] a hard bounce fails the message, suppresses the address and is told as an event", async ({
  house,
}) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 5);
  const { provider } = makeTestProvider(({ to }) =>
    to === "person3@example.com"
      ? { kind: "refused", reason: "hard_bounce", detail: "550 no\u0000 such user" }
      : sent,
  );
  await house.runUntil(provider, house.isCompleted(made.id));

  expect(await house.messages(made.id)).toEqual({ accepted: 4, "failed hard_bounce": 1 });
  const [suppressed] = await house.db.raw`select address_key, reason, detail from suppression`;
  expect(suppressed).toEqual({
    address_key: "person3@example.com",
    reason: "BOUNCE",
    detail: "550 no such user",
  });
  const events = await house.db.raw`
    select type from event where run_id = ${made.id} and type like '_email.hard%'`;
  expect(events).toHaveLength(1);

  const next = await house.makeRun({ projectId: made.projectId });
  await house.runUntil(makeTestProvider().provider, house.isCompleted(next.id));
  expect(await house.messages(next.id)).toEqual({ accepted: 4, "skipped suppressed": 1 });
});

test("[EML-19] what is put off is tried again when it is due, and in the end it is a soft bounce", async ({
  house,
}) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 20);
  const { provider, handed } = makeTestProvider(({ to }) =>
    to === "person0@example.com" || (to < "person15" && handed.length <= 20)
      ? { kind: "unavailable", cause: "message", detail: "450 later" }
      : sent,
  );
  const tries = () => handed.filter(({ to }) => to === "person0@example.com").length;
  const engine = house.start(provider);
  await until(async () => ((await house.messages(made.id)).queued ?? 0) > 0 && handed.length === 20);
  for (let hours = 0; hours < 5; hours++) {
    const before = tries();
    await house.later(3 * 3_600_000);
    await until(() => tries() > before);
    await until(async () => !(await house.messages(made.id)).sending);
  }
  await until(house.isCompleted(made.id));
  await engine.stop();

  expect(await house.messages(made.id)).toEqual({ accepted: 19, "failed soft_bounce": 1 });
  expect(await house.tallies(made.id)).toMatchObject({ "bounced soft": 1 });
  expect(tries()).toBe(6);
});

test("a provider that fails is given a rest and tried with one message; nobody is blamed", async ({
  house,
}) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 200);
  let isDown = true;
  const down: Answer = { kind: "unavailable", cause: "provider", detail: "connect ECONNREFUSED" };
  const { provider, handed, batches } = makeTestProvider(() => (isDown ? down : sent));
  const row = async () =>
    (await house.db.select().from(providerTable).where(eq(providerTable.id, made.providerId)))[0];
  const engine = house.start(provider);
  await until(async () => (await row())?.pausedUntil != null);
  await until(async () => (await house.messages(made.id)).queued === 200);
  const tried = handed.length;
  const triedCalls = batches.length;
  expect(tried).toBeLessThanOrEqual(100);
  expect(await house.db.select().from(notice).where(isNull(notice.dismissedAt))).toMatchObject([
    { kind: "provider.paused", level: "error" },
  ]);

  while (!batches.slice(triedCalls).includes(1)) {
    const calls = batches.length; // what was decided before the pause may still leave once
    await house.later(600_000);
    await until(() => batches.length > calls);
    await until(async () => (await house.messages(made.id)).queued === 200);
  }
  expect(handed.length).toBeLessThanOrEqual(100); // one is enough to see that it is still down

  isDown = false;
  await house.later(3_600_000);
  await until(house.isCompleted(made.id));
  await engine.stop();
  expect(await house.messages(made.id)).toEqual({ accepted: 200 });
  expect(await row()).toMatchObject({ failures: 0, pausedUntil: null, lastError: null });
  expect(await house.db.select().from(notice).where(isNull(notice.dismissedAt))).toHaveLength(0);
});

test("a provider that cannot be opened stands still with a notice, and everybody else's mail goes", async ({
  house,
}) => {
  const closed = await makeProvider(house.db, { kind: "smtp", name: "mail.example.com" });
  const [stuck, fine] = [await house.makeRun({ providerId: closed.id }), await house.makeRun()];
  await house.people(stuck.projectId, 10);
  await house.people(fine.projectId, 10);
  const { provider } = makeTestProvider();
  let isReadable = false;
  const engine = house.start((row) => {
    if (row.id !== closed.id || isReadable) return provider;
    throw new ProviderUnreadable("Its password cannot be read: give it again.");
  });
  await until(house.isCompleted(fine.id));
  await until(async () => (await house.db.select().from(notice)).length > 0);
  expect(await house.messages(stuck.id)).toEqual({ queued: 10 });
  expect(await house.db.select().from(notice)).toMatchObject([
    { kind: "provider.paused", body: expect.stringContaining("give it again") },
  ]);

  isReadable = true;
  await house.later(600_000);
  await until(house.isCompleted(stuck.id));
  await engine.stop();
  expect(await house.messages(stuck.id)).toEqual({ accepted: 10 });
  expect(await house.db.select().from(notice)).toMatchObject([{ dismissedAt: expect.any(Date) }]);
});

test("[EML-20] a template that fails for one person fails for that person only", async ({ house }) => {
  const endless = '{{#*inline "again"}}{{> again}}{{/inline}}';
  const broken = await house.make.template({
    text: `${endless}Hello{{#if Attributes.loop}}{{> again}}{{/if}}`,
  });
  const made = await house.makeRun({ templateId: broken.id });
  await house.people(made.projectId, 30);
  await house.db
    .update(endpoint)
    .set({ attributes: { loop: ["yes"] } })
    .where(eq(endpoint.address, "person7@example.com"));
  const { provider, handed } = makeTestProvider();
  await house.runUntil(provider, house.isCompleted(made.id));
  expect(handed).toHaveLength(29);
  expect(await house.messages(made.id)).toEqual({ accepted: 29, "skipped render_failed": 1 });
  const told = await house.db.raw`select from event where type = '_email.rendering_failure'`;
  expect(told).toHaveLength(1);
});

test("a template that is gone skips everybody with a reason and ends the run", async ({ house }) => {
  const made = await house.makeRun();
  await house.db.delete(template).where(eq(template.id, made.templateId));
  await house.people(made.projectId, 60);
  const { provider, handed } = makeTestProvider();
  await house.runUntil(provider, house.isCompleted(made.id));
  expect(handed).toHaveLength(0);
  expect(await house.messages(made.id)).toEqual({ "skipped render_failed": 60 });
  const told = await house.db.raw`select from event where type = '_email.rendering_failure'`;
  expect(told).toHaveLength(60);
});

test("who opted out or was deleted after the launch is not mailed", async ({ house }) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 12);
  const idle = makeTestProvider();
  await house.db.update(providerTable).set({ pausedUntil: new Date(house.clock.at.getTime() + 5_000) });
  const engine = house.start(idle.provider);
  await until(async () => (await house.messages(made.id)).queued === 12);
  await house.db.update(endpoint).set({ optOut: "ALL" }).where(eq(endpoint.address, "person1@example.com"));
  await house.db
    .update(endpoint)
    .set({ status: "INACTIVE" })
    .where(eq(endpoint.address, "person2@example.com"));
  await house.db.delete(endpoint).where(eq(endpoint.address, "person3@example.com"));
  await house.later(10_000);
  await until(house.isCompleted(made.id));
  await engine.stop();
  expect(await house.messages(made.id)).toEqual({
    accepted: 9,
    "skipped opted_out": 1,
    "skipped inactive": 1,
    "skipped endpoint_gone": 1,
  });
});

test("[EML-1] who is still queued when e-mail is switched off for the project is not mailed", async ({
  house,
}) => {
  const made = await house.makeRun({ perSecond: 20 });
  await house.people(made.projectId, 100);
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  await until(() => handed.length > 5);
  await house.db.update(project).set({ emailOn: false }).where(eq(project.id, made.projectId));
  await until(house.isCompleted(made.id));
  await engine.stop();

  const { accepted = 0, "skipped channel_off": skipped = 0, ...others } = await house.messages(made.id);
  expect(others).toEqual({});
  expect(accepted).toBe(handed.length);
  expect(accepted + skipped).toBe(100);
  expect(skipped).toBeGreaterThan(0);
});

test("pause holds what is queued, resume goes on, stop cancels the rest and says how many", async ({
  house,
}) => {
  const made = await house.makeRun({ perSecond: 100 });
  await house.people(made.projectId, 400);
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  await until(() => handed.length > 10);
  await house.db.update(run).set({ state: "paused", resumesTo: "sending" }).where(eq(run.id, made.id));
  await until(async () => !(await house.messages(made.id)).sending);
  const atPause = handed.length;
  const other = await house.makeRun(); // whose mail shows that the engine is awake
  await house.people(other.projectId, 60);
  await until(house.isCompleted(other.id));
  expect(handed.length).toBe(atPause + 60);

  await house.db.update(run).set({ state: "sending", resumesTo: null }).where(eq(run.id, made.id));
  await until(() => handed.length > atPause + 60 + 10);
  await house.db.update(run).set({ state: "stopped" }).where(eq(run.id, made.id));
  await until(
    async () => (await house.db.select().from(run).where(eq(run.id, made.id)))[0]?.finishedAt != null,
  );
  await engine.stop();

  const { accepted = 0, canceled = 0, ...others } = await house.messages(made.id);
  expect(others).toEqual({});
  expect(accepted + canceled).toBe(400);
  expect(accepted).toBe(handed.length - 60);
  expect(await house.tallies(made.id)).toEqual({ planned: 400, accepted, canceled });
});

test("an endpoint's second message waits for the answer to its first", async ({ house }) => {
  const { id: projectId } = await house.make.project();
  await house.people(projectId, 3);
  const runs = await Promise.all(Array.from({ length: 5 }, () => house.makeRun({ projectId })));
  const out = new Set<string>();
  let together = 0;
  const { provider, handed } = makeTestProvider(async ({ to }) => {
    if (out.has(to)) together += 1;
    out.add(to);
    await new Promise((resolve) => setTimeout(resolve, 20));
    out.delete(to);
    return sent;
  });
  await house.runUntil(provider, async () =>
    (await Promise.all(runs.map(({ id }) => house.isCompleted(id)()))).every(Boolean),
  );
  expect(handed).toHaveLength(15);
  expect(together).toBe(0);
});
