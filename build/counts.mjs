/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** What a check counts that is one by itself. @returns {Counts} */
export const verdict = (/** @type {boolean} */ isGood) => ({
  passed: isGood ? 1 : 0,
  failed: isGood ? 0 : 1,
  skipped: 0,
});

/**
 * What a run of tests counts. A file that could not even be read is one failure, and so is a run that ended badly
 * without saying which test failed.
 *
 * @param {string} report vitest's JSON report
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countsOf(report, code) {
  /** @type {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
   *   testResults?: { status: string, assertionResults: { status: string }[] }[] }} */
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = JSON.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  const failed = numFailedTests + broken;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}
