import { expect, test } from "vitest";
import { defaultLimits } from "@/domain/limits/limits";
import type { Channel } from "@/domain/messaging/channel";
import { nameKey } from "./attribute-name";
import { decideMerge } from "./decide-merge";
import { emptyDraft } from "./endpoint-draft";
import type { EndpointState } from "./endpoint-state";
import type { NamedDraft } from "./world";

const stands = (id: string, over: Partial<EndpointState> = {}): EndpointState => ({
  id,
  channel: "EMAIL",
  address: `${id}@example.com`,
  addressKey: `${id}@example.com`,
  userId: null,
  optOut: "NONE",
  status: "ACTIVE",
  attributes: {},
  metrics: {},
  demographic: {},
  location: {},
  userAttributes: {},
  requestId: "earlier",
  effectiveAt: 1,
  ...over,
});

const draft = (id: string, over: Partial<NamedDraft> = {}): NamedDraft => ({ ...emptyDraft(), id, ...over });

const fresh = (id: string, over: Partial<NamedDraft> = {}, channel: Channel = "EMAIL") =>
  draft(id, { channel, address: `${id}@example.com`, addressKey: `${id}@example.com`, ...over });

function merge(
  known: EndpointState[],
  drafts: NamedDraft[],
  names: Record<string, boolean> = {},
  limit = 250,
) {
  const entries = Object.entries(names).map(([key, isBlocked]) => [key, { isBlocked }] as const);
  const book = { known: new Map(entries), limit };
  return decideMerge({ known, names: book, limits: defaultLimits, requestId: "now" }, drafts);
}

test("what a draft leaves unsaid stays, a list it names is replaced whole [B1]", () => {
  const before = stands("a", { attributes: { likes: ["tea", "milk"], plan: ["pro"] }, metrics: { n: 1 } });

  const { changed, outcomes } = merge([before], [draft("a", { attributes: { likes: ["rum"] } })]);

  expect(outcomes).toEqual(["updated"]);
  expect(changed).toMatchObject([
    {
      after: { attributes: { likes: ["rum"], plan: ["pro"] }, metrics: { n: 1 } },
      changes: { attributes: [{ name: "likes", from: ["tea", "milk"], to: ["rum"] }], metrics: [] },
    },
  ]);
});

test("a draft that says what is there already changes nothing", () => {
  const before = stands("a", {
    attributes: { plan: ["pro"] },
    metrics: { n: 1 },
    location: { City: "Bonn" },
  });
  const same = draft("a", { attributes: { plan: ["pro"] }, metrics: { n: 1 }, location: { City: "Bonn" } });

  expect(merge([before], [same])).toMatchObject({ outcomes: ["unchanged"], changed: [], users: [] });
});

test("several drafts of one endpoint are one change [B1]", () => {
  const drafts = [draft("a", { metrics: { n: 2 } }), draft("a", { metrics: { n: 3 } })];

  const { changed, outcomes } = merge([stands("a", { metrics: { n: 1 } })], drafts);

  expect(outcomes).toEqual(["repeated", "updated"]);
  expect(changed).toMatchObject([{ changes: { metrics: [{ name: "n", from: 1, to: 3 }] } }]);
});

test("user attributes are the same on all endpoints of a user, and change once [END-12]", () => {
  const shared = { userId: "u", userAttributes: { name: ["Ada"] } };
  const known = [stands("a", shared), stands("b", shared)];
  const drafts = [draft("a", { userAttributes: { name: ["Eve"] } }), fresh("c", { userId: "u" })];

  const { changed, created, users } = merge(known, drafts);

  const all = [...changed.map(({ after }) => after), ...created];
  expect(all.map(({ id, userAttributes }) => [id, userAttributes.name])).toEqual([
    ["a", ["Eve"]],
    ["b", ["Eve"]],
    ["c", ["Eve"]],
  ]);
  expect(changed.map(({ changes }) => changes)).toEqual([null, null]);
  expect(users).toMatchObject([{ userId: "u", changes: [{ name: "name", from: ["Ada"], to: ["Eve"] }] }]);
});

