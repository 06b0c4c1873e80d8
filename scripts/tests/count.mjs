/** @typedef {{ passed: number, failed: number }} Count */

/** Counts tests; a file that could not even be loaded is one failure. */
export function countVitest(/** @type {VitestReport} */ report) {
  const unloadable = report.testResults.filter(({ status, assertionResults }) => {
    return status === "failed" && !assertionResults.some((test) => test.status === "failed");
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}

/** A test that passed only when repeated counts as passed; what failed outside of any test is a failure too. */
export function countPlaywright(/** @type {PlaywrightReport} */ { stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** The plain line at the very end. */
export function closingLine(/** @type {Count[]} */ counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 * @typedef {{ stats: { expected: number, flaky: number, unexpected: number }, errors: unknown[] }} PlaywrightReport
 */
