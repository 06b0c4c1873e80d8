import { expect, test } from "vitest";
import { defaultLimits } from "@/domain/limits/limits";
import { readEvent } from "./read-event";

const now = new Date("2026-03-02T09:00:00Z");
const reading = { now, limits: defaultLimits };
const wire = { EventType: "cart.abandoned", Timestamp: "2026-03-02T08:59:00Z" };
const read = (over: Record<string, unknown> = {}, id = "e1") => readEvent(id, { ...wire, ...over }, reading);
const reasonOf = (result: ReturnType<typeof readEvent>) => ("drop" in result ? result.drop.reason : "taken");
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, `${n}`]));

test("[EVT-2] an event is read with its session, its app and its kit", () => {
  expect(
    read({
      Attributes: { plan: "gold" },
      Metrics: { total: 51.5 },
      Session: { Id: "s1", StartTimestamp: "2026-03-02T08:50:00Z", Duration: 540_000 },
      AppTitle: "Shop",
      AppVersionCode: "7",
      SdkName: "js",
      Unknown: "left alone",
    }),
  ).toEqual({
    event: {
      type: "cart.abandoned",
      occurredAt: new Date("2026-03-02T08:59:00Z"),
      attributes: { plan: "gold" },
      metrics: { total: 51.5 },
      client: {
        eventId: "e1",
        session: { id: "s1", startedAt: "2026-03-02T08:50:00.000Z", milliseconds: 540_000 },
        app: { AppTitle: "Shop", AppVersionCode: "7" },
        sdk: { SdkName: "js" },
      },
    },
  });
});

test.each([
  ["2026-03-02T08:59:00Z", "2026-03-02T08:59:00Z"],
  ["2026-03-02T08:59:00.250Z", "2026-03-02T08:59:00.250Z"],
  ["2026-03-02T08:59:00", "2026-03-02T08:59:00Z"],
  ["2026-03-02T08:59", "2026-03-02T08:59:00Z"],
  ["2026-03-02T09:59:00+01:00", "2026-03-02T08:59:00Z"],
  ["2026-03-02T09:59:00+0100", "2026-03-02T08:59:00Z"],
  ["2026-03-02T09:59:00+01", "2026-03-02T08:59:00Z"],
])("[EVT-2] the time %s is %s", (Timestamp, moment) => {
  expect(read({ Timestamp })).toMatchObject({ event: { occurredAt: new Date(moment) } });
});

test.each([
  [{ EventType: undefined }, "no_type"],
  [{ EventType: "  " }, "no_type"],
  [{ EventType: "x".repeat(51) }, "bad_type"],
  [{ EventType: "a\0b" }, "bad_type"],
  [{ EventType: "_email.open" }, "reserved"],
  [{ EventType: "_endpoint.changed" }, "reserved"],
  [{ EventType: "_mine" }, "reserved"],
  [{ Timestamp: undefined }, "bad_time"],
  [{ Timestamp: "yesterday" }, "bad_time"],
  [{ Timestamp: "2026-13-40T99:00:00Z" }, "bad_time"],
  [{ Timestamp: 1_772_441_940 }, "bad_time"],
  [{ Timestamp: "2025-12-01T00:00:00Z" }, "too_late"],
  [{ Timestamp: "2026-03-03T10:00:00Z" }, "too_early"],
  [{ Attributes: many(41) }, "too_many_keys"],
  [
    { Attributes: many(20), Metrics: Object.fromEntries(Object.keys(many(21)).map((k) => [k, 1])) },
    "too_many_keys",
  ],
  [{ Attributes: { ["n".repeat(51)]: "v" } }, "key_too_long"],
  [{ Attributes: { "": "v" } }, "bad_key"],
  [{ Attributes: { plan: "v".repeat(201) } }, "value_too_long"],
  [{ Attributes: { plan: 7 } }, "bad_value"],
  [{ Attributes: { plan: "\ud800" } }, "bad_value"],
  [{ Metrics: { total: "51" } }, "bad_value"],
  [{ Attributes: ["plan"] }, "bad_shape"],
  [{ Session: { Id: "s1" } }, "bad_session"],
])("[EVT-5] [EVT-7] [QTA-12] %j is dropped: %s", (over, reason) => {
  expect(reasonOf(read(over))).toBe(reason);
});

test("[EVT-5] what stands exactly on a limit is taken", () => {
  const on = { Attributes: { ["n".repeat(50)]: "v".repeat(200), ...many(39) } };
  expect(reasonOf(read(on))).toBe("taken");
  expect(reasonOf(read({ EventType: "x".repeat(50) }))).toBe("taken");
  expect(reasonOf(read({}, "i".repeat(257)))).toBe("bad_id");
  expect(reasonOf(readEvent("e1", null, reading))).toBe("bad_shape");
});

test("[EVT-5] a limit that was raised to more than an event may weigh leaves its weight as the limit", () => {
  const limits = { ...defaultLimits, eventKeys: 200, eventValueCharacters: 2_000, eventKilobytes: 300 };
  const heavy = {
    ...wire,
    Attributes: Object.fromEntries(Object.keys(many(200)).map((k) => [k, "v".repeat(1_999)])),
  };
  expect(reasonOf(readEvent("e1", heavy, { now, limits }))).toBe("too_large");
});

test.each([
  "_session.start",
  "_session.stop",
  "_session.pause",
  "_session.resume",
  "_userauth.sign_in",
  "_monetization.purchase",
  "_campaign.opened_notification",
  "_journey.received_foreground",
  "_inapp.message_clicked",
])("[EVT-10] [EVT-11] [EVT-12] [EVT-13] [EVT-14] [EVT-17] an application may send %s", (EventType) => {
  expect(reasonOf(read({ EventType }))).toBe("taken");
});
