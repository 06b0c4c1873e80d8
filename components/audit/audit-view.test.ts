import { expect, test } from "vitest";
import { auditDefaults, questionOf } from "./audit-view";

test("[SEC-3] the last day that is asked for is included whole", () => {
  const { from, until } = questionOf({ ...auditDefaults, from: "2026-03-01", to: "2026-03-02" });

  expect(from).toEqual(new Date("2026-03-01T00:00:00Z"));
  expect(until).toEqual(new Date("2026-03-03T00:00:00Z"));
});

test("what an address names badly is not asked for", () => {
  const asked = questionOf({ ...auditDefaults, project: "../x", from: "yesterday", to: "2026-99-99" });

  expect(asked).toEqual({ page: 1 });
});
