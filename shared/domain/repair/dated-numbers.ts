import { monthNamed } from "./date-readings.ts";

/**
 * Two numbers that a spreadsheet took for a date, as it shows them: `1/10` as `1-okt`, `10. Jan` or `01-oct.`, `3/40` as
 * `mrt/40`. Which of them a quantity was only a person knows. Of a whole date even the order is gone.
 */
export type DatedNumbers =
  | { readonly form: "day-month" | "month-year"; readonly numbers: readonly [first: string, second: string] }
  | { readonly form: "date" };

const dayMonth = /^(\d{1,2})\.?[-/. ] ?(\p{L}{3,9})\.?$/u;
const monthYear = /^(\p{L}{3,9})\.?[-/. ] ?(\d{2})$/u;
const whole =
  /^(\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})|\d{4}-\d\d-\d\d([T ]00:00.*)?|\d{1,2}\.?[-/. ] ?\p{L}{3,9}\.?[-/. ] ?(\d{2}|\d{4}))$/u;
/** No date as a spreadsheet shows it is longer. */
const longest = 30;

/** Reads what a spreadsheet shows of two numbers it took for a date; undefined for any other cell. */
export function datedNumbers(cell: string): DatedNumbers | undefined {
  if (cell.length > longest) return undefined;
  const text = cell.trim();
  const [, day = "", ofDay = ""] = dayMonth.exec(text) ?? [];
  const month = monthNamed(ofDay);
  if (month && Number(day) >= 1 && Number(day) <= 31)
    return { form: "day-month", numbers: [plain(day), plain(month)] };
  const [, ofYear = "", year = ""] = monthYear.exec(text) ?? [];
  const first = monthNamed(ofYear);
  if (first) return { form: "month-year", numbers: [plain(first), plain(year)] };
  if (!whole.test(text)) return undefined;
  const named = /\p{L}+/u.exec(text.replace(/T?00:00.*$/, ""))?.[0];
  return named === undefined || monthNamed(named) ? { form: "date" } : undefined;
}

const plain = (number: string) => String(Number(number));
