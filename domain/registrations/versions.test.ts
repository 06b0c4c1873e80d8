import { expect, test } from "vitest";
import { companyFields, lockedCompanyFields } from "./company/fields";
import { soundCompany } from "./lint/examples";
import { changesOf, draftFrom, lockedChanges, reasonsByField, type Version } from "./versions";

const first: Version = {
  number: 1,
  values: soundCompany.company,
  submittedAt: new Date("2026-11-01T00:00:00Z"),
  acknowledged: ["BRD-NAM-02"],
  rejections: [
    { code: "TAX_ID", said: "mismatch" },
    { code: "77", said: "Ask support" },
    { code: "TAX_ID", said: "mismatch", fields: ["ein"] },
  ],
};
const second: Version = { ...first, number: 2, values: { ...first.values, city: "Tacoma" }, rejections: [] };

test("[TDL-5] a new version begins as a copy of the last one", () => {
  const draft = draftFrom(first);
  expect(draft).toEqual(first.values);
  expect(draft).not.toBe(first.values);
});

test("a version is shown against the one before it", () => {
  expect(changesOf(companyFields, [first, second], 2)).toEqual([
    { field: "city", label: "City", before: "Seattle", after: "Tacoma" },
  ]);
  expect(changesOf(companyFields, [first, second], 1).map(({ field }) => field)).toContain("ein");
  expect(changesOf(companyFields, [first], 9)).toEqual([]);
});

test("[TDL-5] what is locked is told when a draft changes it", () => {
  const draft = { ...draftFrom(first), ein: "20-9999999", city: "Tacoma" };
  expect(lockedChanges(companyFields, first, { draft, locked: lockedCompanyFields })).toEqual([
    { field: "ein", label: "Tax ID", before: "•••6781", after: "•••9999" },
  ]);
});

test("[TDL-4, TDL-14] a rejection's reasons stand at their fields", () => {
  const reasons = reasonsByField(first);
  const words = "Legal name, tax ID and address do not belong together. (TAX_ID)";
  expect(reasons.get("companyName")).toEqual([words]);
  expect(reasons.get("ein")).toEqual([words, words]);
  expect(reasons.get("")).toEqual(["Ask support (77)"]);
});
