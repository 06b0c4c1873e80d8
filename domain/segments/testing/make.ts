import type { ConditionOf, Group, GroupMatch, Node } from "../criteria";
import type { Member } from "../member";
import type { Subject } from "../subjects";
import type { Test } from "../tests";

export const now = new Date("2026-03-02T09:00:00Z");

export const group = (match: GroupMatch, ...nodes: Node[]): Group => ({ kind: "group", match, nodes });
export const all = (...nodes: Node[]) => group("all", ...nodes);

export const value = (subject: Subject, test: Test): ConditionOf<"value"> => ({
  kind: "value",
  subject,
  test,
});
export const attribute = (name: string, test: Test) => value({ of: "attribute", name }, test);
export const plan = (...values: string[]) => attribute("plan", { operator: "is", values });

export const did = (over: Partial<ConditionOf<"event">> = {}): ConditionOf<"event"> => ({
  kind: "event",
  did: true,
  type: "purchase",
  where: [],
  times: { compare: "at_least", number: 1 },
  window: { kind: "ever" },
  ...over,
});

export const member = (over: Partial<Member> = {}): Member => ({
  id: "ada",
  channel: "EMAIL",
  address: "ada@example.com",
  userId: "u1",
  optOut: "NONE",
  status: "ACTIVE",
  attributes: {},
  userAttributes: {},
  metrics: {},
  demographic: {},
  location: {},
  createdAt: new Date("2026-01-05T08:00:00Z"),
  effectiveAt: new Date("2026-01-05T08:00:00Z"),
  lastActiveAt: null,
  ...over,
});
