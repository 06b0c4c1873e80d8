import { expect, test } from "vitest";
import { readTyped } from "./read-typed";

test("an event is read as it goes over the wire, in our words, or by its name alone", () => {
  const event = { type: "cart.abandoned", attributes: { plan: "gold" }, metrics: { total: 60 } };
  const wire = {
    EventType: "cart.abandoned",
    Attributes: { plan: "gold" },
    Metrics: { total: 60, odd: "60" },
  };
  expect(readTyped(JSON.stringify(wire))).toEqual({ event });
  expect(readTyped(` ${JSON.stringify(event)} `)).toEqual({ event });
  expect(readTyped("cart.abandoned")).toEqual({
    event: { type: "cart.abandoned", attributes: {}, metrics: {} },
  });
});

test.each([
  ["", /Paste an event/],
  ["{", /not JSON/],
  ["{}", /no EventType/],
])("%j says what is missing", (text, fault) => {
  expect(readTyped(text).fault).toMatch(fault);
});
