import { importBundled } from "./kit/bundle.mjs";

const duration = 600_000;
/** The largest file, in bytes: enough that what grows with the square of a file shows. */
const largest = 8_000_000;

/**
 * Spoilt files for ten minutes: opened, looked over, planned, loaded as lists, some written and struck again. Nothing may
 * throw, be silent for two seconds, hold memory without measure, or lose a row. `fuzz SEED FILE` tries one file again.
 *
 * @param {readonly string[]} words
 */
export async function bench([seedWord, fileWord]) {
  const { fuzzTrial } = await importBundled("test/bench/fuzz-trial.ts");
  const seed = Number(seedWord ?? Date.now() % 1_000_000_000);
  const only = fileWord === undefined ? {} : { only: Number(fileWord) };
  console.log(`seed ${seed}`);
  const end = Date.now() + duration;
  let told = 0;
  const outcome = await fuzzTrial(
    { seed, largest, ...only },
    (/** @type {{ readonly faults: readonly string[] }} */ { faults }) => {
      for (; told < faults.length; told++) console.log(faults[told]);
      return Date.now() > end || (only.only !== undefined && told > 0);
    },
  );
  for (; told < outcome.faults.length; told++) console.log(outcome.faults[told]);
  const { files, planned, rows, written } = outcome;
  console.log(`${files} files, ${planned} planned with ${rows} rows, ${written} written and struck again`);
  return [{ what: "faults", ratio: outcome.faults.length, goal: 0 }];
}
