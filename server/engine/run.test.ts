import { tmpdir } from "node:os";
import { eq } from "drizzle-orm";
import { campaign, run } from "@/db/schema";
import { expect, test, until } from "@/server/testing/engine/engine-test";
import { makeTestProvider } from "@/server/testing/engine/test-provider";
import { engineHealth } from "./engine-health";
import { installationHealth } from "./installation-health";

test("a launched run reaches everyone once, counts them, and completes its campaign", async ({ house }) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 300);
  const { provider, handed, mostInHands } = makeTestProvider();

  const summary = await house.runUntil(provider, house.isCompleted(made.id));

  expect(new Set(handed.map(({ key }) => key)).size).toBe(300);
  expect(handed).toHaveLength(300);
  expect(mostInHands()).toBeLessThanOrEqual(50);
  expect(summary).toMatchObject({ handedOver: 300, unanswered: 0 });
  expect(await house.messages(made.id)).toEqual({ accepted: 300 });
  expect(await house.tallies(made.id)).toEqual({ planned: 300, accepted: 300 });
  const [parent] = await house.db
    .select()
    .from(campaign)
    .where(eq(campaign.id, made.campaignId ?? ""));
  expect(parent?.status).toBe("completed");
  const [first] = await house.db.select().from(run).where(eq(run.id, made.id));
  expect(first?.firstSentAt).not.toBeNull();
  const events = await house.db.raw`
    select type, count(*)::int from event where run_id = ${made.id} group by type order by type`;
  expect([...events]).toEqual([
    { type: "_campaign.send", count: 300 },
    { type: "_email.delivered", count: 300 },
    { type: "_email.send", count: 300 },
  ]);
});

test("an engine told to end hands nothing new over, waits for what it has in hand, and gives its lanes back", async ({
  house,
}) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 500);
  const answers: (() => void)[] = [];
  const { provider, handed } = makeTestProvider(
    () => new Promise((resolve) => answers.push(() => resolve({ kind: "sent", ref: "ok" }))),
  );
  const engine = house.start(provider);
  await until(() => handed.length === 50);
  const stopped = engine.stop();
  for (const answer of answers.slice(0, 30)) answer(); // room for another batch, were one begun
  await until(async () => (await house.messages(made.id)).accepted === 30);
  for (const answer of answers) answer();

  expect(await stopped).toMatchObject({ handedOver: 50, unanswered: 0 });
  expect(handed).toHaveLength(50); // the window
  expect(await house.messages(made.id)).toEqual({ accepted: 50, queued: 450 });
  const [left] = await house.db.raw`
    select (select count(*)::int from engine_owner) as owners,
      (select count(*)::int from lane_lease where owner is not null) as lanes`;
  expect(left).toEqual({ owners: 0, lanes: 0 });
});

test("a provider that answers after the engine gave up waiting is stored late, and has its window back for the next engine", async ({
  house,
}) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 80);
  const answers: (() => void)[] = [];
  let isStalled = true;
  const { provider, handed } = makeTestProvider(
    () =>
      new Promise((resolve) => {
        if (isStalled) answers.push(() => resolve({ kind: "sent", ref: "late" }));
        else resolve({ kind: "sent", ref: "ok" });
      }),
  );
  const first = house.start(provider, { patienceMs: 50 });
  await until(() => handed.length === 50);
  expect(await first.stop()).toMatchObject({ handedOver: 0, unanswered: 50 });

  isStalled = false;
  const second = house.start(provider);
  await until(async () => (await house.messages(made.id)).unknown === 50); // its lanes moved on
  expect(handed).toHaveLength(50); // the provider has its hands full
  for (const answer of answers) answer();
  await until(async () => (await house.messages(made.id)).accepted === 80);
  await second.stop();
  expect(new Set(handed.map(({ key }) => key)).size).toBe(80);
  expect(await house.tallies(made.id)).toEqual({ planned: 80, accepted: 80 });
});

test("connections that are cut off in the middle of a run are ordinary: nothing is lost and nothing sent twice", async ({
  house,
}) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 800);
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  for (let cut = 1; cut <= 4; cut++) {
    await until(() => handed.length > cut * 100);
    await house.db.raw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name like 'waymark-engine%' and datname = current_database()`;
  }
  await until(async () => (await house.messages(made.id)).accepted === 800);
  await engine.stop();
  expect(new Set(handed.map(({ key }) => key)).size).toBe(800);
  expect(handed).toHaveLength(800);
  expect(await house.tallies(made.id)).toEqual({ planned: 800, accepted: 800 });
});

test("the moment between two rounds of an engine is not told as an engine that is off", async ({ house }) => {
  const { provider } = makeTestProvider();
  const asked = engineHealth(house, 30_000);
  const engine = house.start(provider);
  expect(await asked).toMatchObject({ owners: 1 });
  await engine.stop();
});

test("health counts what is queued out of tallies, and knows who is alive", async ({ house }) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 120);
  const dataDir = tmpdir();
  expect(await engineHealth(house)).toEqual({ owners: 0, queueDepth: 0, ratePerSecond: 0, lagMs: 0 });
  expect(await installationHealth(house.db, { engineOn: true, dataDir })).toMatchObject({
    status: "unavailable",
    database: "ok",
  });
  expect(await installationHealth(house.db, { engineOn: false, dataDir })).toMatchObject({
    status: "ok",
    engine: { on: false },
  });

  const answers: (() => void)[] = [];
  const { provider } = makeTestProvider(
    () => new Promise((resolve) => answers.push(() => resolve({ kind: "sent", ref: "ok" }))),
  );
  const engine = house.start(provider);
  await until(async () => answers.length === 50 && (await engineHealth(house)).queueDepth === 120);
  expect(await installationHealth(house.db, { engineOn: true, dataDir })).toMatchObject({
    status: "ok",
    engine: { on: true, owners: 1 },
  });
  const stopped = engine.stop();
  for (const answer of answers) answer();
  await stopped;
});
