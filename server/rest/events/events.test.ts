import { type EventsBatch, type PinpointClient, PutEventsCommand } from "@aws-sdk/client-pinpoint";
import { openSdk } from "../testing/start-api";
import { expect, test } from "../testing/test";

const now = () => new Date().toISOString();
const put = (sdk: PinpointClient, ApplicationId: string, BatchItem: Record<string, EventsBatch>) =>
  sdk.send(new PutEventsCommand({ ApplicationId, EventsRequest: { BatchItem } }));
const bought = { EventType: "bought", Timestamp: now(), Metrics: { total: 51 } };

test("[EVT-1] [EVT-4] [B5] the SDK sends events of several endpoints, and is answered for each", async ({
  sdk,
  project,
  db,
}) => {
  const id = "user@x y/1+ü";
  const answer = await put(sdk, project.id, {
    [id]: {
      Endpoint: { Address: "ann@example.com", ChannelType: "EMAIL", User: { UserId: "u1" } },
      Events: { e1: bought, e2: { ...bought, EventType: "_email.open" } },
    },
    __proto__x: { Endpoint: {}, Events: { e1: bought } },
    wrong: { Endpoint: { ChannelType: "PIGEON" as "EMAIL" }, Events: { e1: bought } },
  });

  expect(answer.$metadata.httpStatusCode).toBe(202);
  const taken = { StatusCode: 202, Message: "Accepted" };
  expect(answer.EventsResponse?.Results).toEqual({
    [id]: {
      EndpointItemResponse: taken,
      EventsItemResponse: {
        e1: taken,
        e2: { StatusCode: 400, Message: expect.stringContaining("_email.open") },
      },
    },
    __proto__x: { EndpointItemResponse: taken, EventsItemResponse: { e1: taken } },
    wrong: {
      EndpointItemResponse: { StatusCode: 400, Message: expect.stringMatching(/^ChannelType: /) },
      EventsItemResponse: { e1: taken },
    },
  });
  const rows = await db.raw<{ endpointId: string; userId: string | null }[]>`
    select endpoint_id as "endpointId", user_id as "userId" from event
    where project_id = ${project.id} and type = 'bought'`;
  const own = rows.map(({ endpointId, userId }) => [endpointId, userId]);
  expect(own.sort()).toEqual(
    [
      ["__proto__x", null],
      [id, "u1"],
      ["wrong", null],
    ].sort(),
  );
});

test("[B5] a publishable key sends events; a stranger's, and one of another project, do not", async ({
  url,
  account,
  project,
  make,
}) => {
  const stranger = await make.project();
  const { sdk } = await openSdk(url, account, { projectId: project.id, reach: "publishable" });
  const batch = { p: { Endpoint: {}, Events: { e1: bought } } };
  expect(
    (await put(sdk, project.id, batch)).EventsResponse?.Results?.p?.EventsItemResponse?.e1?.StatusCode,
  ).toBe(202);
  await expect(put(sdk, stranger.id, batch)).rejects.toMatchObject({ name: "NotFoundException" });
});

test.each([
  [undefined, /no body|BatchItem/],
  [{ BatchItem: [] }, /BatchItem/],
  [{ BatchItem: { p: 7 } }, /BatchItem\.p/],
  [{ BatchItem: { p: { Events: [] } } }, /BatchItem\.p\.Events/],
])("[EVT-1] %j is no batch", async (EventsRequest, message) => {
  expect(message).toBeInstanceOf(RegExp);
  const { readBatch } = await import("./read-batch");
  await expect(readBatch({} as never, EventsRequest, {} as never)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringMatching(message),
  });
});

test("[W14] [QTA-2] a call with more than four megabytes of events is refused whole", async ({
  sdk,
  project,
}) => {
  const heavy = Object.fromEntries(
    Array.from({ length: 90 }, (_, n) => [`e${n}`, { ...bought, Attributes: { big: "x".repeat(50_000) } }]),
  );
  await expect(put(sdk, project.id, { p: { Endpoint: {}, Events: heavy } })).rejects.toMatchObject({
    name: "PayloadTooLargeException",
  });
});
