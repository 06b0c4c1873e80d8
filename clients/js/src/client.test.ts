import { expect, test } from "vitest";
import { type Configuration, createClient } from "./client.js";
import type { Host } from "./host.js";

interface Sent {
  url: string;
  keepalive: boolean;
  headers: Record<string, string>;
  body: { BatchItem?: Record<string, { Events: Record<string, { EventType: string; Session?: object }> }> };
}

/** A machine whose clock, page and network the test moves by hand. */
function fakeHost(answers: (Response | Error)[] = []) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const page: { hidden?: () => void; shown?: () => void; left?: () => void } = {};
  const clock = { at: Date.parse("2026-03-02T09:00:00Z"), tick: () => {} };
  let ids = 0;
  const kept = new Map<string, string>();
  const host: Host = {
    fetch: async (url, init) => {
      const { body, keepalive = false, headers } = init ?? {};
      sent.push({
        url: String(url),
        keepalive,
        headers: headers as Record<string, string>, // as `sign` made them
        body: JSON.parse(String(body)),
      });
      const answer = answers.shift() ?? Response.json({});
      if (answer instanceof Error) throw answer;
      return answer;
    },
    now: () => clock.at,
    wait: async (milliseconds) => void waits.push(milliseconds),
    newId: () => `id-${++ids}`,
    every: (_, work) => {
      clock.tick = work;
      return () => {};
    },
    storage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    watchPage: (told) => {
      Object.assign(page, told);
      return () => {};
    },
    demographic: () => ({ Locale: "de_DE" }),
  };
  const eventsIn = ({ body }: Sent) =>
    Object.values(body.BatchItem?.[kept.get("waymark-endpoint-id") ?? ""]?.Events ?? {});
  const typesSent = () => sent.flatMap((each) => eventsIn(each).map(({ EventType }) => EventType));
  return { host, sent, waits, page, clock, eventsIn, typesSent };
}

const configuration: Configuration = {
  appId: "a".repeat(32),
  endpoint: "https://waymark.example.com/",
  credentials: { accessKeyId: "AK", secretAccessKey: "secret" },
};
const quiet = { ...configuration, autoSessions: false };

test("events wait and leave together, under ids that stay the same", async () => {
  const { host, sent, typesSent } = fakeHost();
  const client = createClient(quiet, host);
  client.record({ name: "cart.abandoned", attributes: { shop: "b" }, metrics: { total: 60 } });
  client.record({ name: "look" });
  expect(sent).toHaveLength(0);
  await client.flush();

  expect(sent.map(({ url }) => url)).toEqual([
    `https://waymark.example.com/v1/apps/${"a".repeat(32)}/events`,
  ]);
  expect(typesSent()).toEqual(["cart.abandoned", "look"]);
  expect(sent[0]?.body.BatchItem?.["id-1"]?.Events["id-2"]).toMatchObject({
    Attributes: { shop: "b" },
    Metrics: { total: 60 },
    Timestamp: "2026-03-02T09:00:00.000Z",
  });
  expect(createClient(quiet, host).endpointId).toBe(client.endpointId); // kept in the browser
});

test("a full batch leaves by itself; more than the buffer holds costs the oldest", async () => {
  const { host, sent } = fakeHost();
  const client = createClient({ ...quiet, flushSize: 2 }, host);
  for (const name of ["a", "b", "c"]) client.record({ name });
  await client.flush();
  expect(sent).toHaveLength(2);

  const lost: string[] = [];
  const full = fakeHost();
  const small = { ...quiet, bufferSize: 2, onError: ({ message }: Error) => lost.push(message) };
  const other = createClient(small, full.host);
  for (const name of ["a", "b", "c"]) other.record({ name });
  await other.flush();
  expect(full.typesSent()).toEqual(["b", "c"]);
  expect(lost).toEqual(["Too many events wait: a is lost"]);
});

test("while the server is away it is asked again after longer and longer waits, as long as it asks for", async () => {
  const busy = new Response("{}", { status: 429, headers: { "retry-after": "7" } });
  const { host, sent, waits } = fakeHost([
    new TypeError("fetch failed"),
    new Response("{}", { status: 503 }),
    busy,
  ]);
  const client = createClient(quiet, host);
  client.record({ name: "a" });
  await client.flush();

  expect(sent).toHaveLength(4);
  expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(waits[0]).toBeGreaterThanOrEqual(250);
  expect(waits[1]).toBeGreaterThanOrEqual(500);
  expect(waits[2]).toBe(7_000);
});

