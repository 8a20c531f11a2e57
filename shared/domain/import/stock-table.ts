import type { ColumnKind, Sheet } from "../tables/table.ts";
import { joinWords } from "./cell-words.ts";
import { headerRow, type Language } from "./column-map.ts";
import { type StockField, stockColumns, type Unit, unitWord, varianceColumns } from "./stock-columns.ts";

/**
 * A stock line as it goes into a table. A line whose packs were read under several codes goes out once for each, so
 * that the code as read stays; read again, they are one line.
 */
export interface StockRecord {
  readonly place: string;
  readonly name: string;
  readonly pack: string;
  /** The code the packs were counted under. */
  readonly code: string;
  /** The other canonical codes of the product. */
  readonly codes: readonly string[];
  readonly lot: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, or nothing. */
  readonly expiry: string;
  readonly quantity: number;
  readonly unit: Unit;
  readonly serials: readonly string[];
  /** What a person should look at, in words; read by nobody else. */
  readonly findings: string;
  readonly firstCounted: string;
  readonly lastCounted: string;
  /** What an old list expects on the line, and how much more or less there is, where one has to do with it. */
  readonly compared?: { readonly expected: number; readonly difference: number } | undefined;
}

/** What the columns of a stock table hold. */
export const stockKinds: { readonly [F in StockField]: ColumnKind } = {
  place: "text",
  name: "text",
  pack: "text",
  code: "code",
  gtin: "code",
  cnk: "code",
  codes: "code",
  lot: "code",
  expiry: "code",
  quantity: "text",
  unit: "text",
  serials: "code",
  findings: "text",
  first: "code",
  last: "code",
};
/** The same of what is compared with them. */
export const varianceKinds: { readonly [F in keyof typeof varianceColumns]: ColumnKind } = {
  ...{ expected: "text", difference: "text" },
};
/** Excel holds 32,767 characters in a cell: a line with more serials than this goes out in several rows. */
const serialsInRow = 1_000;

/** The stock as a table, its header in one language; compared with what was expected when that is asked. */
export function stockSheet(records: Iterable<StockRecord>, language: Language, isCompared = false): Sheet {
  const columns = isCompared ? { ...stockColumns, ...varianceColumns } : stockColumns;
  const kinds = { ...stockKinds, ...(isCompared ? varianceKinds : {}) };
  return {
    kinds: Object.values(kinds),
    header: headerRow(columns, language),
    rows: isCompared ? comparedRows(records, language) : stockRows(records, language),
  };
}

/** What is expected stands once, on the first row of a line. */
function* comparedRows(records: Iterable<StockRecord>, language: Language) {
  for (const record of records) {
    let said: readonly (string | number)[] = [
      record.compared?.expected ?? "",
      record.compared?.difference ?? "",
    ];
    for (const row of stockRows([record], language)) {
      yield [...row, ...said];
      said = ["", ""];
    }
  }
}

function* stockRows(records: Iterable<StockRecord>, language: Language) {
  for (const record of records) {
    let quantity = record.quantity;
    for (let from = 0; from + serialsInRow < record.serials.length; from += serialsInRow) {
      yield stockRow(record, serialsInRow, record.serials.slice(from, from + serialsInRow), language);
      quantity -= serialsInRow;
    }
    const rest = (Math.ceil(record.serials.length / serialsInRow) || 1) - 1;
    const serials = rest === 0 ? record.serials : record.serials.slice(rest * serialsInRow);
    yield stockRow(record, quantity, serials, language);
  }
}

function stockRow(
  record: StockRecord,
  quantity: number,
  serials: readonly string[],
  language: Language,
): readonly (string | number)[] {
  const { gtin, cnk, others } = codeCells(record);
  return [
    record.place,
    record.name,
    record.pack,
    record.code,
    gtin,
    cnk,
    others,
    record.lot,
    record.expiry,
    quantity,
    unitWord(record.unit, language),
    serials.length === 0 ? "" : joinWords(serials),
    record.findings,
    record.firstCounted,
    record.lastCounted,
  ];
}

/** The codes of a record in their own columns. */
interface CodeCells {
  readonly code: string;
  readonly gtin: string;
  readonly cnk: string;
  readonly others: string;
}

/** What was worked out for a list of codes: lines of one product share theirs. */
const knownCells = new WeakMap<readonly string[], CodeCells>();

function codeCells({ code, codes }: StockRecord): CodeCells {
  const known = knownCells.get(codes);
  if (known?.code === code) return known;
  const all = [code, ...codes];
  const gtin = all.find((one) => /^\d{14}$/.test(one)) ?? "";
  const cnk = all.find((one) => one.startsWith("CNK:")) ?? "";
  const others = joinWords(codes.filter((one) => one !== gtin && one !== cnk));
  const cells = { code, gtin, cnk: cnk.slice(4), others };
  knownCells.set(codes, cells);
  return cells;
}
