import type { CountWords, Written } from "./block-view.ts";
import { packsAndPieces } from "./pieces-text.ts";

/** So many packs, in words: `1 pack`, `1,284 packs`. */
export function packsText(packs: number, { place }: CountWords, written: Written): string {
  return place.packCount(written.number(packs), packs === 1);
}

/** So many lines and packs, in words: `1 line · 3 packs`, `2 lines · 3 packs + 12 pieces`. */
export function totalsText(
  { lines, ...held }: { readonly lines: number; readonly packs: number; readonly pieces: number },
  words: CountWords,
  written: Written,
): string {
  const counted = words.place.lineCount(written.number(lines), lines === 1);
  return `${counted} · ${packsAndPieces(held, words, written)}`;
}
