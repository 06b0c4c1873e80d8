import { expect, test } from "vitest";
import { plainDetail } from "./plain-detail";

test("what a mail server said is kept in one line, without what a database refuses", () => {
  expect(plainDetail("550 5.1.1\r\n\u0000 no such user\u0007 ")).toBe("550 5.1.1 no such user");
  expect(plainDetail("x".repeat(9_000))).toHaveLength(500);
  expect(plainDetail(null)).toBeNull();
});
