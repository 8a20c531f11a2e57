/** What may be doubtful of a reading, by the number it has in a column. */
export const doubts = ["", "check-digit", "no-rule", "not-listed", "ambiguous", "date"];

/** Notes what is doubtful of a reading beside how it was counted; of one that may be several things, its text too. */
export function noteDoubt(
  { manner, raws }: { readonly manner: Uint8Array; readonly raws: Map<number, string> },
  index: number,
  doubt: string,
  raw: string,
): void {
  manner[index] = (manner[index] as number) | (Math.max(0, doubts.indexOf(doubt)) << 1);
  if (doubt === "ambiguous") raws.set(index, raw);
}
