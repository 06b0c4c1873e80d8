import { knownTriggerTypes } from "@/domain/events/reserved";
import { Schedule } from "@/domain/schedules/schedule";
import type { EventTest } from "@/domain/segments/criteria";
import { launchCampaign } from "@/server/campaigns/launch-campaign";
import { pauseCampaign } from "@/server/campaigns/pause-campaign";
import { resumeCampaign } from "@/server/campaigns/resume-campaign";
import { stopCampaign } from "@/server/campaigns/stop-campaign";
import type { Context } from "@/server/context";
import { ingestEvents } from "@/server/events/ingest-events";
import { setLimits } from "@/server/limits/set-limits";
import { savePerson } from "@/server/people/save-person";
import { createSegment } from "@/server/segments/create-segment";
import { all, planIs } from "@/server/segments/testing/criteria";
import { expect, type House, test, until } from "@/server/testing/engine/engine-test";
import { draftOf, furnished, launched, runsOf, statusOf } from "@/server/testing/engine/launched";
import { makeTestProvider } from "@/server/testing/engine/test-provider";

const over50: EventTest = { of: "metric", name: "total", test: { operator: "greater_than", number: 50 } };
const on = (types: string[], where: EventTest[], over: object = {}) =>
  Schedule.parse({ kind: "event", trigger: { types, where }, timeZone: "UTC", ...over });
const whenAbandoned = (over: object = {}) => on(["cart.abandoned"], [over50], over);

let events = 0;
async function happens(ctx: Context, endpointId: string, total: number, type = "cart.abandoned") {
  const wire = { EventType: type, Timestamp: ctx.now().toISOString(), Metrics: { total } };
  const items = [{ endpointId, draft: null, events: [[`e${events++}`, wire]] as [string, unknown][] }];
  await ingestEvents(ctx, { requestId: "r1", items });
}

const peopleOf = async ({ db }: House, { projectId }: Context) =>
  (
    await db.raw<{ id: string }[]>`select id from endpoint where project_id = ${projectId} order by address`
  ).map(({ id }) => id);
const idOf = async (house: House, id: string, nth = 0) => (await runsOf(house, id))[nth]?.id ?? "";
const settled = (house: House, runId: string, wanted: Record<string, number>) => async () =>
  JSON.stringify(sorted(await house.messages(runId))) === JSON.stringify(sorted(wanted));
const sorted = (counts: Record<string, number>) => Object.entries(counts).sort();

test("[CMP-21] [EVT-6] an event that fits sends one message, at once, to whom it is about; one that does not fit sends none", async ({
  house,
}) => {
  const ctx = await furnished(house, 3);
  const [ada = "", bea = "", cid = ""] = await peopleOf(house, ctx);
  await happens(ctx, ada, 60); // before the launch
  const { id } = await launched(house, ctx, { schedule: whenAbandoned() });
  expect(await statusOf(house, id)).toBe("executing");
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);

  await happens(ctx, bea, 51);
  const startedAt = performance.now();
  await until(() => handed.length === 1);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  await happens(ctx, cid, 50);
  await happens(ctx, cid, 51, "cart.filled");
  await happens(ctx, bea, 52); // another event, another message
  const runId = await idOf(house, id);
  await until(settled(house, runId, { accepted: 2 }));
  await engine.stop();

  expect(handed.map(({ recipientId }) => recipientId)).toEqual([bea, bea]);
  expect(await house.tallies(runId)).toEqual({ planned: 2, accepted: 2 });
  expect(await statusOf(house, id)).toBe("executing"); // it goes on
});

test("[CMP-21] a segment, an opt-out and caps are asked when the message could leave, and say why it did not", async ({
  house,
}) => {
  const ctx = await furnished(house, 4);
  const [ada = "", bea = "", cid = "", dan = ""] = await peopleOf(house, ctx);
  await house.db.raw`update endpoint set attributes = '{"plan":["gold"]}' where id <> ${bea}`;
  await house.db.raw`update endpoint set opt_out = 'ALL' where id = ${dan}`;
  const segment = await createSegment(ctx, { name: "Gold", description: "", criteria: all(planIs("gold")) });
  const { id } = await launched(house, ctx, {
    schedule: whenAbandoned(),
    audience: { kind: "segment", segmentId: segment.id },
    limits: { totalCap: 2 },
  });
  const runId = await idOf(house, id);
  const { provider } = makeTestProvider();
  for (const who of [ada, bea, cid, dan]) await happens(ctx, who, 60);
  const wanted = { accepted: 2, "skipped not_in_segment": 1, "skipped opted_out": 1 };
  const engine = house.start(provider);
  await until(settled(house, runId, wanted));
  for (let n = 0; n < 3; n++) await happens(ctx, ada, 60);
  await until(settled(house, runId, { ...wanted, accepted: 3, "skipped total_cap": 2 }));
  await engine.stop();
});

