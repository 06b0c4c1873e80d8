import { expect, test } from "vitest";
import { defaultLimits } from "@/domain/limits/limits";
import { rejectedInWords } from "./rejected-in-words";

const rejected = (name: string, code: string) => ({ file: { name }, errors: [{ code }] });

test("a drop that was taken whole has nothing to say", () => {
  expect(rejectedInWords([], defaultLimits)).toBeNull();
});

test("each file that was not taken is named, with its own reason", () => {
  const words = rejectedInWords(
    [rejected("people.xlsx", "file-invalid-type"), rejected("huge.csv", "file-too-large")],
    defaultLimits,
  );
  expect(words).toMatch(/^“people\.xlsx”: Only CSV and JSON .* “huge\.csv”: A file may have at most /);
});

test("of many files the first are named [IMP-2]", () => {
  const words = rejectedInWords(
    ["a", "b", "c", "d", "e"].map((name) => rejected(name, "too-many-files")),
    { ...defaultLimits, importsWaiting: 10 },
  );
  expect(words).toBe("“a”, “b”, “c” and 2 more: Drop at most 10 files at a time.");
});
