// @ts-check
/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Counts of Vitest's JSON report (in Jest's format). A file that could not be loaded has no test that failed and is one failure.
 * @param {unknown} report @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  const { numPassedTests = 0, testResults = [] } =
    /** @type {{ numPassedTests?: number, testResults?: { status: string, assertionResults: { status: string }[] }[] }} */ (
      report ?? {}
    );
  const failures = testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed').length;
    return status === 'failed' ? Math.max(1, failed) : failed;
  });
  return honest(
    { passed: numPassedTests, failed: failures.reduce((sum, count) => sum + count, 0) },
    exitCode,
  );
}

/**
 * Counts of Playwright's JSON report. A test that passed only when it was repeated has failed.
 * @param {unknown} report @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  const { stats = { expected: 0, unexpected: 0, flaky: 0 } } =
    /** @type {{ stats?: { expected: number, unexpected: number, flaky: number } }} */ (
      report ?? {}
    );
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, exitCode);
}

/**
 * A runner that ran nothing, or that failed without a failing test, has failed.
 * @param {Counts} counts @param {number} exitCode
 * @returns {Counts}
 */
function honest({ passed, failed }, exitCode) {
  const wrong = failed === 0 && (passed === 0 || exitCode !== 0);
  return { passed, failed: wrong ? 1 : failed };
}
