import type { ColumnKind } from "./table.ts";

/**
 * A cell that begins so is taken for a formula by a spreadsheet; apostrophes before it count, so that defusing can be
 * undone. The wide forms are what Excel with an East Asian keyboard takes for the same.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** The longest text Excel allows between the quotation marks of a formula. */
const longestLiteral = 255;

/**
 * The cell that shows `text` in Excel, whatever it is, and that `textOfCell` turns back into `text`: an apostrophe before
 * what would be a formula, `="…"` around what Excel would take for a number, a date or true and false.
 */
export function cellOfText(text: string, kind: ColumnKind): string {
  if (text === "") return text;
  if (formula.test(text)) return `'${text}`;
  if (text.length > longestLiteral) return text;
  if (kind === "code" || wouldChange(text)) return `="${text.replaceAll('"', '""')}"`;
  return text;
}

/** The cell of a text as it is, for programs that are no spreadsheets; only what would be a formula gets an apostrophe. */
export const plainCellOfText = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text a cell stands for: what `cellOfText` was given, or the cell itself when it is in neither form. */
export function textOfCell(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === 0x3d) return literalOf(cell) ?? cell;
  if (first === 0x27 && formula.test(cell)) return cell.slice(1);
  return cell;
}

/** A number with nothing between the thousands; before the decimals a comma, as Belgium writes it, or what is said. */
export function cellOfNumber(value: number, decimal: "," | "." = ","): string {
  const text = String(value);
  if (!text.includes("e")) return text.replace(".", decimal);
  return value
    .toFixed(20)
    .replace(/\.?0+$/, "")
    .replace(".", decimal);
}

function literalOf(cell: string): string | undefined {
  if (cell.length < 3 || cell.charCodeAt(1) !== 0x22 || cell.charCodeAt(cell.length - 1) !== 0x22)
    return undefined;
  const inner = cell.slice(2, -1);
  if (!inner.includes('"')) return inner;
  return inner.replaceAll('""', "").includes('"') ? undefined : inner.replaceAll('""', '"');
}

const truth = /^(true|false|waar|onwaar|vrai|faux|wahr|falsch)$/i;
const word = /\p{L}{4,}/gu;
/** Names of months, whole or cut short, in the four languages: letters that do not keep a cell from becoming a date. */
const month =
  /^(janu?a?r?i?y?|janv(ier)?|fe[bv]r(uari?|uary|ier)?|févr(ier)?|maart|märz?|maerz|march|mars|apri?l|avri?l?|june?i?|juin|july?i?|juil(let)?|aug(ust(us)?)?|ao[uû]t|sept(ember|embre)?|o[ck]to(ber|bre)|nov(ember|embre)|de[cz]ember|d[eé]cembre)$/i;

/** True for what Excel might turn into a number, a date, a time, true or false, or an error when it opens the file. */
function wouldChange(text: string): boolean {
  if (text.charCodeAt(0) === 0x23 || truth.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return !(text.match(word) ?? []).some((letters) => !month.test(letters));
}
