import { expect, test } from "vitest";
import { closingLine, countPlaywright, countVitest } from "./count.mjs";

const passedFile = { status: "passed", assertionResults: [{ status: "passed" }] };

test("a test file that cannot be loaded counts as one failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  const report = { numPassedTests: 1, numFailedTests: 0, testResults: [passedFile, broken] };
  expect(countVitest(report)).toEqual({ passed: 1, failed: 1 });
});

test("a file with a failed test counts that test alone", () => {
  const half = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
  const report = { numPassedTests: 2, numFailedTests: 1, testResults: [passedFile, half] };
  expect(countVitest(report)).toEqual({ passed: 2, failed: 1 });
});

test("an error outside of any browser test is a failure", () => {
  const report = { stats: { expected: 3, flaky: 1, unexpected: 1 }, errors: [{ message: "no browser" }] };
  expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2 });
});

test("the closing line sums all runners", () => {
  const counts = [
    { passed: 40, failed: 0 },
    { passed: 2, failed: 1 },
  ];
  expect(closingLine(counts)).toBe("42 passed, 1 failed");
});
