import { expect, test } from "vitest";
import { changeEventTypes, eventInWords, messageEventTypes } from "./event-words";

test("what changed about somebody did not become of a message", () => {
  expect(changeEventTypes).toEqual(["_endpoint.created", "_endpoint.changed", "_user.changed"]);
  expect(messageEventTypes).toContain("_email.open");
  expect(messageEventTypes.filter((type) => changeEventTypes.includes(type))).toEqual([]);
});

test("an event of the customer's own keeps its name", () => {
  expect(eventInWords("order")).toBe("order");
});
