import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { count } from "../../i18n/en/count.ts";
import type { Format } from "../../i18n/format.ts";

type CountWords = Pick<typeof count, "pieces" | "place">;
type Written = Pick<Format, "number">;

/**
 * What the large number counts where it is not packs: `pieces of 30`; without the pack's size where nobody says it, or where
 * the pieces are those of several packs.
 */
export function unitOf(row: ReadingRow, shown: number, { pieces }: CountWords, written: Written): string {
  const { unit, out, added, quantity, inPack = 0 } = row;
  if (unit !== "piece") return "";
  const isOnePack = !out && added === quantity && added <= inPack;
  return isOnePack ? pieces.unitOf(written.number(inPack)) : pieces.unit(shown === 1);
}

/** Where it lies, and before that what lies beside it: packs beside pieces, pieces beside packs. */
export function besideOf(row: ReadingRow, where: string, words: CountWords, written: Written): string {
  const { beside = 0, unit, struckAt } = row;
  if (struckAt || beside <= 0) return where;
  const { pieces, place } = words;
  const [number, isOne] = [written.number(beside), beside === 1];
  return pieces.beside(
    unit === "piece" ? place.packCount(number, isOne) : pieces.count(number, isOne),
    where,
  );
}

/** So many packs and loose pieces: `3 packs + 12 pieces`; what there is none of is left out. */
export function packsAndPieces(
  { packs, pieces }: { readonly packs: number; readonly pieces: number },
  words: CountWords,
  written: Written,
): string {
  const loose = words.pieces.count(written.number(pieces), pieces === 1);
  if (packs === 0 && pieces !== 0) return loose;
  const whole = words.place.packCount(written.number(packs), packs === 1);
  return pieces === 0 ? whole : `${whole} + ${loose}`;
}
