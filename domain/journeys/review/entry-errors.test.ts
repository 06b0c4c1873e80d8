import { expect, test } from "vitest";
import { ENTRY } from "../graph/graph";
import { make } from "../testing/make";
import {
  type Breach,
  expectOnly,
  ids,
  knownFacts,
  rulesOf,
  sound,
  told,
  withActivities,
  withSettings,
} from "../testing/review";
import { keyOf, review } from "./review";

const byEvent = (dimensions: object = {}, segmentId: string | null = null) =>
  withActivities({
    [ENTRY]: make("event_entry", { dimensions: { events: ["purchase"], ...dimensions }, segmentId }, "mail"),
  });

test.each<Breach>([
  { why: "no title", journey: { ...sound, name: "" }, says: /no title/, at: null, field: "name" },
  { why: "a space in it", journey: { ...sound, name: "Our welcome" }, says: /“Our welcome”/ },
  { why: "too long", journey: { ...sound, name: "a".repeat(151) }, says: /cannot be/ },
])("[RVE-1] [JRN-1] a journey needs a title that an API can carry: $why", (breach) =>
  expectOnly("RVE-1", breach),
);

test.each<Breach>([
  {
    why: "nothing chosen",
    journey: told(ENTRY, { segmentId: null }),
    says: /Nobody can enter/,
    at: ENTRY,
    field: "segmentId",
  },
])("[RVE-2] somebody must be able to enter: $why", (breach) => expectOnly("RVE-2", breach));

test.each<Breach>([
  { why: "a segment that is gone", journey: told(ENTRY, { segmentId: ids.gone }), says: /gone/, at: ENTRY },
  { why: "the filter of an event entry", journey: byEvent({}, ids.gone), says: /gone/, at: ENTRY },
])("[RVE-3] the entry segment must be there: $why", (breach) => expectOnly("RVE-3", breach));

test.each<Breach>([
  {
    why: "no event",
    journey: byEvent({ events: [] }),
    says: /not chosen/,
    at: ENTRY,
    field: "dimensions.events",
  },
  { why: "two events", journey: byEvent({ events: ["a", "b"] }), says: /several/, at: ENTRY },
])("[RVE-4] an event entry has one event: $why", (breach) => expectOnly("RVE-4", breach));

test.each<Breach>([
  {
    why: "a metric without a number",
    journey: byEvent({ metrics: [{ name: "total", compare: "EQUAL", value: null }] }),
    says: /“total” .* no number/,
    at: ENTRY,
  },
  {
    why: "a metric twice",
    journey: byEvent({ metrics: [1, 2].map((value) => ({ name: "total", compare: "EQUAL", value })) }),
    says: /twice/,
  },
  {
    why: "an attribute without a value",
    journey: byEvent({ attributes: [{ name: "plan", values: [] }] }),
    says: /“plan” .* nothing/,
  },
])("[RVE-5] what is asked of the event is whole: $why", (breach) => expectOnly("RVE-5", breach));

test.each<Breach>([
  { why: "an imported segment", journey: byEvent({}, ids.imported), says: /“List” is imported/, at: ENTRY },
])("[RVE-6] an event entry takes no imported segment: $why", (breach) => expectOnly("RVE-6", breach));

test.each<Breach>([
  {
    why: "recipients’ clocks",
    journey: withSettings({ localTime: true }, byEvent()),
    says: /clocks/,
    at: null,
    field: "localTime",
  },
])("[RVE-7] an event entry goes by one clock: $why", (breach) => expectOnly("RVE-7", breach));

test.each<Breach>([
  {
    why: "an entry alone",
    journey: { ...sound, graph: { [ENTRY]: make("segment_entry", { segmentId: ids.segment }) } },
    says: /Nothing happens/,
    at: ENTRY,
  },
  {
    why: "an entry and an exit",
    journey: {
      ...sound,
      graph: { [ENTRY]: make("segment_entry", { segmentId: ids.segment }, "end"), end: make("exit") },
    },
    says: /Nothing happens/,
  },
])("[RVE-8] something happens after the entry: $why", (breach) => expectOnly("RVE-8", breach));

test.each<Breach>([
  {
    why: "a start that is over",
    journey: withSettings({ start: "2026-03-01T12:00:00Z" }),
    says: /start is over/,
    at: null,
    field: "start",
  },
  {
    why: "an end before",
    journey: withSettings({ start: "2026-05-01T12:00:00Z", end: "2026-04-01T00:00:00Z" }),
    says: /before it starts/,
    field: "end",
  },
  { why: "too long", journey: withSettings({ end: "2028-01-01T00:00:00Z" }), says: /540 days/ },
  { why: "no date", journey: withSettings({ start: "soon" }), says: /no date/ },
])("[RVE-24] [QTA-13] a journey starts to come and ends after: $why", (breach) =>
  expectOnly("RVE-24", breach),
);

test("[RVE-6] a project may let imported segments in (U26)", () => {
  expect(rulesOf(byEvent({}, ids.imported), { importedInEvents: true })).toEqual([]);
});

test("what was marked as reviewed is asked again once it says something else", () => {
  const [first, second] = [2, 3].map(
    (n) => review(sound, { ...knownFacts, retentionDays: n, eventStreamOn: false })[0],
  );
  if (!first || !second) throw new Error("no finding");
  expect(keyOf(first)).toBe(keyOf({ ...first }));
  expect(keyOf(first)).not.toBe(keyOf(second));
});
