import { textOfCell } from "./cell-text.ts";

/**
 * What a code is looked up by: without spaces, dots and dashes, capitals, and a number without the zeros in front of it,
 * which one of two files may have lost. Empty for a cell that holds nothing to look up.
 */
export function joinKey(cell: string): string {
  const text = textOfCell(cell)
    .replace(/[\s\u00a0.\-"']/g, "")
    .toUpperCase();
  return /^\d+$/.test(text) ? text.replace(/^0+/, "") : text;
}

/** A code as lists have them: at least four digits, and no words. */
export const isKeyLike = (key: string) =>
  key.length <= 40 && (key.match(/\d/g)?.length ?? 0) >= 4 && (key.match(/\p{L}/gu)?.length ?? 0) <= 6;