test("what nobody took waits for the next time; what is refused does not", async () => {
  const errors: string[] = [];
  const away = Array.from({ length: 5 }, () => new TypeError("fetch failed"));
  const refusal = Response.json({ Message: "This key was revoked" }, { status: 403 });
  const { host, typesSent, clock } = fakeHost([...away, refusal]);
  const client = createClient({ ...quiet, onError: ({ message }) => errors.push(message) }, host);
  client.record({ name: "a" });
  await client.flush();
  clock.tick(); // the next interval
  await client.flush();
  await client.flush();
  expect(typesSent()).toEqual(["a", "a", "a", "a", "a", "a"]);
  expect(errors).toEqual(["No answer after 5 tries", "This key was revoked"]);
});

test("an event that the server asks for again is sent again, its neighbours are not", async () => {
  const answer = (ids: Record<string, number>, endpointId: string) =>
    Response.json({
      Results: {
        [endpointId]: {
          EventsItemResponse: Object.fromEntries(
            Object.entries(ids).map(([id, StatusCode]) => [id, { StatusCode, Message: "why" }]),
          ),
        },
      },
    });
  const errors: string[] = [];
  const { host, typesSent } = fakeHost([answer({ "id-2": 202, "id-3": 500, "id-4": 400 }, "id-1")]);
  const client = createClient({ ...quiet, onError: ({ message }) => errors.push(message) }, host);
  for (const name of ["fine", "again", "wrong"]) client.record({ name });
  await client.flush();
  await client.flush();
  expect(typesSent()).toEqual(["fine", "again", "wrong", "again"]);
  expect(errors).toEqual(["An event was refused: why"]);
});

test.each([
  [5_000, ["_session.start", "_session.pause", "_session.resume"]],
  [5_001, ["_session.start", "_session.pause", "_session.stop", "_session.start"]],
])("[ANL-22] a page that is shown again after %i ms", async (away, steps) => {
  const { host, page, clock, sent, typesSent, eventsIn } = fakeHost();
  const client = createClient(configuration, host);
  clock.at += 60_000;
  page.hidden?.();
  await client.flush();
  expect(sent[0]?.keepalive).toBe(true); // it may never come back
  clock.at += away;
  page.shown?.();
  await client.flush();
  expect(typesSent()).toEqual(steps);
  const stop = sent.flatMap(eventsIn).find(({ EventType }) => EventType === "_session.stop");
  if (stop)
    expect(stop.Session).toMatchObject({ Duration: 60_000, StopTimestamp: "2026-03-02T09:01:00.000Z" });
  const ids = new Set(sent.flatMap(eventsIn).map(({ Session }) => JSON.stringify(Session).slice(0, 14)));
  expect(ids.size).toBe(away > 5_000 ? 2 : 1);
});

test("who uses the app becomes an endpoint in Pinpoint's words", async () => {
  const { host, sent } = fakeHost();
  await createClient(quiet, host).identifyUser({
    userId: "ann",
    userProfile: {
      email: "ann@example.com",
      customProperties: { plan: ["gold"] },
      demographic: { appVersion: "1.2" },
      location: { country: "DE" },
    },
    options: { userAttributes: { FirstName: ["Ann"] } },
  });
  expect(sent[0]?.url).toMatch(/\/endpoints\/id-1$/);
  expect(sent[0]?.body).toEqual({
    Address: "ann@example.com",
    ChannelType: "EMAIL",
    Attributes: { plan: ["gold"] },
    Demographic: { Locale: "de_DE", AppVersion: "1.2" },
    Location: { Country: "DE" },
    User: { UserId: "ann", UserAttributes: { FirstName: ["Ann"] } },
  });
});

test("a clock that is off learns the server's time", async () => {
  const date = "Mon, 02 Mar 2026 11:00:00 GMT";
  const { host, sent } = fakeHost([new Response("{}", { status: 403, headers: { date } })]);
  const client = createClient(quiet, host);
  client.record({ name: "a" });
  await client.flush();
  expect(sent.map(({ headers }) => headers["x-amz-date"])).toEqual(["20260302T090000Z", "20260302T110000Z"]);
});
