import { importBundled } from "./kit/bundle.mjs";

const shape = { stations: 20, entries: 5_000, rounds: 8 };

/**
 * 20 stations with 5,000 entries each that speak of the same packs and of each other's entries: their snapshots taken in
 * on an empty station in random orders, some twice, some as they were earlier, some with a hole that a later one fills;
 * then the merged station's own snapshot on another. Stocks that are not what all entries at once come to.
 */
export async function bench([seed = "1"] = /** @type {readonly string[]} */ ([])) {
  const { mergeTrial } = await importBundled("test/bench/merge-trial.ts");
  const found = await mergeTrial({ ...shape, seed: Number(seed) }, console.log);
  console.log(
    `${found.entries} entries, ${found.lines} lines, ${found.taken} snapshots taken in, ${found.stocks} stocks`,
  );
  return [{ what: "wrong stocks", goal: 0, ratio: found.wrong }];
}
