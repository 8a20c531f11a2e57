import { importBundled } from "./kit/bundle.mjs";

/**
 * Ten minutes of cards that are a little or wholly other ones; `card-fuzz SEED` begins with that seed. None may crash the
 * reading, keep it busy, or bring a text that hides something.
 *
 * @param {readonly string[]} words
 * @returns {Promise<readonly import("./kit/figures.mjs").Figure[]>}
 */
export async function bench([first = String(Date.now() % 1_000_000)]) {
  const { fuzzCards } = await importBundled("test/cards/fuzz-cards.ts");
  const end = Date.now() + 600_000;
  const step = 20_000;
  let seed = Number(first);
  let cards = 0;
  let failed = 0;
  for (; Date.now() < end && failed === 0; seed++) {
    const failure = await fuzzCards({ seed, runs: step }).catch((/** @type {unknown} */ cause) => cause);
    if (failure === undefined) cards += step;
    else {
      failed += 1;
      console.error(`seed ${seed}: ${failure}`);
    }
  }
  console.log(`${cards} cards, seeds ${first} to ${seed - 1}`);
  return [{ what: "cards that were neither read nor refused", ratio: failed, goal: 0 }];
}
