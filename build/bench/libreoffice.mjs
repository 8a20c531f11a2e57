import { setupProgram } from "../setup.mjs";
import { importBundled } from "./kit/bundle.mjs";

const seeds = [1, 2];

/**
 * Stocks that were handed out, opened and saved by LibreOffice without a window, and taken in again: how many lines are not
 * the same by code, lot, date, quantity, place and serials.
 */
export async function bench() {
  await setupProgram("soffice", "libreoffice-calc-nogui");
  const { libreOfficeTrial } = await importBundled("test/bench/libreoffice-trial.ts");
  const { files, lines, changed, refused, mended, examples } = await libreOfficeTrial(seeds);
  console.log(`${files} files, ${lines} lines; refused: ${refused}`);
  for (const [what, count] of mended) console.log(`${what}: ${count}`);
  for (const example of examples.slice(0, 20)) console.log(example);
  return [
    { what: "lines that came back otherwise", ratio: changed, goal: 0 },
    { what: "rows that were refused", ratio: refused, goal: 0 },
  ];
}
