import { expect, test } from "vitest";
import { bytesOf, kilobytesBeyond, type Sized } from "./size";

const sized = (over: Partial<Sized> = {}): Sized => ({
  attributes: {},
  userAttributes: {},
  metrics: {},
  demographic: {},
  location: {},
  ...over,
});

test.each([
  ["plain letters", "x"],
  ["letters of three bytes", "日"],
  ["quotes that JSON escapes", '"'],
])("[END-14] %s: what is below a limit by its bytes passes, what is above is told in KB", (_, letter) => {
  for (const count of [1, 100, 340, 341, 342, 500, 511, 512, 700, 1_000, 1_024, 1_100]) {
    const endpoint = sized({ attributes: { a: [letter.repeat(count)] }, metrics: { n: 1.5 } });
    const bytes = bytesOf(endpoint);
    expect(kilobytesBeyond(endpoint, 1)).toBe(bytes > 1024 ? Math.ceil(bytes / 1024) : null);
  }
});