test("an endpoint that moves to another user leaves the attributes of the first one there [END-12]", () => {
  const known = [
    stands("a", { userId: "u", userAttributes: { name: ["Ada"] } }),
    stands("b", { userId: "v", userAttributes: { city: ["Rome"] } }),
  ];

  const { changed, users } = merge(known, [draft("a", { userId: "v" })]);

  expect(changed).toMatchObject([{ after: { id: "a", userId: "v", userAttributes: { city: ["Rome"] } } }]);
  expect(users).toEqual([]);
});

test("an endpoint without a user brings its attributes along [END-12]", () => {
  const known = [stands("a", { userAttributes: { name: ["Ada"] } })];

  const { changed } = merge(known, [draft("a", { userId: "u", userAttributes: { city: ["Bonn"] } })]);

  expect(changed[0]?.after).toMatchObject({ userId: "u", userAttributes: { name: ["Ada"], city: ["Bonn"] } });
});

test("a user's sixteenth endpoint is refused on channels but push [END-13]", () => {
  const known = Array.from({ length: 15 }, (_, n) => stands(`e${n}`, { userId: "u" }));

  const { outcomes, created } = merge(known, [
    fresh("new", { userId: "u" }),
    fresh("other", { userId: "v" }),
  ]);

  expect(outcomes).toEqual([
    { refused: { column: "User.UserId", reason: "Exceeded maximum endpoint per user count: 15" } },
    "created",
  ]);
  expect(created.map(({ id }) => id)).toEqual(["other"]);
});

test("a sixteenth push endpoint displaces the user's oldest one [END-13]", () => {
  const known = Array.from({ length: 15 }, (_, n) =>
    stands(`e${n}`, { userId: "u", channel: n < 13 ? "EMAIL" : "APNS", effectiveAt: 100 - n }),
  );

  const { outcomes, changed } = merge(known, [fresh("new", { userId: "u" }, "GCM")]);

  expect(outcomes).toEqual(["created"]);
  expect(changed).toMatchObject([{ after: { id: "e14", status: "INACTIVE", userId: null } }]);
});

test("a user without a push endpoint cannot make room for a sixteenth one [END-13]", () => {
  const known = Array.from({ length: 15 }, (_, n) => stands(`e${n}`, { userId: "u" }));
  expect(merge(known, [fresh("new", { userId: "u" }, "GCM")]).outcomes).toMatchObject([
    { refused: { column: "User.UserId" } },
  ]);
});

test("a blocked name and one beyond the limit are refused, and named [END-14]", () => {
  const names = { [nameKey("endpoint", "old")]: false, [nameKey("endpoint", "bad")]: true };
  const drafts = [
    fresh("a", { attributes: { old: ["x"] } }),
    fresh("b", { attributes: { bad: ["x"] } }),
    fresh("c", { metrics: { third: 1 } }),
    fresh("d", { userAttributes: { fourth: ["x"] } }),
  ];

  const { outcomes, newNames } = merge([], drafts, names, 3);

  expect(outcomes).toMatchObject([
    "created",
    { refused: { column: "bad", reason: expect.stringMatching(/blocked/) } },
    "created",
    { refused: { column: "fourth", reason: expect.stringMatching(/at most 3/) } },
  ]);
  expect(newNames).toEqual([{ of: "metric", name: "third" }]);
});

test("an endpoint that would be too large with all that is known of it, its user's attributes too, is refused [END-14]", () => {
  const limits = { ...defaultLimits, endpointKilobytes: 1 };
  const names = { known: new Map(), limit: 250 };
  const big = { a: ["x".repeat(800)] };
  const merged = (known: EndpointState[], drafts: NamedDraft[]) =>
    decideMerge({ known, names, limits, requestId: "now" }, drafts).outcomes;
  const tooLarge = [{ refused: { column: "", reason: expect.stringMatching(/2 KB/) } }];

  expect(merged([stands("a", { attributes: big })], [draft("a", { attributes: { b: big.a } })])).toEqual(
    tooLarge,
  );
  expect(merged([stands("a", { attributes: big })], [draft("a", { attributes: { a: ["y"] } })])).toEqual([
    "updated",
  ]);
  const ofUser = stands("a", { userId: "u", userAttributes: big });
  expect(merged([ofUser], [fresh("b", { userId: "u", attributes: big })])).toEqual(tooLarge);
  expect(merged([ofUser], [fresh("b", { userId: "v", attributes: big })])).toEqual(["created"]);
});