test("[CMP-22] what cannot be handed over within five minutes of its event is dropped; paused, a campaign waits for nothing", async ({
  house,
}) => {
  const ctx = await furnished(house, 1);
  const [ada = ""] = await peopleOf(house, ctx);
  const { id } = await launched(house, ctx, { schedule: whenAbandoned() });
  const runId = await idOf(house, id);
  await happens(ctx, ada, 60);
  await pauseCampaign(ctx, { id });
  await happens(ctx, ada, 60);
  await house.later(5 * 60_000);
  await resumeCampaign(ctx, { id });
  expect(await statusOf(house, id)).toBe("executing");
  await happens(ctx, ada, 60);
  await house.runUntil(
    makeTestProvider().provider,
    settled(house, runId, { accepted: 1, "skipped expired": 1 }),
  );
});

test("[CMP-21] [CMP-18] it waits from its start to its end, and is completed then", async ({ house }) => {
  house.clock.at = new Date("2026-03-02T08:00:00Z");
  const ctx = await furnished(house, 1);
  const [ada = ""] = await peopleOf(house, ctx);
  const schedule = whenAbandoned({
    start: "2026-03-02T10:00",
    end: "2026-03-02T12:00",
    timeZone: "Europe/Berlin",
  });
  const { id } = await launched(house, ctx, { schedule });
  expect(await statusOf(house, id)).toBe("scheduled");
  await happens(ctx, ada, 60);
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  await house.later(3_600_000);
  await until(async () => (await statusOf(house, id)) === "executing");
  await happens(ctx, ada, 60);
  await until(() => handed.length === 1);
  await house.later(2 * 3_600_000);
  await happens(ctx, ada, 60);
  await until(async () => (await statusOf(house, id)) === "completed");
  await engine.stop();
  expect(handed).toHaveLength(1);
});

test("a campaign that is stopped cancels what its events have queued, and is set off no more", async ({
  house,
}) => {
  const ctx = await furnished(house, 1);
  const [ada = ""] = await peopleOf(house, ctx);
  const { id } = await launched(house, ctx, { schedule: whenAbandoned() });
  const runId = await idOf(house, id);
  await happens(ctx, ada, 60);
  expect(await stopCampaign(ctx, { id })).toMatchObject({ spared: 1 });
  await happens(ctx, ada, 60);
  const isFinished = async () => (await runsOf(house, id))[0]?.finishedAt !== null;
  await house.runUntil(makeTestProvider().provider, isFinished);
  expect(await house.messages(runId)).toEqual({ canceled: 1 });
});

test("[CMP-23] [QTA-6] a project has so many campaigns that wait for events, and no more", async ({
  house,
}) => {
  const ctx = await furnished(house, 1);
  await setLimits(ctx, { eventCampaigns: 1 });
  const { id } = await launched(house, ctx, { schedule: whenAbandoned() });
  const second = await draftOf(house, ctx, { schedule: whenAbandoned() });
  await expect(launchCampaign(ctx, { id: second.id })).rejects.toMatchObject({
    code: "conflict",
    field: "schedule",
  });
  await launched(house, ctx); // by the clock there may be more
  await stopCampaign(ctx, { id });
  await launchCampaign(ctx, { id: second.id });
  expect(await statusOf(house, second.id)).toBe("executing");
});

test("[CMP-14] each person gets their treatment whatever the event, and a hold-out gets none", async ({
  house,
}) => {
  const ctx = await furnished(house, 60);
  const people = await peopleOf(house, ctx);
  const { id } = await launched(house, ctx, {
    schedule: whenAbandoned(),
    holdout: 20,
    treatments: [{}, { share: 40 }],
  });
  await Promise.all(people.map((who) => happens(ctx, who, 60)));
  const [one = "", two = ""] = [await idOf(house, id, 0), await idOf(house, id, 1)];
  const counts = [await house.messages(one), await house.messages(two)];
  const sum = (key: string) => counts.reduce((total, each) => total + (each[key] ?? 0), 0);
  expect(sum("queued") + sum("skipped holdout")).toBe(60);
  expect(Math.min(counts[0]?.queued ?? 0, counts[1]?.queued ?? 0, sum("skipped holdout"))).toBeGreaterThan(3);
});

test("[CMP-21] a change of a person is an event, too, whoever made it; an event of an app reaches its user by mail", async ({
  house,
}) => {
  const ctx = await furnished(house, 1);
  const [ada = ""] = await peopleOf(house, ctx);
  await house.db.raw`update endpoint set user_id = 'u1' where id = ${ada}`;
  await house.make.endpoint({ projectId: ctx.projectId, id: "phone", channel: "GCM", userId: "u1" });
  expect(knownTriggerTypes).toContain("_endpoint.changed");
  const plan: EventTest = { of: "attribute", name: "plan", test: { operator: "is", values: ["gold"] } };
  const changed = on(["_endpoint.changed"], [plan]);
  const { id } = await launched(house, ctx, { schedule: changed });
  const app = await launched(house, ctx, { schedule: whenAbandoned() });

  const facts = [{ target: "Attributes.plan", values: ["gold"] }];
  await savePerson(ctx, {
    id: ada,
    address: "person0@example.com",
    userId: "u1",
    facts,
    readAt: new Date(Date.now() + 1_000),
  });
  expect(await house.messages(await idOf(house, id))).toEqual({ queued: 1 });
  await happens(ctx, "phone", 60);
  const { provider, handed } = makeTestProvider();
  await house.runUntil(provider, settled(house, await idOf(house, app.id), { accepted: 1 }));
  expect(handed.at(-1)).toMatchObject({ recipientId: ada });
});
