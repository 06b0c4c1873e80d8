import type { Condition, Criteria, Node } from "./criteria";

interface Example {
  name: string;
  description: string;
  criteria: Criteria;
}

const all = (...nodes: Node[]): Criteria => ({ kind: "group", match: "all", nodes });
const butNot = (...nodes: Node[]): Node => ({ kind: "group", match: "none", nodes });
const optedOut: Condition = {
  kind: "value",
  subject: { of: "field", name: "OptOut" },
  test: { operator: "is", values: ["ALL"] },
};
const opened = (days: number): Condition => ({
  kind: "event",
  did: true,
  type: "_email.open",
  where: [],
  times: { compare: "at_least", number: 1 },
  window: { kind: "last", span: { amount: days, unit: "days" } },
});

/** A believable first segment: it works in any project, whatever is known of its people. */
export const engagedReaders: Example = {
  name: "Engaged readers",
  description: "Opened a mail in the last 30 days, and has not opted out.",
  criteria: all(opened(30), butNot(optedOut)),
};

/** Those of the sample project, whose people are customers of an outdoor shop. */
export const shopExamples: Example[] = [
  engagedReaders,
  {
    name: "Loyal customers",
    description: "Ordered three times or more, or are members of the highest tier.",
    criteria: all(
      {
        kind: "group",
        match: "any",
        nodes: [
          {
            kind: "value",
            subject: { of: "metric", name: "orders" },
            test: { operator: "at_least", number: 3 },
          },
          {
            kind: "value",
            subject: { of: "userAttribute", name: "tier" },
            test: { operator: "is", values: ["Summit"] },
          },
        ],
      },
      butNot(optedOut),
    ),
  },
  {
    name: "Climbers around London",
    description: "For the evenings at the shop in Borough.",
    criteria: all(
      { kind: "near", latitude: 51.5, longitude: -0.09, kilometers: 40 },
      {
        kind: "value",
        subject: { of: "attribute", name: "interests" },
        test: { operator: "is", values: ["climbing", "hiking"] },
      },
    ),
  },
];
