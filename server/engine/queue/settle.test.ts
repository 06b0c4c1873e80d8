import { eq } from "drizzle-orm";
import { run } from "@/db/schema";
import { expect, type House, test, until } from "@/server/testing/engine/engine-test";
import { expire, holdLanes, isAnyWaiting } from "@/server/testing/engine/make-hold";
import { answer, queue, reserveFor, toSend } from "@/server/testing/engine/queued";
import type { Hold } from "../lanes/hold";

const people = Array.from({ length: 12 }, (_, n) => `person-${n}`);
const now = new Date();

async function reserved(house: House) {
  const hold = await holdLanes(house.db.raw);
  const made = await house.makeRun();
  await queue(house.db, made, people);
  return { hold, made, rows: await reserveFor(house.db, hold, toSend(made, people)) };
}

/** The lease ends, and another engine takes its lanes. */
async function takeOver({ db }: House, hold: Hold, options?: { idempotent: boolean }) {
  await expire(db.raw, hold);
  await holdLanes(db.raw, options);
}

test("a report that is repeated changes nothing", async ({ house }) => {
  const { made, rows } = await reserved(house);
  expect(await answer(house.db, rows, { kind: "sent", ref: "250 ok" })).toHaveLength(12);
  expect(await answer(house.db, rows, { kind: "sent", ref: "250 ok" })).toHaveLength(0);
  expect(await answer(house.db, rows, { kind: "back" })).toHaveLength(0);
  expect(await house.tallies(made.id)).toEqual({ planned: 12, accepted: 12 });
});

test("lanes that change hands leave what was sending as unknown, and a late answer still settles it", async ({
  house,
}) => {
  const { hold, made, rows } = await reserved(house);
  await takeOver(house, hold);
  expect(await house.messages(made.id)).toEqual({ unknown: 12 });
  expect(await house.tallies(made.id)).toEqual({ planned: 12, unknown: 12 });

  await answer(house.db, rows.slice(0, 5), { kind: "sent", ref: "late" });
  await answer(house.db, rows.slice(5, 7), { kind: "back" }); // it was frozen before the call
  expect(await house.messages(made.id)).toEqual({ accepted: 5, queued: 2, unknown: 5 });
  expect(await house.tallies(made.id)).toEqual({ planned: 12, accepted: 5, unknown: 5 });
});

test("where a repeat is harmless, what was sending is queued again", async ({ house }) => {
  const { hold, made } = await reserved(house);
  await takeOver(house, hold, { idempotent: true });
  expect(await house.messages(made.id)).toEqual({ queued: 12 });
});

test("an answer to an earlier attempt settles nothing of a later one", async ({ house }) => {
  const { hold, made, rows } = await reserved(house);
  await answer(house.db, rows, { kind: "back" });
  const again = await reserveFor(house.db, hold, toSend(made, people));
  expect(again[0]).toMatchObject({ attempts: 2 });
  expect(await answer(house.db, rows, { kind: "sent", ref: "" })).toHaveLength(0);
  expect(await house.messages(made.id)).toEqual({ sending: 12 });
});

test("what comes back to a stopped run is canceled; to a paused one, queued", async ({ house }) => {
  const { made, rows } = await reserved(house);
  await house.db.update(run).set({ state: "paused" }).where(eq(run.id, made.id));
  await answer(house.db, rows.slice(0, 4), { kind: "back" });
  await house.db.update(run).set({ state: "stopped" }).where(eq(run.id, made.id));
  await answer(house.db, rows.slice(4, 8), { kind: "unavailable", cause: "message", detail: "450" });
  await answer(house.db, rows.slice(8), { kind: "sent", ref: "" });
  expect(await house.messages(made.id)).toEqual({ queued: 4, canceled: 4, accepted: 4 });
  expect(await house.tallies(made.id)).toEqual({ planned: 12, canceled: 4, accepted: 4 });
});

test("bounces are counted apart, hard and soft", async ({ house }) => {
  const { made, rows } = await reserved(house);
  await answer(house.db, rows.slice(0, 3), { kind: "refused", reason: "hard_bounce", detail: "550" });
  expect(await house.tallies(made.id)).toMatchObject({ "failed hard_bounce": 3, "bounced hard": 3 });
});

test("a message that comes back while its run is being finished stays as it was counted", async ({
  house,
}) => {
  const { hold, made, rows } = await reserved(house);
  await takeOver(house, hold);
  let late: Promise<unknown> | undefined;
  await house.db.raw.begin(async (tx) => {
    await tx`select from run where id = ${made.id} for update`; // as finishRun does
    await tx`update run set state = 'completed', finished_at = ${now} where id = ${made.id}`;
    late = answer(house.db, rows, { kind: "back" });
    await until(() => isAnyWaiting(house.db.raw));
  });
  expect(await late).toHaveLength(0);
  expect(await house.messages(made.id)).toEqual({ unknown: 12 });
  expect(await house.tallies(made.id)).toEqual({ planned: 12, unknown: 12 });
});
