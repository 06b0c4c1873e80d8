import {
  DeleteEndpointCommand,
  DeleteUserEndpointsCommand,
  type EndpointRequest,
  GetEndpointCommand,
  GetUserEndpointsCommand,
  type PinpointClient,
  RemoveAttributesCommand,
  UpdateEndpointCommand,
  UpdateEndpointsBatchCommand,
} from "@aws-sdk/client-pinpoint";
import { advanceChanges } from "@/server/attributes/advance-changes";
import { openSdk } from "../testing/start-api";
import { expect, test } from "../testing/test";

const update = (sdk: PinpointClient, ApplicationId: string, EndpointId: string, said: EndpointRequest) =>
  sdk.send(new UpdateEndpointCommand({ ApplicationId, EndpointId, EndpointRequest: said }));

async function get(sdk: PinpointClient, ApplicationId: string, EndpointId: string) {
  return (await sdk.send(new GetEndpointCommand({ ApplicationId, EndpointId }))).EndpointResponse!;
}

const whole = {
  Address: "ann@example.com",
  ChannelType: "EMAIL",
  OptOut: "NONE",
  Attributes: { Interests: ["music", "Zürich"], empty: [] },
  Metrics: { logins: 12.5 },
  Demographic: {
    AppVersion: "1.2",
    Locale: "en_US",
    Make: "Apple",
    Timezone: "Europe/Berlin",
    Platform: "ios",
  },
  Location: {
    City: "Berlin",
    Country: "DE",
    PostalCode: "10115",
    Region: "BE",
    Latitude: 52.5,
    Longitude: 13.4,
  },
  User: { UserId: "user/1 @x+ü", UserAttributes: { plan: ["gold"] } },
} satisfies EndpointRequest;

test("an endpoint is read back as it was written [B1] [END-10]", async ({ sdk, project }) => {
  const id = "user@x y/1+ü";
  const { MessageBody, $metadata } = await update(sdk, project.id, id, whole);
  expect($metadata.httpStatusCode).toBe(202);
  expect(MessageBody).toEqual({ Message: "Accepted", RequestID: $metadata.requestId });

  expect(await get(sdk, project.id, id)).toEqual({
    ...whole,
    Id: id,
    ApplicationId: project.id,
    CohortId: expect.stringMatching(/^\d{1,2}$/),
    CreationDate: expect.stringMatching(/Z$/),
    EffectiveDate: expect.stringMatching(/Z$/),
    EndpointStatus: "ACTIVE",
    RequestId: $metadata.requestId,
  });
});

test("an update changes what it sends, and a list it sends whole [B1]", async ({ sdk, project }) => {
  await update(sdk, project.id, "e1", whole);
  await update(sdk, project.id, "e1", { Attributes: { Interests: ["film"] }, OptOut: "ALL" });

  const read = await get(sdk, project.id, "e1");
  expect(read).toMatchObject({ ...whole, OptOut: "ALL", Attributes: { Interests: ["film"], empty: [] } });
});

test("the endpoint that speaks last holds its address; the other one becomes inactive [B2] [END-9]", async ({
  sdk,
  project,
}) => {
  const one = { Address: "+12065550142", ChannelType: "SMS" } as const;
  await update(sdk, project.id, "old", one);
  await update(sdk, project.id, "new", one);
  expect((await get(sdk, project.id, "old")).EndpointStatus).toBe("INACTIVE");

  await update(sdk, project.id, "old", { Metrics: { visits: 1 } });
  expect((await get(sdk, project.id, "old")).EndpointStatus).toBe("ACTIVE");
  expect((await get(sdk, project.id, "new")).EndpointStatus).toBe("INACTIVE");
});

test("what is known of a user is on all their endpoints [B2] [END-12]", async ({ sdk, project }) => {
  const User = { UserId: "u1", UserAttributes: { plan: ["gold"] } };
  await update(sdk, project.id, "m", { Address: "m@example.com", ChannelType: "EMAIL", User });
  await update(sdk, project.id, "s", { Address: "+12065550143", ChannelType: "SMS", User: { UserId: "u1" } });
  await update(sdk, project.id, "s", { User: { UserAttributes: { plan: ["silver"] } } });

  const { EndpointsResponse } = await sdk.send(
    new GetUserEndpointsCommand({ ApplicationId: project.id, UserId: "u1" }),
  );
  const plans = EndpointsResponse?.Item?.map(({ Id, User }) => [Id, User?.UserAttributes]);
  expect(plans).toEqual(
    expect.arrayContaining([
      ["m", { plan: ["silver"] }],
      ["s", { plan: ["silver"] }],
    ]),
  );
});

test("a sixteenth endpoint displaces a user's oldest push one, or is refused [B3] [END-13]", async ({
  sdk,
  project,
}) => {
  const User = { UserId: "many" };
  const Item = Array.from({ length: 15 }, (_, nth) => ({
    Id: `gcm-${nth}`,
    Address: `token-${nth}`,
    ChannelType: "GCM" as const,
    User,
  }));
  await sdk.send(
    new UpdateEndpointsBatchCommand({ ApplicationId: project.id, EndpointBatchRequest: { Item } }),
  );
  const mail = update(sdk, project.id, "mail", { Address: "m@example.com", ChannelType: "EMAIL", User });
  await expect(mail).rejects.toMatchObject({
    name: "BadRequestException",
    message: expect.stringContaining("Exceeded maximum endpoint per user count: 15"),
  });
  await update(sdk, project.id, "gcm-new", { Address: "token-new", ChannelType: "GCM", User });
  const first = await get(sdk, project.id, "gcm-0");
  expect(first.EndpointStatus).toBe("INACTIVE");
  expect(first.User?.UserId).toBeUndefined();
});

