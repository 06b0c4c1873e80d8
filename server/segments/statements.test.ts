import { newId } from "@/db/id";
import { segment, segmentVersion, suppression } from "@/db/schema";
import type { Criteria, Node } from "@/domain/segments/criteria";
import { matches } from "@/domain/segments/matches";
import { appendEvents } from "@/server/events/append-events";
import { expect, test } from "@/server/testing/test";
import { countSegment } from "./count-segment";
import { memberIds } from "./member-ids";
import { nearMisses } from "./near-misses";
import { reachCriteria } from "./reach-criteria";
import { readAnswers } from "./read-answers";
import { readMembers } from "./read-members";
import { Dice } from "./testing/dice";
import { makePopulation } from "./testing/population";
import { randomCriteria } from "./testing/random-criteria";
import { now } from "./testing/random-people";

const all = (...nodes: Node[]): Criteria => ({ kind: "group", match: "all", nodes });
const planIs = (...values: string[]): Node => ({
  kind: "value",
  subject: { of: "attribute", name: "plan" },
  test: { operator: "is", values },
});

test("a segment is counted exactly, by channel, with a reason for each who is not written to [SEG-3]", async ({
  ctx,
  make,
}) => {
  const { projectId, db } = ctx;
  const gold = { projectId, attributes: { plan: ["gold"] } };
  await make.endpoint(gold);
  await make.endpoint({ ...gold, optOut: "ALL" });
  await make.endpoint({ ...gold, status: "INACTIVE" });
  await make.endpoint({ ...gold, address: "" });
  await make.endpoint({ ...gold, channel: "SMS", address: "+12065550142" });
  await make.endpoint({ projectId, attributes: { plan: ["basic"] } });
  const bounced = await make.endpoint(gold);
  await db.insert(suppression).values({ addressKey: bounced.addressKey, reason: "BOUNCE", at: now });

  expect(await countSegment({ db, projectId, now }, all(planIs("gold")))).toBe(6);
  const { channels } = await reachCriteria(ctx, { criteria: all(planIs("gold")) });
  const reasons = ["inactive", "no_address", "opted_out", "suppressed"] as const;
  const [email, sms] = channels;
  expect(email).toMatchObject({ channel: "EMAIL", total: 5, reached: 1 });
  expect(email?.skipped.toSorted((one, other) => (one.reason < other.reason ? -1 : 1))).toEqual(
    reasons.map((reason) => ({ reason, count: 1 })),
  );
  expect(sms).toEqual({ channel: "SMS", total: 1, reached: 1, skipped: [] });
});

test("pages of a segment hold each of its people once, and the count is their number", async ({
  db,
  make,
}) => {
  const dice = new Dice(7);
  const population = await makePopulation(db, make, dice, 50);
  const asked = { db, projectId: population.projectId, now };
  for (let nth = 0; nth < 10; nth++) {
    const criteria = randomCriteria(dice, population.segmentIds);
    const seen: string[] = [];
    let page = await memberIds(asked, criteria, { atMost: 7 });
    while (page.length > 0) {
      seen.push(...page.map(({ id }) => id));
      page = await memberIds(asked, criteria, { atMost: 7, after: page.at(-1) });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(await countSegment(asked, criteria)).toBe(seen.length);
  }
});

test("people read from the database are judged in memory as the segment judges them", async ({
  db,
  make,
}) => {
  const dice = new Dice(11);
  const population = await makePopulation(db, make, dice, 40);
  const asked = { db, projectId: population.projectId, now };
  const everybody = await memberIds(asked, all(), { atMost: 100 });
  for (let nth = 0; nth < 15; nth++) {
    const criteria = randomCriteria(dice, population.segmentIds);
    const members = await readMembers(asked, everybody);
    const answers = await readAnswers(asked, criteria, members);
    const inMemory = members.filter((member) => matches(criteria, member, answers.get(member.id)!, now));
    const inSql = await memberIds(asked, criteria, { atMost: 100 });
    expect(inMemory.map(({ id }) => id)).toEqual(inSql.map(({ id }) => id));
  }
});

test("those who nearly match come nearest first, each with what keeps them out", async ({ ctx, make }) => {
  const { projectId, db } = ctx;
  const endpoint = (id: string, plan: string, country: string) =>
    make.endpoint({ projectId, id, attributes: { plan: [plan] }, location: { Country: country } });
  await endpoint("in", "gold", "DE");
  await endpoint("near", "basic", "DE");
  await endpoint("far", "basic", "US");
  await appendEvents(db.raw, [
    { projectId, type: "purchase", endpointId: "near", occurredAt: now, arrivedAt: now },
    { projectId, type: "purchase", endpointId: "in", occurredAt: now, arrivedAt: now },
  ]);
  const criteria = all(
    planIs("gold"),
    {
      kind: "value",
      subject: { of: "field", name: "Location.Country" },
      test: { operator: "is", values: ["DE", "AT"] },
    },
    {
      kind: "event",
      did: true,
      type: "purchase",
      where: [],
      times: { compare: "at_least", number: 1 },
      window: { kind: "last", span: { amount: 30, unit: "days" } },
    },
  );

  const found = await nearMisses({ db, projectId, now }, criteria);

  expect(found.map(({ member, distance, missing }) => ({ id: member.id, distance, missing }))).toEqual([
    { id: "near", distance: 1, missing: ["plan is “basic”, not “gold”"] },
    {
      id: "far",
      distance: 3,
      missing: [
        "plan is “basic”, not “gold”",
        "country is “US”, not “DE” or “AT”",
        "did “purchase” never, not at least 1 time",
      ],
    },
  ]);
});

test("a deleted segment, another project's and one that was never there match nobody [SEG-18]", async ({
  ctx,
  make,
}) => {
  const { projectId, db } = ctx;
  await make.endpoint({ projectId });
  const stranger = await make.project();
  const rows = [
    { id: newId(), projectId, deletedAt: now },
    { id: newId(), projectId: stranger.id, deletedAt: null },
  ];
  await db
    .insert(segment)
    .values(rows.map((row) => ({ ...row, name: "Everyone", kind: "dynamic" as const })));
  await db
    .insert(segmentVersion)
    .values(rows.map(({ id }) => ({ segmentId: id, version: 1, criteria: all() })));
  for (const segmentId of [...rows.map(({ id }) => id), newId()]) {
    const isIn = all({ kind: "segment", segmentId, isIn: true });
    const isNotIn = all({ kind: "segment", segmentId, isIn: false });
    expect(await countSegment({ db, projectId, now }, isIn)).toBe(0);
    expect(await countSegment({ db, projectId, now }, isNotIn)).toBe(1);
  }
});
