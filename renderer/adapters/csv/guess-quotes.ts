import { type Quotes, reason, type ShapeReasons } from "../../../shared/domain/tables/shape.ts";
import { isBlankRow, type RowSlice } from "../../../shared/domain/tables/table.ts";

/** So many rows must be torn before quotation marks are taken for letters: one or two are mistakes to be mended. */
const enough = 3;

/**
 * Whether quotation marks enclose cells. They are letters only where no cell stands between two of them, several rows
 * would be torn, and without their meaning every row has as many cells as the others.
 */
export function guessQuotes(
  beginning: string,
  sampleWith: (quotes: Quotes) => RowSlice,
  said?: Quotes,
): { readonly quotes: Quotes; readonly why: ShapeReasons["quotes"] } {
  if (said) return { quotes: said, why: reason("said") };
  if (!beginning.includes('"')) return { quotes: "enclose", why: reason("none") };
  const { rows, torn } = sampleWith("enclose");
  const enclosing = { quotes: "enclose", why: reason("enclosed", 0, 0, torn.size > 0) } as const;
  if (torn.size < enough || /(^|[;,\t|\r\n])"[^"\r\n]*"([;,\t|\r\n]|$)/.test(beginning)) return enclosing;
  const widths = new Set(sampleWith("literal").rows.flatMap((row) => (isBlankRow(row) ? [] : [row.width])));
  if (widths.size !== 1) return enclosing;
  return { quotes: "literal", why: reason("torn", torn.size, rows.length) };
}
