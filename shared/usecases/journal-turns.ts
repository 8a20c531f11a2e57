import type { StoredPage } from "../ports/ledger-store.ts";

/** A part of the journal has so many bytes at least and at most, but for the last. */
const [least, most] = [524_288, 4_194_304];

/** One page in so many ends a part that is large enough. */
const oneIn = 8;

/**
 * The pages of each part of a journal. Where one ends the checksum of its last page says: a page that comes in between or is another
 * one changes the part it lies in and seldom more, and all others are the same bytes as in the snapshot before.
 */
export function journalTurns(pages: readonly StoredPage[]): readonly (readonly StoredPage[])[] {
  const turns: StoredPage[][] = [];
  let [turn, size]: [StoredPage[], number] = [[], 0];
  for (const page of pages) {
    if (turn.length === 0) turns.push(turn);
    turn.push(page);
    size += page.bytes.length;
    if (size < least || (page.crc % oneIn !== 0 && size < most)) continue;
    [turn, size] = [[], 0];
  }
  return turns;
}
