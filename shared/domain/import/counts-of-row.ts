import { splitWords } from "./cell-words.ts";
import { isOnePack, type Unit } from "./stock-columns.ts";

/**
 * What a row counts: one of 1 for each serial, one for what is left of the quantity (below zero when more serials are listed
 * than packs).
 */
export function countsOfRow(
  quantity: number,
  unit: Unit,
  cell: string,
  add: (delta: number, serial: string | null) => void,
): void {
  let rest = quantity;
  if (cell !== "") {
    const serials = splitWords(cell);
    const each = isOnePack(unit, serials.length) ? rest : 1;
    for (const serial of serials) {
      add(each, serial);
      rest -= each;
    }
  }
  if (rest !== 0) add(rest, null);
}
