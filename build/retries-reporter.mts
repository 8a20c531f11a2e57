import type { Reporter, TestCase } from "vitest/node";

/** Says of every test that passed only when it was tried again why it had failed before: the cause may be in the program. */
export default class RetriesReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky !== true) return;
    const why = (test.result().errors ?? []).map(({ message, stack }) => `${message}\n${stack ?? ""}`);
    console.log(`── tried again: ${test.module.relativeModuleId} > ${test.fullName}\n${why.join("\n")}`);
  }
}
