import { expect, test } from "vitest";
import type { EventTest } from "@/domain/segments/criteria";
import { explainTrigger } from "./explain-trigger";
import { EventTrigger } from "./trigger";
import { triggerIndex } from "./trigger-index";
import { triggerInWords } from "./trigger-words";

const now = new Date("2026-03-02T09:00:00Z");
const event = (
  type: string,
  attributes: Record<string, string> = {},
  metrics: Record<string, number> = {},
) => ({
  type,
  attributes,
  metrics,
});
const trigger = (types: string[], ...where: EventTest[]) => EventTrigger.parse({ types, where });
const attribute = (name: string, ...values: string[]): EventTest => ({
  of: "attribute",
  name,
  test: { operator: "is", values },
});
const metric = (
  name: string,
  operator: "greater_than" | "at_least" | "less_than" | "at_most" | "equals",
  number: number,
): EventTest => ({
  of: "metric",
  name,
  test: { operator, number },
});
const found = (triggers: EventTrigger[], seen: ReturnType<typeof event>) =>
  triggerIndex(triggers.map((trigger, of) => ({ trigger, of }))).match(seen, now);

test("[CMP-21] one of several names will do, and no other", () => {
  const triggers = [trigger(["cart.abandoned", "cart.left"])];
  expect(found(triggers, event("cart.left"))).toEqual([0]);
  expect(found(triggers, event("cart"))).toEqual([]);
  expect(found(triggers, event("constructor"))).toEqual([]);
});

test("[CMP-21] the values of one attribute are alternatives, attributes must all hold", () => {
  const triggers = [trigger(["a"], attribute("plan", "gold", "silver"), attribute("country", "DE"))];
  expect(found(triggers, event("a", { plan: "silver", country: "DE" }))).toEqual([0]);
  expect(found(triggers, event("a", { plan: "silver", country: "FR" }))).toEqual([]);
  expect(found(triggers, event("a", { plan: "bronze", country: "DE" }))).toEqual([]);
  expect(found(triggers, event("a", { country: "DE" }))).toEqual([]);
});

test.each([
  ["greater_than", [false, false, true]],
  ["at_least", [false, true, true]],
  ["equals", [false, true, false]],
  ["at_most", [true, true, false]],
  ["less_than", [true, false, false]],
] as const)("[CMP-21] a metric that is %s 50, of 49, 50 and 51: %j", (operator, wanted) => {
  const triggers = [trigger(["a"], metric("total", operator, 50))];
  expect([49, 50, 51].map((total) => found(triggers, event("a", {}, { total })).length > 0)).toEqual(wanted);
  expect(found(triggers, event("a", { total: "51" }))).toEqual([]);
});

test("the index finds what asking each trigger finds, whatever it is filed under", () => {
  const draw = drawer(7);
  const triggers = Array.from({ length: 300 }, () => {
    const tests: EventTest[] = [];
    if (draw(2)) tests.push(attribute("plan", ...["gold", "silver", "basic"].slice(draw(3))));
    if (draw(2)) tests.push(metric("total", draw(2) ? "greater_than" : "at_most", draw(100)));
    if (draw(3) === 0) tests.push({ of: "attribute", name: "plan", test: { operator: "is_known" } });
    return trigger([`e${draw(4)}`], ...tests);
  });
  for (let n = 0; n < 300; n++) {
    const seen = event(
      `e${draw(5)}`,
      draw(2) ? { plan: ["gold", "silver", "none"][draw(3)] ?? "" } : {},
      draw(2) ? { total: draw(100) } : {},
    );
    const each = triggers.flatMap((one, of) =>
      explainTrigger(one, seen, now).every(({ holds }) => holds) ? [of] : [],
    );
    expect(found(triggers, seen)).toEqual(each);
  }
});

test("a thousand triggers of one event cost about as little as ten: those alone are looked at which its values lead to", () => {
  let asked = 0;
  const counting = (value: string): EventTest => ({
    of: "attribute",
    name: "sku",
    test: {
      operator: "is",
      get values() {
        asked += 1;
        return [value];
      },
    },
  });
  const index = triggerIndex(
    Array.from({ length: 1_000 }, (_, of) => ({
      trigger: { types: ["bought"], where: [counting(`s${of}`)] },
      of,
    })),
  );
  asked = 0;
  expect(index.match(event("bought", { sku: "s77" }), now)).toEqual([77]);
  expect(asked).toBeLessThan(5);
});

test("a trigger in words, and each of its conditions beside what the event says", () => {
  const wanted = trigger(
    ["cart.abandoned"],
    metric("total", "greater_than", 50),
    attribute("plan", "gold", "silver"),
  );
  expect(triggerInWords(wanted)).toBe("cart.abandoned occurs, with total > 50 and plan is gold or silver");
  expect(explainTrigger(wanted, event("cart.abandoned", { total: "60" }, {}), now)).toEqual([
    { what: "The event is cart.abandoned", holds: true, fact: "It is cart.abandoned." },
    {
      what: "The metric total > 50",
      holds: false,
      fact: "The event has total as an attribute (a text), not a metric.",
    },
    { what: "The attribute plan is gold or silver", holds: false, fact: "The event has no plan." },
  ]);
});

/** The same numbers each time. */
function drawer(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
