import { gtinOf } from "../codes/gtin.ts";
import { cnkOf } from "../codes/national-code.ts";
import type { Country } from "../codes/scan.ts";
import { isInsz } from "../customers/insz.ts";
import { codeColumn, codeVerdict } from "../repair/code-column.ts";
import type { CodeKind } from "../repair/code-proof.ts";
import { dateColumn } from "../repair/date-column.ts";
import { datedNumbers } from "../repair/dated-numbers.ts";
import { isCutNumber, isErrorCell, isLostLot, LongNumbers, longestMended } from "../repair/lost-digits.ts";
import { isChangedLot, partLotAndDate } from "../repair/lot-cells.ts";
import { faultOfText } from "../repair/mend-text.ts";
import { phoneColumn } from "../repair/phone-column.ts";
import { quantityColumn } from "../repair/quantity-column.ts";
import type { LostClass, NoteClass } from "../repair/repair-notes.ts";

/** What a cell is marked for though something is made of it, or is asked. */
type OddMark =
  | Extract<
      NoteClass,
      | "zeros"
      | "code-signs"
      | "several-codes"
      | "letters"
      | "date-number"
      | "date-form"
      | "date-asked"
      | "quantity-form"
      | "thousands-asked"
      | "lot-and-expiry"
      | "number-front"
      | "swapped"
    >
  | "check";

/** What a cell is marked for of which nothing can be made. */
type LostMark = Exclude<LostClass, "vat-lost"> | "no-number" | "no-date" | "code-short" | "codes";

/** What a cell is marked for: what repair would say of it, or that it is not what its column holds. */
export type MarkWhy = OddMark | LostMark;

/** What can be said of a cell by itself and its column; nothing for a sound one. */
export type MarkOf = (cell: string) => MarkWhy | undefined;

/** What cells are judged with. */
export interface MarkContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly country: Country;
}

const lost: ReadonlySet<MarkWhy> = new Set<LostMark>([
  ...(["code-digits", "long-number", "lot-changed", "letters-lost", "cell-error"] as const),
  ...(["quantity-changed", "pack-changed", "no-number", "no-date", "code-short", "codes"] as const),
]);

/** True where nothing can be made of the cell; any other is mended, or asked. */
export const isLostMark = (why: MarkWhy): boolean => lost.has(why);

/** How the cells of a column are judged that holds a field; `cells` are different ones from all over it. */
export function markOf(field: string | undefined, cells: readonly string[], context: MarkContext): MarkOf {
  const judge = judges[field ?? ""]?.(cells, context) ?? textMark(cells);
  return (cell) => {
    // What is longer is a text: looking for more in it could take for ever.
    if (cell.length > longestMended || cell.trim() === "") return undefined;
    return isErrorCell(cell) ? "cell-error" : judge(cell);
  };
}

type Judge = (cells: readonly string[], context: MarkContext) => MarkOf;

const judges: { readonly [field: string]: Judge } = {
  code: codeMark("code"),
  gtin: codeMark("gtin"),
  cnk: codeMark("cnk"),
  quantity: quantityMark,
  expiry: dateMark,
  lot: lotMark,
  serials: serialsMark,
  pack: (cells) => {
    const text = textMark(cells);
    return (cell) => (datedNumbers(cell) ? "pack-changed" : text(cell));
  },
  insz: () => (cell) => {
    if (isLostLot(cell)) return "code-digits";
    return /^\d{7,10}$/.test(cell) && isInsz(cell.padStart(11, "0")) ? "zeros" : undefined;
  },
  phone: (cells, { country }) => {
    const mended = phoneColumn(cells, country);
    return (cell) => {
      if (isLostLot(cell)) return "code-digits";
      const value = mended(cell);
      return value !== undefined && value !== cell && value.endsWith(cell) ? "number-front" : undefined;
    };
  },
};

function codeMark(kind: CodeKind): Judge {
  return (cells, { country }) => {
    const read = codeColumn(cells, kind, country);
    const fails = (cell: string) =>
      (kind !== "cnk" && /^(\d{8}|\d{12,14})$/.test(cell) && !gtinOf(cell)) ||
      (kind !== "gtin" && country === "BE" && /^\d{7}$/.test(cell) && !cnkOf(cell));
    // Where most codes fail they are another sort of number.
    const areChecked = cells.filter(fails).length * 2 < cells.length;
    return (cell) => {
      const verdict = codeVerdict(read, cell);
      if (verdict.is === "kept") return areChecked && fails(cell) ? "check" : undefined;
      return verdict.is === "refused" ? verdict.reason : markWhy(verdict.what);
    };
  };
}

function quantityMark(cells: readonly string[]): MarkOf {
  const read = quantityColumn(cells, undefined);
  return (cell) => {
    const verdict = read(cell);
    if (!verdict) return datedNumbers(cell) ? "quantity-changed" : "no-number";
    if ("between" in verdict) return "thousands-asked";
    return verdict.isMended ? "quantity-form" : undefined;
  };
}

function dateMark(cells: readonly string[], { today }: MarkContext): MarkOf {
  const read = dateColumn(cells, today, undefined);
  return (cell) => {
    const verdict = read(cell);
    if (!verdict) return partLotAndDate(cell, today) ? "lot-and-expiry" : "no-date";
    if ("between" in verdict) return "date-asked";
    // The order of its parts is no fault of a cell.
    return verdict.mended === "date-order" ? undefined : verdict.mended && markWhy(verdict.mended);
  };
}

function lotMark(cells: readonly string[], { today }: MarkContext): MarkOf {
  const areCut = areCutIn(cells);
  const filled = cells.filter((cell) => cell.trim() !== "");
  const areParted = filled.length > 2 && filled.every((cell) => partLotAndDate(cell, today));
  return (cell) => {
    if (areCut && isCutNumber(cell)) return "long-number";
    if (isChangedLot(cell, today)) return "lot-changed";
    const parts = partLotAndDate(cell, today);
    return parts && (areParted || parts.isSaid) ? "lot-and-expiry" : undefined;
  };
}

function serialsMark(cells: readonly string[]): MarkOf {
  const areCut = areCutIn(cells.flatMap((cell) => cell.split(" ")));
  return (cell) => {
    const serials = cell.split(" ");
    if (serials.some(isLostLot)) return "code-digits";
    return areCut && serials.some(isCutNumber) ? "long-number" : undefined;
  };
}

function textMark(cells: readonly string[]): MarkOf {
  const areCut = areCutIn(cells);
  return (cell) => {
    if (isLostLot(cell)) return "code-digits";
    if (areCut && isCutNumber(cell)) return "long-number";
    return faultOfText(cell);
  };
}

function areCutIn(words: readonly string[]): boolean {
  const numbers = new LongNumbers();
  for (const word of words) numbers.add(word);
  return numbers.areCut;
}

/** What a column of codes, dates or quantities says of a cell is always one of these. */
const markWhy = (what: NoteClass): MarkWhy => what as MarkWhy;
