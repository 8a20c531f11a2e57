import { expect, test } from "vitest";
import { countsOf } from "../../build/counts.mjs";

const report = (numbers: object, testResults: readonly object[] = []) =>
  JSON.stringify({ ...numbers, testResults });

test("every test counts, and those left out are told apart", () => {
  const said = (fullName: string) => ({ status: "failed", fullName, failureMessages: ["Seed: 7"] });
  const text = report({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }, [
    {
      name: "a.test.ts",
      status: "failed",
      assertionResults: [said("one"), { status: "passed" }, said("two")],
    },
  ]);
  const why = ["a.test.ts > one\nSeed: 7", "a.test.ts > two\nSeed: 7"];
  expect(countsOf(text, 1)).toEqual({ passed: 7, failed: 2, skipped: 2, why });
});

test("a file of tests that cannot be read is a failure, though no test of it failed", () => {
  const text = report({ numPassedTests: 7 }, [
    { name: "a.test.ts", status: "failed", message: "no such module", assertionResults: [] },
    { name: "b.test.ts", status: "passed", assertionResults: [{ status: "passed" }] },
  ]);
  const why = ["a.test.ts\nno such module"];
  expect(countsOf(text, 1)).toEqual({ passed: 7, failed: 1, skipped: 0, why });
});

test("a run that ends badly without a word is a failure, and one that ends well is none", () => {
  expect(countsOf(report({ numPassedTests: 7 }), 1)).toMatchObject({ passed: 7, failed: 1, skipped: 0 });
  expect(countsOf("{}", 137)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  expect(countsOf(report({ numPassedTests: 7 }), 0)).toEqual({ passed: 7, failed: 0, skipped: 0, why: [] });
});
