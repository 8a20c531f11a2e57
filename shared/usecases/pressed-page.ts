import { crc32c, joinedCrc } from "../base/crc32c.ts";
import type { SpeltPage } from "../domain/import/stock-pages.ts";
import type { SpellablePage } from "../domain/ledger/canonical-lines.ts";
import { encodeRuns } from "../domain/ledger/page.ts";
import type { SpeltColumns } from "../domain/ledger/spelt-page.ts";
import type { CountStamp, MadePage } from "../ports/page-making.ts";

/** A page of one kind, as far as it can be made before it is booked. */
export interface PressedPage extends SpeltColumns {
  readonly kind: "counted" | "productKnown";
  readonly count: number;
  /** The checksum of `rest`: who books waits for no more than that of the stamp. */
  readonly restCrc: number;
}

/** A page as it was spelt, ready to be stamped. */
export const pressedPage = (kind: PressedPage["kind"], { count, rest, columns }: SpeltPage): PressedPage => ({
  kind,
  count,
  rest,
  columns,
  restCrc: crc32c(rest),
});

/** The page as it is kept, with what its digest is taken of: columns that lie in its own bytes. */
export function stampedPage(
  { kind, count, rest, columns, restCrc }: PressedPage,
  stamp: CountStamp,
): MadePage & { readonly page: SpellablePage } {
  const { writer, from } = stamp;
  const start = startOf(kind, stamp, count);
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  const to = from + count - 1;
  const run = { kind, from, count, columns: { ...columns, ...columnsOf(stamp) } };
  const crc = joinedCrc(crc32c(start), restCrc, rest.length);
  return { from, to, crc, bytes, page: { writer, from, to, runs: [run] } };
}

/** What is stamped, as the columns it is written in: the first of every entry. */
const columnsOf = ({ station, operator, at }: CountStamp) => ({
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
