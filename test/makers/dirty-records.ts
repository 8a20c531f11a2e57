import type { DirtyFile, TruthRow } from "./dirty-file.ts";
import { seeded } from "./tables.ts";

/** What a record of people or products truly says, by field. */
export type CleanRecord = Readonly<Record<string, string>>;

/** How a dirty file of people or products is made. */
export interface RecordSpec {
  readonly name: string;
  readonly trap: string;
  readonly what: "customers" | "products";
  /** Header words by field, in the order they stand. */
  readonly columns: Readonly<Record<string, string>>;
  readonly told?: readonly string[];
  readonly isBare?: boolean;
  readonly clean: (random: () => number, at: number) => CleanRecord;
  /** What became of a record: its cells, and its truth where that is another; `mend` are the fields that come back. */
  readonly dirty: (
    clean: CleanRecord,
    at: number,
    random: () => number,
  ) => {
    readonly cells?: Partial<Readonly<Record<string, string>>>;
    readonly truth?: Partial<Omit<TruthRow, "line">>;
  };
  readonly bytes?: (text: string) => Uint8Array;
}

const rowsOfEach = 24;

/** Makes a file of records and its truth; the same for the same seed. */
export function dirtyRecords(spec: RecordSpec, seed: number): DirtyFile {
  const random = seeded(seed);
  const fields = Object.keys(spec.columns);
  const lines = spec.isBare ? [] : [Object.values(spec.columns).join(";")];
  const rows: TruthRow[] = [];
  for (let at = 0; at < rowsOfEach; at++) {
    const clean = spec.clean(random, at);
    const { cells = {}, truth = {} } = spec.dirty(clean, at, random);
    const own: Readonly<Record<string, string | undefined>> = { ...clean, ...cells };
    lines.push(fields.map((field) => own[field] ?? "").join(";"));
    rows.push({ line: lines.length, state: "good", mend: [], ...trueFields(spec, clean), ...truth });
  }
  const text = `${lines.join("\r\n")}\r\n`;
  const { name, trap, what, told = [] } = spec;
  return {
    name: `${what}/${name}.csv`,
    bytes: spec.bytes?.(text) ?? new TextEncoder().encode(text),
    truth: { trap, what, told, rows },
  };
}

/** What is planned of a record to which nothing happened: a field without a column is empty. */
function trueFields({ what, columns }: RecordSpec, clean: CleanRecord): CleanRecord {
  const fields = what === "products" ? ["code", "name", "pack", "codes"] : Object.keys(columns);
  return Object.fromEntries(fields.map((field) => [field, clean[field] ?? ""]));
}
