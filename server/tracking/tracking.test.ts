import { laneOf } from "@/db/lane";
import { makeRun } from "@/server/testing/engine/make-run";
import { test as base, expect } from "@/server/testing/test";
import type { TrackedMessage } from "./pack-message";
import { readSubscription } from "./read-subscription";
import { recordClick } from "./record-click";
import { recordComplaint } from "./record-complaint";
import { recordOpen } from "./record-open";
import { tokensOf } from "./token";
import { subscribeAgain, unsubscribe } from "./unsubscribe";

const handedOver = new Date("2026-03-02T09:00:00Z");
const later = new Date("2026-03-02T09:30:00Z");
const person = "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0";

interface Fixtures {
  message: TrackedMessage;
  visit: { message: TrackedMessage; at: Date; userAgent: string };
  look: () => Promise<{
    tallies: Record<string, number>;
    events: Record<string, unknown>[];
    changes: Record<string, unknown>[];
    engagement: unknown;
  }>;
}

/** A mail to ada@example.com that was handed over at nine. */
const test = base.extend<Fixtures>({
  message: async ({ db, make, project }, use) => {
    const run = await makeRun(db, make, { projectId: project.id });
    const reader = await make.endpoint({ projectId: project.id, address: "ada@example.com" });
    await db.raw`
      insert into message (occasion_id, recipient_id, lane, project_id, run_id, state, due_at, updated_at)
      values (${run.id}, ${reader.id}, ${reader.lane}, ${project.id}, ${run.id}, 'accepted', ${handedOver}, ${handedOver})`;
    await use({
      occasionId: run.id,
      recipientId: reader.id,
      lane: reader.lane,
      projectId: project.id,
      runId: run.id,
    });
  },
  visit: async ({ message }, use) => use({ message, at: later, userAgent: person }),
  look: async ({ db, message: { occasionId, recipientId, runId, projectId } }, use) =>
    use(async () => {
      const tallies = await db.raw<{ measure: string; count: string }[]>`
        select measure, sum(count) as count from run_tally where run_id = ${runId} group by measure`;
      const events = await db.raw`
        select type, endpoint_id, run_id, campaign_id is not null as of_campaign, occurred_at, attributes
        from event where project_id = ${projectId} order by arrived_at, id`;
      const isChange = ({ type }: Record<string, unknown>) => type === "_endpoint.changed";
      const [engagement] = await db.raw`
        select opens, machine_opens, clicks, opened_at, clicked_at, unsubscribed_at from engagement
        where occasion_id = ${occasionId} and recipient_id = ${recipientId}`;
      return {
        tallies: Object.fromEntries(tallies.map(({ measure, count }) => [measure, Number(count)])),
        events: events.filter((event) => !isChange(event)),
        changes: events.filter(isChange),
        engagement,
      };
    }),
});

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

test("whoever unsubscribes gets no more mail of this project at this address, and is counted once", async ({
  db,
  make,
  visit,
  look,
}) => {
  const { projectId } = visit.message;
  const other = await make.endpoint({ projectId, address: "Ada@Example.com" });
  const stranger = await make.endpoint({ projectId, address: "bob@example.com" });
  const elsewhere = await make.endpoint({ projectId: (await make.project()).id, address: "ada@example.com" });

  await unsubscribe(db, visit, "one-click");
  await unsubscribe(db, visit, "page");

  const optOutOf = async (id: string) =>
    (await db.raw`select opt_out from endpoint where id = ${id} and lane = ${laneOf(id)}`)[0]?.opt_out;
  expect(await optOutOf(visit.message.recipientId)).toBe("ALL");
  expect(await optOutOf(other.id)).toBe("ALL");
  expect(await optOutOf(stranger.id)).toBe("NONE");
  expect(await optOutOf(elsewhere.id)).toBe("NONE");
  const { tallies, events, engagement } = await look();
  expect(tallies).toEqual({ unsubscribed: 1 });
  expect(engagement).toMatchObject({ unsubscribed_at: later });
  expect(events).toMatchObject([{ type: "_email.unsubscribe", attributes: { by: "one-click" } }]);
});

