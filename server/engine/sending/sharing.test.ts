import type { Answer } from "@/server/providers/provider";
import { expect, test, until } from "@/server/testing/engine/engine-test";
import { makeProvider } from "@/server/testing/engine/make-run";
import { makeTestProvider } from "@/server/testing/engine/test-provider";

const sent: Answer = { kind: "sent", ref: "ok" };

test("a limit of messages a second is never passed by two engines together, and nobody loses a try to it", async ({
  house,
}) => {
  const made = await house.makeRun({ perSecond: 40 });
  await house.people(made.projectId, 100);
  const times: number[] = [];
  const { provider } = makeTestProvider(() => {
    times.push(performance.now());
    return sent;
  });
  const engines = [house.start(provider), house.start(provider)];
  await until(house.isCompleted(made.id));
  await Promise.all(engines.map(({ stop }) => stop()));
  const busiest = Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
  );
  expect(busiest).toBeLessThanOrEqual(40);
  expect(times).toHaveLength(100);
  const [tried] = await house.db.raw`select sum(tries)::int as times from message where run_id = ${made.id}`;
  expect(tried?.times).toBe(0); // who waits for tokens, or gets them too late, loses no try
});

test("a provider that stalls holds up its own runs alone", async ({ house }) => {
  const stalled = await makeProvider(house.db, { name: "stalled" });
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => house.makeRun({ providerId: stalled.id, priority: 5 })),
  );
  for (const { projectId } of runs) await house.people(projectId, 300);
  const made = await house.makeRun();
  await house.people(made.projectId, 300);
  const answers: (() => void)[] = [];
  const slow = makeTestProvider(() => new Promise((resolve) => answers.push(() => resolve(sent))));
  const quick = makeTestProvider();
  const engine = house.start((row) => (row.id === stalled.id ? slow.provider : quick.provider));
  await until(house.isCompleted(made.id));
  expect(slow.handed).toHaveLength(50);
  const stopped = engine.stop();
  for (const answer of answers) answer();
  await stopped;
  expect(await house.messages(made.id)).toEqual({ accepted: 300 });
});

test("a retry in a big run leaves when it is due, not when all others have left", async ({ house }) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 12_000);
  let putOff: string | null = null;
  const { provider, handed } = makeTestProvider(({ to }) => {
    if (putOff !== null) return sent;
    putOff = to;
    return { kind: "unavailable", cause: "message", detail: "450 later" };
  });
  const engine = house.start(provider);
  await until(async () => ((await house.tallies(made.id)).accepted ?? 0) > 0);
  await house.later(60_000);
  await until(() => handed.filter(({ to }) => to === putOff).length === 2);
  const before = handed.length;
  await engine.stop();
  expect(before).toBeLessThan(8_000);
});

test("small runs have their turn while a big one is under way", async ({ house }) => {
  const big = await house.makeRun();
  await house.people(big.projectId, 3_000);
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  await until(() => handed.length > 100);
  const projects = await Promise.all(Array.from({ length: 30 }, () => house.make.project()));
  for (const { id } of projects) await house.people(id, 3);
  await Promise.all(projects.map(({ id: projectId }) => house.makeRun({ projectId })));
  const before = handed.length;
  await until(() => new Set(handed.map(({ runId }) => runId)).size === 31);
  const bigMeanwhile = handed.slice(before).filter(({ runId }) => runId === big.id).length;
  await engine.stop();
  expect(bigMeanwhile).toBeLessThan(2_500); // they did not wait for it to end
});

test("two engines share the work of a run, and neither is idle", async ({ house }) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 1_500);
  let isShared = false;
  const held: (() => void)[] = [];
  const onceShared = () =>
    isShared ? sent : new Promise<Answer>((resolve) => held.push(() => resolve(sent)));
  const [one, two] = [makeTestProvider(onceShared), makeTestProvider(onceShared)];
  const engines = [house.start(one.provider), house.start(two.provider)];
  await until(async () => {
    const shares = await house.db.raw`
      select count(*)::int as lanes from lane_lease where owner is not null group by owner`;
    for (const answer of held.splice(0, 1)) answer(); // a lane in use is given back when it is answered
    return shares.length === 2 && shares.every(({ lanes }) => lanes === 128);
  });
  isShared = true;
  for (const answer of held.splice(0)) answer();
  await until(house.isCompleted(made.id));
  const summaries = await Promise.all(engines.map(({ stop }) => stop()));

  const keys = [...one.handed, ...two.handed].map(({ key }) => key);
  expect(new Set(keys).size).toBe(1_500);
  expect(keys).toHaveLength(1_500);
  for (const { handedOver } of summaries) expect(handedOver).toBeGreaterThan(100);
});