test("an app registers before it has an address; then the address comes [B1]", async ({ sdk, project }) => {
  await update(sdk, project.id, "app", { Demographic: { Platform: "web" } });
  expect(await get(sdk, project.id, "app")).not.toHaveProperty("ChannelType");
  await update(sdk, project.id, "app", { Address: "token", ChannelType: "GCM" });
  await update(sdk, project.id, "app", { Address: "token 2".replace(" ", "") });
  expect(await get(sdk, project.id, "app")).toMatchObject({ Address: "token2", ChannelType: "GCM" });
});

test("a batch is taken whole or not at all [B4]", async ({ sdk, project }) => {
  const batch = (Item: object[]) =>
    sdk.send(new UpdateEndpointsBatchCommand({ ApplicationId: project.id, EndpointBatchRequest: { Item } }));
  const good = { Id: "b1", Address: "b1@example.com", ChannelType: "EMAIL" };
  await expect(batch([good, { Id: "b2", Address: "nonsense", ChannelType: "EMAIL" }])).rejects.toMatchObject({
    name: "BadRequestException",
    message: expect.stringMatching(/^Item\.1\.Address: /),
  });
  await expect(get(sdk, project.id, "b1")).rejects.toMatchObject({ name: "NotFoundException" });
  await expect(batch(Array.from({ length: 101 }, (_, n) => ({ ...good, Id: `x${n}` })))).rejects.toThrow(
    /at most 100/,
  );
  expect((await batch([good])).$metadata.httpStatusCode).toBe(202);
});

const wrong: [EndpointRequest, RegExp][] = [
  [{ ChannelType: "PIGEON" as "EMAIL" }, /^ChannelType: A channel is one of/],
  [{ OptOut: "SOME" }, /^OptOut: /],
  [{ Attributes: { [`a${"x".repeat(50)}`]: ["1"] } }, /^Attributes: .*too long/],
  [{ Attributes: { a: ["x".repeat(101)] } }, /^Attributes.a: The value has 101 characters/],
  [{ Attributes: { a: Array.from({ length: 51 }, String) } }, /^Attributes.a: An attribute has at most 50/],
  [{ Metrics: { a: "1" as unknown as number } }, /^Metrics.a: Give a number/],
  [{ Location: { Latitude: 91 } }, /^Location.Latitude/],
  [{ Address: "x@example.com" }, /^ChannelType: Name the channel/],
  [{ Attributes: { a: ["half \ud800"] } }, /cannot be stored/],
];

test("what is wrong is refused with its place [END-14]", async ({ sdk, project }) => {
  for (const [said, message] of wrong)
    await expect(update(sdk, project.id, "wrong", said)).rejects.toMatchObject({
      name: "BadRequestException",
      message: expect.stringMatching(message),
    });
});

test("endpoints and users go at once, and are answered with [B7] [END-18] [SEC-6] [SEC-7]", async ({
  sdk,
  project,
}) => {
  const ApplicationId = project.id;
  await update(sdk, ApplicationId, "a", {
    Address: "a@example.com",
    ChannelType: "EMAIL",
    User: { UserId: "u" },
  });
  await update(sdk, ApplicationId, "b", {
    Address: "b@example.com",
    ChannelType: "EMAIL",
    User: { UserId: "u" },
  });
  const one = await sdk.send(new DeleteEndpointCommand({ ApplicationId, EndpointId: "a" }));
  expect(one.$metadata.httpStatusCode).toBe(202);
  expect(one.EndpointResponse?.Address).toBe("a@example.com");
  const rest = await sdk.send(new DeleteUserEndpointsCommand({ ApplicationId, UserId: "u" }));
  expect(rest.EndpointsResponse?.Item?.map(({ Id }) => Id)).toEqual(["b"]);
  await expect(sdk.send(new GetUserEndpointsCommand({ ApplicationId, UserId: "u" }))).rejects.toMatchObject({
    name: "NotFoundException",
  });
  await expect(sdk.send(new DeleteEndpointCommand({ ApplicationId, EndpointId: "a" }))).rejects.toMatchObject(
    {
      name: "NotFoundException",
    },
  );
});

test("attributes go from all endpoints, by name or pattern [B6] [SEC-8]", async ({
  sdk,
  project,
  db,
  account,
}) => {
  const ApplicationId = project.id;
  await update(sdk, ApplicationId, "r", {
    ...whole,
    Attributes: { tmp_a: ["1"], tmp_b: ["1"], stays: ["1"] },
  });
  const { AttributesResource } = await sdk.send(
    new RemoveAttributesCommand({
      ApplicationId,
      AttributeType: "endpoint-custom-attributes",
      UpdateAttributesRequest: { Blacklist: ["tmp_*", "unheard-of"] },
    }),
  );
  expect(AttributesResource).toEqual({
    ApplicationId,
    AttributeType: "endpoint-custom-attributes",
    Attributes: ["tmp_*", "unheard-of"],
  });
  while (await advanceChanges(db, account.now()));
  expect((await get(sdk, ApplicationId, "r")).Attributes).toEqual({ stays: ["1"] });
});

test("a publishable key updates endpoints and reads nothing", async ({ url, account, project }) => {
  const { sdk } = await openSdk(url, account, { projectId: project.id, reach: "publishable" });
  await update(sdk, project.id, "p", { Address: "p@example.com", ChannelType: "EMAIL" });
  await expect(get(sdk, project.id, "p")).rejects.toMatchObject({
    name: "ForbiddenException",
    message: /publishable: it may not call GetEndpoint/,
  });
});
