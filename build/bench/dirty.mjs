import { importBundled } from "./kit/bundle.mjs";

/** The dirty corpus of test/vectors, planned as the program does: how many values of rows that are taken are not the true ones. */
export async function bench() {
  const { dirtyTrial } = await importBundled("test/bench/dirty-trial.ts");
  const { files, rows, wrong, refusedGood, untold, examples } = await dirtyTrial();
  console.log(`${files} files, ${rows} rows; rows without damage that were refused: ${refusedGood}`);
  for (const example of examples.slice(0, 20)) console.log(example);
  return [
    { what: "silently wrong values", ratio: wrong, goal: 0 },
    { what: "losses and questions of a file that were not told", ratio: untold, goal: 0 },
  ];
}
