import { readSubscription } from "./read-subscription";
import { recordClick } from "./record-click";
import { recordComplaint } from "./record-complaint";
import { recordOpen } from "./record-open";
import { expect, handedOver, later, person, test } from "./testing/tracked-mail";
import { tokensOf } from "./token";
import { unsubscribe } from "./unsubscribe";

test("[EML-8] a mail opened twice is opened by one person", async ({ db, visit, look, message }) => {
  await recordOpen(db, visit);
  await recordOpen(db, { ...visit, at: new Date("2026-03-02T10:00:00Z") });

  const { tallies, events, engagement } = await look();
  expect(tallies).toEqual({ opened: 2, opened_unique: 1 });
  expect(engagement).toMatchObject({ opens: 2, machine_opens: 0, opened_at: later });
  expect(events).toHaveLength(2);
  expect(events[0]).toMatchObject({
    type: "_email.open",
    endpoint_id: message.recipientId,
    run_id: message.runId,
    of_campaign: true,
    occurred_at: later,
    attributes: { user_agent: person },
  });
});

test("[END-19] whoever opens a mail is active from then on, and a machine is nobody's sign of life", async ({
  db,
  visit,
}) => {
  const lastActive = async () => {
    const [row] = await db.raw`
      select last_active_at from endpoint_activity where endpoint_id = ${visit.message.recipientId}`;
    return row?.last_active_at;
  };
  await recordOpen(db, { ...visit, at: handedOver, userAgent: "Mozilla/5.0 (compatible; GoogleImageProxy)" });
  expect(await lastActive()).toBeUndefined();

  await recordOpen(db, visit);
  await recordClick(db, { ...visit, at: handedOver, link: "https://example.com/" });
  expect(await lastActive()).toEqual(later);
});

test("[EML-8] what a machine opened is counted apart, and the person's first open is still the first", async ({
  db,
  visit,
  look,
}) => {
  await recordOpen(db, { ...visit, at: new Date(handedOver.getTime() + 500) });
  await recordOpen(db, { ...visit, userAgent: "Mozilla/5.0" });
  await recordOpen(db, visit);

  const { tallies, events, engagement } = await look();
  expect(tallies).toEqual({ machine_opened: 2, opened: 1, opened_unique: 1 });
  expect(engagement).toMatchObject({ opens: 1, machine_opens: 2, opened_at: later });
  expect(events.filter(({ attributes }) => (attributes as { machine?: string }).machine)).toHaveLength(2);
});

test("[EML-8] many opens at once are all counted, and one of them is the first", async ({
  db,
  visit,
  look,
}) => {
  await Promise.all(Array.from({ length: 12 }, () => recordOpen(db, visit)));
  expect((await look()).tallies).toEqual({ opened: 12, opened_unique: 1 });
});

test("[EML-9] a click is kept with its link, and counted in all and by person", async ({
  db,
  visit,
  look,
}) => {
  await recordClick(db, { ...visit, link: "https://a.example/one" });
  await recordClick(db, { ...visit, link: "https://a.example/two" });

  const { tallies, events, engagement } = await look();
  expect(tallies).toEqual({ clicked: 2, clicked_unique: 1 });
  expect(engagement).toMatchObject({ clicks: 2, clicked_at: later });
  expect(events.map(({ type, attributes }) => [type, (attributes as { link: string }).link])).toEqual([
    ["_email.click", "https://a.example/one"],
    ["_email.click", "https://a.example/two"],
  ]);
});

test("[EML-9] a link scanner's visit is kept and counted nowhere", async ({ db, visit, look }) => {
  await recordClick(db, { ...visit, userAgent: "Barracuda", link: "https://a.example/" });
  const { tallies, events, engagement } = await look();
  expect(tallies).toEqual({});
  expect(engagement).toBeUndefined();
  expect(events).toMatchObject([{ type: "_email.click", attributes: { machine: "true" } }]);
});

test("[EML-16] whoever calls a mail spam is counted once and written to no more", async ({
  db,
  visit,
  look,
}) => {
  await db.raw`delete from suppression`;
  await recordComplaint(db, visit);
  await recordComplaint(db, visit);
  const { tallies, events } = await look();
  expect(tallies).toEqual({ complained: 1 });
  expect(events.map(({ type }) => type)).toEqual(["_email.complaint"]);
  expect(await db.raw`select address_key, reason from suppression`).toEqual([
    { address_key: "ada@example.com", reason: "COMPLAINT" },
  ]);
});

test("of a run that is gone nothing is recorded, and nothing fails", async ({ db, visit, look }) => {
  const gone = { ...visit, message: { ...visit.message, runId: "0".repeat(32) } };
  await recordOpen(db, gone);
  await recordClick(db, { ...gone, link: "https://a.example/" });
  await unsubscribe(db, gone, "one-click");
  const { events } = await look();
  expect(events).toEqual([]);
  expect(await db.raw`select opt_out from endpoint where id = ${visit.message.recipientId}`).toEqual([
    { opt_out: "ALL" },
  ]);
});

test.for(["open", "click"] as const)(
  "a token made to %s does not open the page",
  async (kind, { db, visit }) => {
    const token = tokensOf(visit.message)(kind, kind === "click" ? "https://a.example/" : "");
    await expect(readSubscription({ db }, { token })).rejects.toMatchObject({ code: "not_found" });
  },
);

test("[EML-10] [TPL-4] a click on the template's own way out counts as unsubscribing, once, and opts nobody out", async ({
  db,
  visit,
  look,
}) => {
  const click = { ...visit, link: "https://example.com/out", unsubscribes: true };
  await recordClick(db, click);
  await recordClick(db, click);
  await recordClick(db, { ...click, userAgent: "GoogleImageProxy bot" });

  const { tallies, events } = await look();
  expect(tallies).toMatchObject({ clicked: 2, clicked_unique: 1, unsubscribed: 1 });
  expect(events.filter(({ type }) => type === "_email.unsubscribe")).toMatchObject([
    { attributes: { by: "link" } },
  ]);
  const [reader] = await db.raw`
    select opt_out from endpoint where project_id = ${visit.message.projectId} and id = ${visit.message.recipientId}`;
  expect(reader).toEqual({ opt_out: "NONE" });
});
