import { importBundled } from "./kit/bundle.mjs";

const customers = 20_000;
const share = 0.05;
const seeds = [11, 12, 13];

/**
 * 20,000 people with the names of Belgium, of whom one in twenty was written down twice, otherwise: accents, name and first
 * name in each other's place, slips of a hand, other spellings. How many pairs are found, and how many that are none.
 */
export async function bench() {
  const { doublesTrial } = await importBundled("test/bench/doubles-trial.ts");
  const trials = seeds.map((seed) => doublesTrial(customers, share, seed));
  for (const [at, { real, found, falseAlarms, byHow, milliseconds }] of trials.entries()) {
    console.log(
      `seed ${seeds[at]}: ${real} pairs, ${found} found, ${falseAlarms} false, ${milliseconds.toFixed(0)} ms`,
    );
    for (const [how, counted] of Object.entries(byHow))
      console.log(`  ${how.padEnd(16)} ${counted.found} of ${counted.real}`);
  }
  for (const example of trials[0].missed.slice(0, 10)) console.log(`missed ${example}`);
  for (const example of trials[0].wrong.slice(0, 10)) console.log(`false  ${example}`);
  const worst = (/** @type {(trial: any) => number} */ of) => trials.map(of).sort((a, b) => a - b);
  return [
    {
      what: "pairs found",
      ratio: worst(({ found, real }) => found / real)[0] ?? 0,
      goal: 0.97,
      isLeast: true,
    },
    {
      what: "false alarms a pair",
      ratio: worst(({ falseAlarms, real }) => falseAlarms / real).at(-1) ?? 1,
      goal: 0.5,
    },
  ];
}
