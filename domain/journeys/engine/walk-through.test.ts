import { expect, test } from "vitest";
import { member } from "@/domain/segments/testing/make";
import type { Activity } from "../activities";
import { portsOf } from "../activities";
import { ENTRY, type JourneyGraph } from "../graph/graph";
import { pathsFrom, reachableFrom } from "../graph/walk";
import { asks, facts, graphOf, happened, make, now, running, visit } from "../testing/make";
import { walkThrough } from "./walk-through";
import { leftWords, refusalWords, skippedWords } from "./words";

const welcome = graphOf({
  mail: make("email", {}, "pause"),
  pause: make("wait", { wait: { kind: "for", duration: "P2D" } }, "opened"),
  opened: make(
    "yes_no_split",
    { conditions: [asks("mail", "_email.open")], early: true },
    { yes: "sms", no: "again" },
  ),
  sms: make("sms", {}, "end"),
  again: make("email", {}, "end"),
  end: make("exit"),
});
const { now: begins, activityId: _a, arrivedAt: _b, sentAt: _c, passed: _d, ...traveller } = visit(ENTRY);
const walk = (over: object, known = facts()) =>
  walkThrough(running(welcome), { traveller: { ...traveller, ...over }, begins }, { factsAt: () => known });

test("[JRN-40] a way is walked from entry to exit, each wait passed", () => {
  const way = walk({});
  expect(way.map(({ activityId }) => activityId)).toEqual([
    ENTRY,
    "mail",
    "pause",
    "pause",
    "opened",
    "again",
    "end",
  ]);
  expect(way.at(-1)?.at).toEqual(new Date("2026-03-04T09:00:00Z"));
  expect(way.flatMap(({ step }) => step.message ?? [])).toHaveLength(2);
});

test("[JRN-44] a test participant skips waits and takes the ways that are chosen", () => {
  const way = walk({ test: { waits: "PT0S", ports: { opened: "yes" } } });
  expect(way.map(({ activityId }) => activityId)).toEqual([ENTRY, "mail", "pause", "opened", "sms", "end"]);
  expect(way.at(-1)?.at).toEqual(now);
  expect(way.at(3)?.step.because).toBe("the test says so");
  const short = walk({ test: { waits: "PT5M", ports: {} } });
  expect(short.at(-1)?.at).toEqual(new Date("2026-03-02T09:10:00Z"));
});

test("[JRN-44] quiet time does not hold up a test whose waits are skipped", () => {
  const quiet = running(welcome, { quietTime: { from: "00:00", to: "23:59" }, holdWhenQuiet: true });
  const skipping = { ...traveller, test: { waits: "PT0S", ports: {} } };
  const way = walkThrough(quiet, { traveller: skipping, begins }, { factsAt: () => facts() });
  expect(way.at(-1)?.at).toEqual(now);
});

test("[JRN-29] an event wakes a split that may go on early", () => {
  const graph = graphOf({ ...welcome, mail: make("email", {}, "opened") }, "mail");
  const opensAt = new Date("2026-03-02T09:20:00Z");
  const known = (at: Date) =>
    facts({ happened: at < opensAt ? [] : [happened("_email.open", { arrivedAt: opensAt })] });
  const way = walkThrough(running(graph), { traveller, begins }, { factsAt: known, wakesAt: () => opensAt });
  expect(way.at(-1)).toMatchObject({ activityId: "end", at: opensAt });
});

test("[JRN-53] [JRN-54] every reason has its words", () => {
  for (const words of [refusalWords, skippedWords, leftWords])
    for (const sentence of Object.values(words)) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
});

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const wait = { kind: "for" as const, duration: "PT3H" };
const makers: ((asked: string) => Activity)[] = [
  () => make("email"),
  () => make("sms"),
  () => make("contact_centre"),
  () => make("wait", { wait }),
  () => make("holdout", { percentage: 20 }),
  () => make("random_split", { shares: [30, 30, 40] }),
  (asked) => make("yes_no_split", { conditions: [asks(asked, "_email.open")], early: asked.endsWith("1") }),
  () =>
    make("multivariate_split", {
      branches: [{ condition: { kind: "segment", segmentId: "5".repeat(32) } }],
      evaluate: wait,
    }),
  () => make("exit"),
];

/** A valid drawing: every way leads to something that comes later, or nowhere. */
function randomGraph(random: () => number): JourneyGraph {
  const size = 2 + Math.floor(random() * 30);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // an index of it
  const activities = Array.from({ length: size }, (_, n): [string, Activity] => {
    const activity = pick(makers)(`a${Math.floor(random() * Math.max(1, n))}`);
    const later = Array.from({ length: size - n - 1 }, (_unused, ahead) => `a${n + 1 + ahead}`);
    const ways = portsOf(activity).flatMap((port) =>
      later.length > 0 && random() < 0.9 ? [[port, pick(later)]] : [],
    );
    return [`a${n}`, { ...activity, next: Object.fromEntries(ways) }];
  });
  return graphOf(Object.fromEntries(activities), "a0");
}

test("in random journeys with random histories everybody comes to an end, by ways that are drawn, and gets each message once", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomOf(seed);
    const graph = randomGraph(random);
    const opens = new Date(now.getTime() + random() * 36 * 3_600_000);
    const deletedAt = new Date(now.getTime() + random() * 400 * 3_600_000);
    const history = ["a0", "a1", "a2", "a3"].map((activityId) =>
      happened("_email.open", { activityId, arrivedAt: opens }),
    );
    const known = (at: Date) =>
      facts({
        segmentIds: new Set(random() < 0.5 ? ["5".repeat(32)] : []),
        happened: history.filter(({ arrivedAt }) => arrivedAt <= at),
        member: at < deletedAt ? member() : null,
      });
    const settings = { quietTime: { from: "21:00", to: "08:00" }, holdWhenQuiet: random() < 0.5 };
    const who = {
      ...traveller,
      participant: `p${seed}`,
      endsAt: new Date(now.getTime() + random() * 500 * 3_600_000),
    };
    const way = walkThrough(
      running(graph, settings),
      { traveller: who, begins },
      { factsAt: known, wakesAt: () => opens },
    );
    expect(way.at(-1)?.step.kind).toBe("left");
    const visited = [...new Set(way.map(({ activityId }) => activityId))];
    const reachable = reachableFrom(graph, ENTRY);
    expect(visited.every((id) => reachable.has(id))).toBe(true);
    expect([...take(pathsFrom(graph, ENTRY), 5_000)].length).toBeGreaterThan(0);
    const sent = way.filter(({ step }) => step.message?.kind === "send").map(({ activityId }) => activityId);
    expect(new Set(sent).size).toBe(sent.length);
    for (const [nth, { at }] of way.entries()) expect(at >= (way[nth - 1]?.at ?? begins)).toBe(true);
  }
});

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken++ >= most) return;
    yield item;
  }
}
