import { laneOf } from "@/db/lane";
import { readSubscription } from "./read-subscription";
import { expect, later, test } from "./testing/tracked-mail";
import { tokensOf } from "./token";
import { subscribeAgain, unsubscribe } from "./unsubscribe";

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
