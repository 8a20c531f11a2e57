import { expect, test } from "vitest";
import { countsOf } from "../../build/counts.mjs";

const report = (numbers: object, testResults: readonly object[] = []) =>
  JSON.stringify({ ...numbers, testResults });

test("every test counts, and those left out are told apart", () => {
  const text = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  expect(countsOf(text, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test("a file of tests that cannot be read is a failure, though no test of it failed", () => {
  const text = report({ numPassedTests: 7 }, [
    { status: "failed", assertionResults: [] },
    { status: "passed", assertionResults: [{ status: "passed" }] },
  ]);
  expect(countsOf(text, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

test("a run that ends badly without a word is a failure", () => {
  expect(countsOf(report({ numPassedTests: 7 }), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  expect(countsOf("{}", 137)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a failing test in a failing file counts once", () => {
  const results = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
  expect(countsOf(report({ numPassedTests: 1, numFailedTests: 1 }, results), 1).failed).toBe(1);
});
