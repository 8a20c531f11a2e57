import { importBundled } from "./kit/bundle.mjs";

/** 50,000 packs with serials on three stations that are merged, 5 % scanned again somewhere: found, and found wrongly. */
export async function bench() {
  const { twiceTrial } = await importBundled("test/bench/twice.ts");
  const { planted, lying, entries, told } = twiceTrial(50_000, 0.05, 5);
  console.log(`${entries} entries, ${planted} packs scanned again, ${lying} packs in all`);
  for (const [station, { found, wrong, lines, packs }] of told.entries())
    console.log(
      `station ${station + 1}: found ${found}, false ${wrong}, lines that say otherwise ${lines}, packs ${packs}`,
    );
  const least = Math.min(...told.map((/** @type {{ found: number }} */ { found }) => found));
  let odd = 0;
  for (const { wrong, lines, packs } of told) odd += wrong + lines + Math.abs(packs - lying);
  return [
    { what: "double counts found of those planted", ratio: least / planted, goal: 1, isLeast: true },
    { what: "false ones, and packs too many or too few", ratio: odd, goal: 0 },
  ];
}
