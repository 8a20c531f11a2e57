import { crc32c } from "../contracts/journal-record.ts";
import type { WriterId } from "../domain/ledger/identity.ts";
import { type Column, decodePage, encodeRuns, type Page } from "../domain/ledger/page.ts";
import { columnFields } from "../domain/ledger/page-columns.ts";
import type { CountStamp, MadePage } from "../ports/page-making.ts";

type Columns = Readonly<Record<string, Column>>;

/** A page of one kind, as far as it can be made before it is booked. */
export interface PressedPage {
  readonly kind: "counted" | "productKnown";
  readonly count: number;
  /** Its bytes behind what is stamped. */
  readonly rest: Uint8Array;
  /** Its columns, as they were read back from its bytes. */
  readonly columns: Columns;
}

/** Stands for what is stamped while a page is made and read back. */
const standIn: CountStamp = {
  writer: "0000000000000000" as WriterId,
  from: 1,
  station: "",
  operator: "",
  at: "",
};

/** Makes a page before it is known who books it and when, and reads it back: its digest is taken of the bytes that will be kept. */
export function pressed(kind: PressedPage["kind"], count: number, columns: Columns): PressedPage {
  const all: Record<string, Column> = {};
  for (const name of columnFields(kind))
    all[name] = columnsOf(standIn)[name] ?? columns[name] ?? { same: null };
  const bytes = encodeRuns(standIn.writer, standIn.from, [{ kind, count, columns: all }]);
  const run = decodePage(bytes)?.runs[0];
  if (run?.kind !== kind || run.count !== count) throw new Error("A page that cannot be read back");
  return { kind, count, rest: bytes.slice(startOf(kind, standIn, count).length), columns: run.columns };
}

/** The page as it is kept, with what its digest is taken of. */
export function stampedPage(
  { kind, count, rest, columns }: PressedPage,
  stamp: CountStamp,
): MadePage & { readonly page: Page } {
  const { writer, from } = stamp;
  const start = startOf(kind, stamp, count);
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  const to = from + count - 1;
  const run = { kind, from, count, columns: { ...columns, ...columnsOf(stamp) } };
  return { from, to, crc: crc32c(bytes), bytes, page: { writer, from, to, runs: [run] } };
}

/** What is stamped, as the columns it is written in: the first of every entry. */
const columnsOf = ({ station, operator, at }: CountStamp): Columns => ({
  station: { same: station },
  operator: { same: operator },
  at: { same: at },
});

/** The bytes of a page up to the first column that is not stamped, as `encodeRuns` writes them. */
function startOf(kind: PressedPage["kind"], stamp: CountStamp, count: number): Uint8Array {
  const { writer, from } = stamp;
  const whole = encodeRuns(writer, from, [{ kind, count, columns: columnsOf(stamp) }]);
  return whole.slice(0, whole.length - ending.length);
}

/** What ends a page of one run behind its last column. */
const ending = "}}]}\n";
