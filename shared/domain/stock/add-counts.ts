import { instantNumber } from "../ledger/stamp.ts";
import type { CountedPage } from "./counted-page.ts";
import { noteDoubt } from "./reading-doubts.ts";
import type { Words } from "./words.ts";

/** What counts are written into: the columns of entries. */
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
}

/** Writes the counts of a page behind the entries of a table that has room for them: what their runs would say, from numbers. */
export function addCounts(table: Columns, { from, to, counts, first, operator, at }: CountedPage): void {
  const { size } = table;
  const [end, last] = [size + to - from + 1, first + to - from + 1];
  table.kind.fill(table.kinds.place("counted"), size, end);
  table.at.fill(instantNumber(at), size, end);
  table.operator.fill(table.operators.place(operator), size, end);
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
