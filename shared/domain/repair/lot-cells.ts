import { dateReadings } from "./date-readings.ts";
import { isErrorCell, isLostLot, longestMended } from "./lost-digits.ts";

/** A lot and an expiry that stand in one cell. */
export interface LotAndDate {
  readonly lot: string;
  readonly date: string;
  /** A word says that what follows is the expiry. */
  readonly isSaid: boolean;
}

const said =
  /^(?:lot|charge|ch\.?-?b\.?|batch|partij)?[ :.]*([!-~]{1,20}?)[ ,;/(]+(?:exp(?:iry|iration|\.? ?dat(?:um|e))?|verv(?:alt|aldatum)?|tht|houdbaar tot|p[ée]r(?:emption|im[ée])?|verf(?:all)?|verw(?:endbar bis)?|use by|val)[ .:]*([^()]{4,20}?)\)?$/i;
const unsaid = /^([!-~]{1,20}?)(?: *[(;|,] *| +\/ +| +)([^()]{4,12})\)?$/;
const spreadsheetDate =
  /^(\d{1,2}(\. |[-/. ])\p{L}{3,5}\.?([-/. ](\d{2}|\d{4}))?|\p{L}{3,5}\.?[-/. ]\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d\d-\d\d([T ]00:00.*)?)$/u;

/** True for a lot of letters and digits alone: no date stands in it, and no spreadsheet made it. */
export const isPlainLot = (cell: string): boolean => plain.test(cell);

const plain = /^[A-Za-z0-9]*$/;

/** True for what a spreadsheet makes of lots such as MAR24, 1-2 and 3E5; the lot is gone. A few lots do look so. */
export function isChangedLot(cell: string, today: string): boolean {
  if (cell.length > longestMended) return false;
  const text = cell.trim();
  if (isLostLot(text) || isErrorCell(text)) return true;
  if (!spreadsheetDate.test(text)) return false;
  if (!/\p{L}/u.test(text)) return dateReadings(text, today) !== undefined;
  // A day and a month without a year are no date, yet what a spreadsheet shows of one.
  return dateReadings(`${text.replace(/^(\d+)(\P{L}+)(\p{L}+)\.?$/u, "$1$2$3-2024")}`, today) !== undefined;
}

/** True for a cell that is a whole date with its year of four digits: what an expiry looks like, and hardly a lot. */
export const isWholeDate = (cell: string, today: string): boolean =>
  /\d{4}/.test(cell) &&
  /^\d{1,4}([-/.]\d{1,4}){1,2}$/.test(cell.trim()) &&
  dateReadings(cell, today) !== undefined;

/** Parts a lot from the expiry that stands behind it in the same cell; undefined where there is no date behind it. */
export function partLotAndDate(cell: string, today: string): LotAndDate | undefined {
  if (cell.length > longestMended) return undefined;
  const text = cell.replace(/[\u00a0\s]+/g, " ").trim();
  for (const [pattern, isSaid] of [
    [said, true],
    [unsaid, false],
  ] as const) {
    const parts = pattern.exec(text);
    if (!parts) continue;
    const [, lot = "", date = ""] = parts;
    const isDate = isSaid ? dateReadings(date, today) : isWholeDate(date, today);
    if (isDate && !isWholeDate(lot, today)) return { lot, date: date.trim(), isSaid };
  }
  return undefined;
}
