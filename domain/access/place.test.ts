import { expect, test } from "vitest";
import { placeOf } from "./place";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["127.0.0.1", "This machine"],
  ["::1", "This machine"],
  ["0000:0000:0000:0000:0000:0000:0000:0001", "This machine"],
  ["2001:0db8:0000:0000:0000:0000:0000:0042", "2001:db8::42"],
  ["2001:db8::42", "2001:db8::42"],
  [null, "Unknown"],
])("%s is shown as %s", (ip, place) => {
  expect(placeOf(ip)).toBe(place);
});
