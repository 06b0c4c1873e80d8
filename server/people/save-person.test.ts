import { eq } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { createPerson } from "./create-person";
import { getPerson } from "./get-person";
import { savePerson } from "./save-person";

const ada = {
  channel: "EMAIL" as const,
  address: "Ada@Example.com",
  userId: "u-1",
  facts: [
    { target: "User.UserAttributes.first_name", values: ["Ada"] },
    { target: "Attributes.color", values: ["red", "blue"] },
    { target: "Metrics.orders", values: ["3"] },
    { target: "Location.Country", values: ["gb"] },
  ],
};

test("[END-16] a person is added by hand with what is known of them", async ({ ctx }) => {
  const { id } = await createPerson(ctx, ada);

  expect(await getPerson(ctx, { id })).toMatchObject({
    channel: "EMAIL",
    address: "Ada@Example.com",
    userId: "u-1",
    optOut: "NONE",
    status: "ACTIVE",
    userAttributes: { first_name: ["Ada"] },
    attributes: { color: ["red", "blue"] },
    metrics: { orders: 3 },
    location: { Country: "GB" },
  });
});

test("an address that is here already is refused, however it is spelled", async ({ ctx }) => {
  await createPerson(ctx, ada);

  await expect(createPerson(ctx, { ...ada, address: "ADA@example.com " })).rejects.toMatchObject({
    code: "conflict",
    field: "address",
  });
});

test("what a form leaves out goes, what it changes is changed, what it repeats stays", async ({ ctx }) => {
  const { id } = await createPerson(ctx, ada);
  const before = await getPerson(ctx, { id });

  await savePerson(ctx, {
    id,
    readAt: before.updatedAt,
    address: "ada@lovelace.example",
    userId: "u-1",
    facts: [
      { target: "User.UserAttributes.last_name", values: ["Lovelace"] },
      { target: "Attributes.color", values: ["green"] },
      { target: "Location.City", values: ["London"] },
    ],
  });

  expect(await getPerson(ctx, { id })).toMatchObject({
    address: "ada@lovelace.example",
    addressKey: "ada@lovelace.example",
    userAttributes: { last_name: ["Lovelace"] },
    attributes: { color: ["green"] },
    metrics: {},
    location: { City: "London" },
  });
});

test("[END-12] what is taken from a user is taken from all their endpoints", async ({ ctx }) => {
  const { id } = await createPerson(ctx, ada);
  const phone = { ...ada, channel: "SMS" as const, address: "+447700900123", facts: [] };
  const { id: other } = await createPerson(ctx, phone);
  expect((await getPerson(ctx, { id: other })).userAttributes).toEqual({ first_name: ["Ada"] });
  const { updatedAt: readAt } = await getPerson(ctx, { id });

  await savePerson(ctx, { id, readAt, address: ada.address, userId: "u-1", facts: [] });

  expect((await getPerson(ctx, { id: other })).userAttributes).toEqual({});
});

test("an endpoint that leaves its user takes nothing away from the user's others", async ({ ctx }) => {
  const { id } = await createPerson(ctx, ada);
  const { id: other } = await createPerson(ctx, { ...ada, address: "ada@work.example" });
  const { updatedAt: readAt } = await getPerson(ctx, { id });

  await savePerson(ctx, { id, readAt, address: ada.address, userId: "", facts: [] });

  expect(await getPerson(ctx, { id })).toMatchObject({ userId: null, userAttributes: {} });
  expect(await getPerson(ctx, { id: other })).toMatchObject({
    userId: "u-1",
    userAttributes: { first_name: ["Ada"] },
  });
});

test("of two who save the same person at once, one is told that the other was quicker", async ({ ctx }) => {
  const { id } = await createPerson(ctx, ada);
  const { updatedAt: readAt } = await getPerson(ctx, { id });
  const later = { ...ctx, now: () => new Date(readAt.getTime() + 60_000) };
  const save = (color: string) =>
    savePerson(later, {
      id,
      readAt,
      address: ada.address,
      userId: "u-1",
      facts: [{ target: "Attributes.color", values: [color] }],
    });

  const both = await Promise.allSettled([save("green"), save("blue")]);

  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
});

test("[END-9] of two who add the same address at once, one is told that it is here already", async ({
  ctx,
}) => {
  const both = await Promise.allSettled([createPerson(ctx, ada), createPerson(ctx, ada)]);

  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { field: "address" } });
  expect(await ctx.db.$count(endpoint, eq(endpoint.projectId, ctx.projectId))).toBe(1);
});

test("what somebody else changed meanwhile is not overwritten", async ({ ctx }) => {
  const { id } = await createPerson(ctx, ada);
  const { updatedAt } = await getPerson(ctx, { id });
  const readAt = new Date(updatedAt.getTime() - 1);

  await expect(
    savePerson(ctx, { id, readAt, address: ada.address, userId: "", facts: [] }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("bad input names its field", async ({ ctx }) => {
  const wrong = { ...ada, facts: [{ target: "Metrics.orders", values: ["many"] }] };

  await expect(createPerson(ctx, wrong)).rejects.toMatchObject({ code: "invalid", field: "facts.0" });
  await expect(createPerson(ctx, { ...ada, address: "nobody" })).rejects.toMatchObject({ field: "address" });
});
