import { expect, test } from "vitest";
import { whySkipped } from "./why-skipped";

const reachable = {
  channel: "EMAIL",
  address: "ada@example.com",
  status: "ACTIVE",
  optOut: "NONE",
  isSuppressed: false,
} as const;

test.each([
  [{}, []],
  [{ status: "INACTIVE" }, ["inactive"]],
  [{ address: "" }, ["no_address"]],
  [{ address: "", channel: "IN_APP" }, []],
  [{ address: "", channel: "CUSTOM" }, []],
  [{ optOut: "ALL" }, ["opted_out"]],
  [{ isSuppressed: true }, ["suppressed"]],
  [
    { status: "INACTIVE", address: "", optOut: "ALL", isSuppressed: true },
    ["inactive", "no_address", "opted_out", "suppressed"],
  ],
] as const)("%j is passed over for %j", (standing, reasons) => {
  expect(whySkipped({ ...reachable, ...standing })).toEqual(reasons);
});
