/**
 * What a check counted, and of each failure where it is and what it said.
 *
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number,
 *   readonly why?: readonly string[] }} Counts
 */

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
  /** @type {{ numPassedTests?: number, numPendingTests?: number, numTodoTests?: number, testResults?: TestFile[] }} */
  const { numPassedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = JSON.parse(report);
  const why = testResults.flatMap(failuresOf);
  if (why.length === 0 && code !== 0) why.push(`the run ended with ${code}, and names no test that failed`);
  return { passed: numPassedTests, failed: why.length, skipped: numPendingTests + numTodoTests, why };
}

/**
 * @typedef {{ name: string, status: string, message?: string, assertionResults: {
 *   status: string, fullName?: string, failureMessages?: string[] }[] }} TestFile
 */

/** @returns {string[]} */
function failuresOf(/** @type {TestFile} */ { name, status, message = "", assertionResults }) {
  const failed = assertionResults.filter((result) => result.status === "failed");
  if (failed.length === 0) return status === "failed" ? [`${name}\n${message}`] : [];
  return failed.map(
    ({ fullName = "", failureMessages = [] }) => `${name} > ${fullName}\n${failureMessages.join("\n")}`,
  );
}
