import { expect, test } from "vitest";
import { companyFields } from "./company/fields";
import { companyRuleIds, useCaseRuleIds } from "./lint/rule-ids";
import { companyRules, useCaseRules } from "./lint/rules";
import { readRejection, rejectionReasons } from "./rejections";
import { useCaseFields } from "./use-cases/fields";

test("[TDL-14] a reviewer's code says why, where, and which rules look for it", () => {
  expect(readRejection("806", "")).toMatchObject({
    why: "Where people agree, something has to be said that is not.",
    fields: ["messageFlow"],
    rules: expect.arrayContaining(["FLW-FRQ-01", "FLW-RAT-01", "FLW-STP-01", "FLW-HLP-01"]),
  });
  expect(readRejection("30892", "").rules).toContain("SMP-LNK-01");
});

test("[TDL-14] a code that nobody knows is told in its own words, and that no rule looks for it", () => {
  expect(readRejection("9999", "Carrier says no")).toEqual({
    code: "9999",
    why: "Carrier says no",
    fields: [],
    rules: [],
  });
});

test("every reason points at fields that there are", () => {
  const fields = new Set([...Object.keys(companyFields), ...Object.keys(useCaseFields)]);
  const unknown = Object.values(rejectionReasons).flatMap((reason) =>
    reason.fields.filter((field) => !fields.has(field)),
  );
  expect(unknown).toEqual([]);
});

test("there are 126 rules", () => {
  expect([companyRuleIds.length, useCaseRuleIds.length]).toEqual([28, 98]);
  expect([Object.keys(companyRules).length, Object.keys(useCaseRules).length]).toEqual([28, 98]);
});
