/**
 * What a short cell is at first sight: `plain` for ASCII letters and digits alone, `said` for a text that `isSaidText`.
 * Longer ones are `other`.
 */
export type CellForm = "empty" | "plain" | "said" | "other";

const plain = /^[A-Za-z0-9]+$/;

/** No longer than the digits a number keeps in a spreadsheet. */
const longest = 15;

/** The form of a cell as it stands in the file. */
export function formOf(cell: string): CellForm {
  if (cell === "") return "empty";
  if (cell.length > longest) return "other";
  if (isSaidText(cell)) return "said";
  return plain.test(cell) ? "plain" : "other";
}

/** True for `="…"`: whoever wrote it kept spreadsheets from changing it, so it is what it says. */
export const isSaidText = (cell: string): boolean => cell.startsWith('="');
