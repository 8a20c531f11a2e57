import { gtinCheckDigit } from "../../shared/domain/codes/gtin.ts";
import { cnkWithCheckDigit } from "../../shared/domain/codes/national-code.ts";
import type { CustomerField } from "../../shared/domain/customers/customer.ts";
import { realPacks, seeded } from "./tables.ts";

/** A row as it was before anything happened to it. */
export interface CleanRow {
  /** Thirteen digits of a real pack. */
  readonly gtin: string;
  readonly cnk: string;
  readonly name: string;
  readonly lot: string;
  /** `YYYY-MM-DD`. */
  readonly expiry: string;
  readonly quantity: number;
}

/** The fields of a row that are compared with what is planned. */
export type TruthField = "code" | "name" | "lot" | "expiry" | "quantity" | "pack" | "codes" | CustomerField;

/** What a row of a dirty file truly says; a field that is left out is not compared. */
export interface TruthRow extends Partial<Readonly<Record<TruthField, string>>> {
  readonly line: number;
  /** `good` is to be taken; `asked` and `lost` may not be taken with any value but the true one. */
  readonly state: "good" | "asked" | "lost";
  /** The fields that were damaged and can be repaired with proof. */
  readonly mend: readonly TruthField[];
}

/** A dirty file with its truth. */
export interface DirtyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: {
    readonly trap: string;
    /** What its rows are; stock when left out. */
    readonly what?: "customers" | "products";
    /** Classes that must be told of the file. */
    readonly told: readonly string[];
    readonly rows: readonly TruthRow[];
  };
}

/** What became of a row: its cells by column, and what they truly say where that is not what the clean row says. */
interface DirtyRow {
  readonly cells?: Partial<Readonly<Record<string, string>>>;
  readonly truth?: Partial<Omit<TruthRow, "line">>;
}

/** How a dirty file is made. */
export interface DirtySpec {
  readonly name: string;
  readonly trap: string;
  /** Header words by column; `gtin`, `name`, `lot`, `expiry` and `quantity` in Dutch when left out. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly told?: readonly string[];
  readonly rows?: number;
  readonly delimiter?: string;
  readonly newline?: string;
  readonly dirty: (row: CleanRow, at: number, random: () => number) => DirtyRow;
  /** The whole text after it was written, and its bytes. */
  readonly text?: (text: string) => string;
  readonly bytes?: (text: string) => Uint8Array;
  /** Lines that stand above the first row of goods, the header among them. */
  readonly above?: number;
}

const usual = { gtin: "GTIN", name: "Omschrijving", lot: "Lot", expiry: "Vervaldatum", quantity: "Aantal" };

/** Makes a file and its truth; the same for the same seed. */
export function dirtyFile(spec: DirtySpec, seed: number): DirtyFile {
  const random = seeded(seed);
  const columns: Readonly<Record<string, string>> = spec.columns ?? usual;
  const { delimiter = ";", newline = "\r\n", above = 1 } = spec;
  const fields = Object.keys(columns);
  const lines = [fields.map((field) => columns[field]).join(delimiter)];
  const rows: TruthRow[] = [];
  let line = above + 1;
  for (const [at, clean] of cleanRows(spec.rows ?? 24, random).entries()) {
    const { cells = {}, truth = {} } = spec.dirty(clean, at, random);
    const own: Readonly<Record<string, string | undefined>> = {
      ...clean,
      quantity: `${clean.quantity}`,
      ...cells,
    };
    const written = fields.map((field) => inQuotes(own[field] ?? "", delimiter)).join(delimiter);
    lines.push(written);
    rows.push({ line, state: "good", mend: [], ...trueRow(clean, fields), ...truth });
    line += written.split("\n").length;
  }
  const whole = `${lines.join(newline)}${newline}`;
  const text = spec.text?.(whole) ?? whole;
  const bytes = spec.bytes?.(text) ?? new TextEncoder().encode(text);
  return { name: `${spec.name}.csv`, bytes, truth: { trap: spec.trap, told: spec.told ?? [], rows } };
}

/** What is planned of a row when nothing happened to it: the code that is first in order stands for the product. */
function trueRow({ gtin, cnk, name, lot, expiry, quantity }: CleanRow, fields: readonly string[]) {
  const has = (field: string) => fields.includes(field);
  const code = has("code") || has("gtin") ? `0${gtin}` : `CNK:${cnk}`;
  return {
    ...{ code, name: has("name") ? name : "" },
    ...{ lot: has("lot") ? lot : "", expiry: has("expiry") ? expiry : "" },
    quantity: `${quantity}`,
  };
}

let packs: ReturnType<typeof realPacks> | undefined;

function cleanRows(count: number, random: () => number): readonly CleanRow[] {
  const below = (most: number) => Math.floor(random() * most);
  const two = (number: number) => String(number).padStart(2, "0");
  packs ??= realPacks();
  const first = below(packs.length - count * 7);
  return Array.from({ length: count }, (_, at) => {
    const pack = packs?.[first + at * 7];
    const letter = () => "ABCDEFGHJKLNPRTUVWXYZ"[below(21)];
    return {
      gtin: (pack?.gtin ?? "").slice(1),
      cnk: cnkWithCheckDigit(two(below(100)) + String(below(10_000)).padStart(4, "0")),
      name: (pack?.name ?? "").slice(0, 60).trim(),
      lot: `${letter()}${letter()}${1_000 + below(9_000)}${letter()}`,
      expiry: `${2027 + below(4)}-${two(1 + below(12))}-${two(1 + below(28))}`,
      quantity: 1 + below(40),
    };
  });
}

/** A row of its own, of any real pack. */
export const cleanRow = (random: () => number): CleanRow => cleanRows(1, random)[0] as CleanRow;

const inQuotes = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Day, month and year of an expiry, two, two and four digits. */
export const dateParts = (expiry: string): readonly [day: string, month: string, year: string] => [
  expiry.slice(8),
  expiry.slice(5, 7),
  expiry.slice(0, 4),
];

/** A GTIN of thirteen digits that begins with so many zeros. */
export function gtinWithZeros(zeros: number, random: () => number): string {
  const digits = String(1 + Math.floor(random() * 9)) + String(Math.floor(random() * 1e12)).padStart(12, "0");
  const body = `${"0".repeat(zeros)}${digits}`.slice(0, 12);
  return body + gtinCheckDigit(body);
}

/** A CNK that begins with so many zeros. */
export function cnkWithZeros(zeros: number, random: () => number): string {
  const digits = String(1 + Math.floor(random() * 9)) + String(Math.floor(random() * 1e6)).padStart(6, "0");
  return cnkWithCheckDigit(`${"0".repeat(zeros)}${digits}`.slice(0, 6));
}
