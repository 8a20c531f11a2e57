import { seeded } from "../../build/bench/kit/figures.mjs";
import { interpretScan } from "../../shared/domain/codes/scan.ts";
import { type DecodeRow, decodeFactors, pcOf, scannerOf, taughtIn } from "../makers/decode-rows.ts";
import { decodeVerdict } from "../makers/decode-verdict.ts";
import { heardScan } from "../makers/heard-scan.ts";
import { sentCodes } from "../makers/sent-codes.ts";

/** Codes for each row: one of every kind. */
const codesEach = 9;
const here = { today: "2026-11-21", country: "BE" } as const;

/** How many readings came out how, of scanners that were taught and of others. */
export interface CrossOutcome {
  rows: number;
  readings: number;
  lost: number;
  wrongTaught: number;
  wrongUntaught: number;
  /** Readings whose separators arrived, or that have none, and those of them that were asked. */
  wholeTaught: number;
  askedTaught: number;
  wholeUntaught: number;
  askedUntaught: number;
}

/** Every setting of PC and scanner with every other, through the classifier and the reader, without a window. */
export function decodeCross(seed = 29): CrossOutcome {
  const random = seeded(seed);
  const count: CrossOutcome = {
    ...{ rows: 0, readings: 0, lost: 0, wrongTaught: 0, wrongUntaught: 0 },
    ...{ wholeTaught: 0, askedTaught: 0, wholeUntaught: 0, askedUntaught: 0 },
  };
  for (const row of everyRow()) {
    count.rows++;
    const { profile } = taughtIn(row);
    if (!profile) throw new Error(`not learned: ${JSON.stringify(row)}`);
    for (const code of sentCodes(codesEach, random)) {
      count.readings++;
      const heard = heardScan(code.text, scannerOf(row, code.symbology), pcOf(row));
      if (!heard) {
        count.lost++;
        continue;
      }
      const taught = decodeVerdict(interpretScan(heard, { ...here, scanner: profile }), code, here);
      const untaught = decodeVerdict(interpretScan(heard, here), code, here);
      if (taught === "wrong") count.wrongTaught++;
      if (untaught === "wrong") count.wrongUntaught++;
      if (taught === "wrong" || untaught === "wrong") console.log(`wrong: ${JSON.stringify([row, code])}`);
      if (row.separator === "none" && code.hasSeparator) continue;
      count.wholeTaught++;
      count.wholeUntaught++;
      if (taught === "asked") count.askedTaught++;
      if (untaught === "asked") count.askedUntaught++;
    }
  }
  return count;
}

/** The end of a scan makes no difference without a window. */
function* everyRow(): Iterable<DecodeRow> {
  const { pc, scanner, capsLock, separator, prefix, suffix } = decodeFactors;
  for (const one of pc)
    for (const two of scanner)
      for (const three of capsLock)
        for (const four of separator)
          for (const five of prefix)
            for (const six of suffix)
              yield {
                pc: one,
                scanner: two,
                capsLock: three,
                separator: four,
                prefix: five,
                suffix: six,
                ending: "enter",
              };
}
