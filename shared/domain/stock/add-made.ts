import type { AnyEntry, EntryKind } from "../ledger/entry.ts";
import { instantNumber } from "../ledger/stamp.ts";
import type { BatchPage, CountedPage, ToldPage } from "./counted-page.ts";
import { noteDoubt } from "./reading-doubts.ts";
import type { Words } from "./words.ts";

/** What pages are written into: the columns of entries, and facts as they were said. */
interface Columns {
  readonly size: number;
  readonly kind: Uint8Array;
  readonly at: Float64Array;
  readonly operator: Uint32Array;
  readonly session: Uint32Array;
  readonly code: Uint32Array;
  readonly lot: Uint32Array;
  readonly expiry: Int32Array;
  readonly serial: Uint32Array;
  readonly delta: Int32Array;
  readonly manner: Uint8Array;
  readonly kinds: Words;
  readonly operators: Words;
  readonly sessions: Words;
  readonly codes: Words;
  readonly raws: Map<number, string>;
  readonly facts: Map<number, AnyEntry>;
}

/** Writes the counts of a page behind the entries of a table that has room for them: what their runs would say, from numbers. */
export function addCounts(table: Columns, page: CountedPage): void {
  const { size } = table;
  const { from, to, counts, first } = page;
  const [end, last] = [size + to - from + 1, first + to - from + 1];
  fillStamped(table, "counted", page);
  table.lot.set(counts.lot.subarray(first, last), size);
  table.serial.set(counts.serial.subarray(first, last), size);
  table.expiry.set(counts.expiry.subarray(first, last), size);
  table.delta.set(counts.delta.subarray(first, last), size);
  table.manner.set(counts.isPiece.subarray(first, last), size);
  const { codes, codeNumbers, sessions, sessionNumbers } = counts;
  for (let index = size, count = first; index < end; index++, count++) {
    const [product, place] = [counts.product[count] as number, counts.place[count] as number];
    if (codeNumbers[product] === 0) codeNumbers[product] = table.codes.place(codes[product] as string);
    if (sessionNumbers[place] === 0) sessionNumbers[place] = table.sessions.place(sessions[place] as string);
    table.code[index] = codeNumbers[product] as number;
    table.session[index] = sessionNumbers[place] as number;
    const doubt = counts.doubts[product];
    if (doubt) noteDoubt(table, index, doubt, "");
  }
}

/** The same for what a page tells of products, from the facts. */
export function addTold(table: Columns, page: ToldPage): void {
  const { writer, from, station, operator, at, told } = page;
  fillStamped(table, "productKnown", page);
  for (let place = 0; place < told.length; place++) {
    const { kind, code, codes, name, pack, source } = told[place] as ToldPage["told"][number];
    const number = from + place;
    // One literal: entries of one shape are read sooner.
    const entry = { kind, writer, number, station, operator, at, code, codes, name, pack, source };
    table.facts.set(table.size + place, entry);
  }
}

/** What is the same for all entries of a page. */
function fillStamped(table: Columns, kind: EntryKind, { from, to, operator, at }: BatchPage): void {
  const [start, end] = [table.size, table.size + to - from + 1];
  table.kind.fill(table.kinds.place(kind), start, end);
  table.at.fill(instantNumber(at), start, end);
  table.operator.fill(table.operators.place(operator), start, end);
}