test("[END-8] an opt-out by a link, and its end, is told as a change of every endpoint of the address", async ({
  db,
  make,
  visit,
  look,
}) => {
  const { projectId, recipientId, runId } = visit.message;
  const other = await make.endpoint({ projectId, address: "Ada@Example.com", userId: "u1" });
  await make.endpoint({ projectId, address: "ada@example.com", optOut: "ALL" });
  await make.endpoint({ projectId, address: "bob@example.com" });
  const told = (endpointId: string, from: string, to: string) => ({
    type: "_endpoint.changed",
    endpoint_id: endpointId,
    occurred_at: later,
    attributes: {
      OptOut: to,
      "OptOut:from": from,
      changed: "OptOut",
      source: "visitor",
      "source:id": runId,
    },
  });

  await unsubscribe(db, visit, "one-click");
  await unsubscribe(db, visit, "page");

  const { changes } = await look();
  expect(changes).toHaveLength(2);
  for (const id of [recipientId, other.id])
    expect(changes).toContainEqual(expect.objectContaining(told(id, "NONE", "ALL")));
  const [ofUser] = await db.raw`
    select user_id from event where project_id = ${projectId} and endpoint_id = ${other.id}
      and arrived_at > now() - interval '1 hour'`;
  expect(ofUser).toEqual({ user_id: "u1" });

  await subscribeAgain(db, visit);
  expect((await look()).changes).toContainEqual(expect.objectContaining(told(recipientId, "ALL", "NONE")));
});

test("an endpoint that has lost its address since is opted out alone, not everybody without one", async ({
  db,
  make,
  visit,
}) => {
  const { projectId, recipientId } = visit.message;
  await db.raw`update endpoint set address = '', address_key = '' where id = ${recipientId}`;
  const other = await make.endpoint({ projectId, address: "" });

  await unsubscribe(db, visit, "one-click");

  const rows = await db.raw`select id, opt_out from endpoint where project_id = ${projectId}`;
  expect(new Map(rows.map((row) => [row.id, row.opt_out]))).toEqual(
    new Map([
      [recipientId, "ALL"],
      [other.id, "NONE"],
    ]),
  );
});

test("whoever subscribes again gets mail again and is no longer counted", async ({ db, visit, look }) => {
  await unsubscribe(db, visit, "page");
  await subscribeAgain(db, visit);
  await subscribeAgain(db, visit);

  const [row] = await db.raw`select opt_out from endpoint where id = ${visit.message.recipientId}`;
  expect(row).toEqual({ opt_out: "NONE" });
  const { tallies, events } = await look();
  expect(tallies).toEqual({ unsubscribed: 0 });
  expect(events.map(({ type }) => type)).toEqual(["_email.unsubscribe", "_email.subscribe"]);

  await unsubscribe(db, visit, "page");
  expect((await look()).tallies).toEqual({ unsubscribed: 1 });
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

test("the page behind the link names sender and address, the address masked", async ({ db, visit }) => {
  const token = tokensOf(visit.message)("unsubscribe");
  expect(await readSubscription({ db }, { token })).toEqual({
    address: "a••@e••.com",
    sender: "Waymark",
    unsubscribed: false,
  });
  await unsubscribe(db, visit, "page");
  expect(await readSubscription({ db }, { token })).toMatchObject({ unsubscribed: true });
});

test.for(["open", "click"] as const)(
  "a token made to %s does not open the page",
  async (kind, { db, visit }) => {
    const token = tokensOf(visit.message)(kind, kind === "click" ? "https://a.example/" : "");
    await expect(readSubscription({ db }, { token })).rejects.toMatchObject({ code: "not_found" });
  },
);

test("[SEC-3] who unsubscribes, and who comes back, stands in the audit log as a visitor, once", async ({
  db,
  visit,
}) => {
  await unsubscribe(db, visit, "page");
  await unsubscribe(db, visit, "page");
  await subscribeAgain(db, visit);

  const log = await db.raw`
    select action, actor_kind, subject_name, after from audit_entry
    where subject_id = ${visit.message.recipientId} order by id`;
  expect(log.map(({ action, actor_kind, after }) => [action, actor_kind, after])).toEqual([
    ["person.opt-out", "visitor", { optOut: "ALL" }],
    ["person.opt-in", "visitor", { optOut: "NONE" }],
  ]);
  expect(log[0]?.subject_name).toBe("ada@example.com");
});
