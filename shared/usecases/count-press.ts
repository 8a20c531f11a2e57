import { crc32c } from "../contracts/journal-record.ts";
import type { HandedRows } from "../domain/import/handed-rows.ts";
import { type CountedColumns, CountPages } from "../domain/import/stock-pages.ts";
import type { WriterId } from "../domain/ledger/identity.ts";
import { type Column, decodePage, encodeRuns, type Page } from "../domain/ledger/page.ts";
import { columnFields } from "../domain/ledger/page-columns.ts";
import type { CountStamp, MadePage } from "../ports/page-making.ts";

/** A page as far as it can be made before it is booked. */
interface Pressed {
  readonly count: number;
  /** Its bytes behind what is stamped. */
  readonly rest: Uint8Array;
  /** Its columns, as they were read back from its bytes. */
  readonly columns: Readonly<Record<string, Column>>;
}

/** Stands for what is stamped while a page is made and read back. */
const standIn: CountStamp = {
  writer: "0000000000000000" as WriterId,
  from: 1,
  station: "",
  operator: "",
  at: "",
};

/**
 * Makes the pages of counts before it is known who books them and when: nearly all of their bytes say nothing of that. Each is
 * read back as soon as it is made, so what its digest is taken of are the bytes that will be kept.
 */
export class CountPress {
  readonly #pages = new CountPages();
  #pressed: Pressed[] = [];
  #next: CountStamp | undefined;

  /** Takes rows that follow those before. */
  take(rows: HandedRows): void {
    for (const page of this.#pages.take(rows)) this.#pressed.push(pressed(page));
  }

  /** Says what the pages are stamped with; the first begins at `from`. */
  stamp(stamp: CountStamp): void {
    this.#next = stamp;
  }

  /** The pages that are full, stamped, each once, with what a digest is taken of. */
  *stamped(): Generator<MadePage & { readonly page: Page }> {
    const waiting = this.#pressed;
    this.#pressed = [];
    for (const page of waiting) {
      const stamp = this.#next;
      if (!stamp) throw new Error("Not stamped yet");
      this.#next = { ...stamp, from: stamp.from + page.count };
      yield stampedPage(page, stamp);
    }
  }

  /** The same, with the last one that is not full. */
  *rest(): ReturnType<CountPress["stamped"]> {
    const last = this.#pages.rest();
    if (last) this.#pressed.push(pressed(last));
    yield* this.stamped();
  }
}

function pressed({ count, columns }: CountedColumns): Pressed {
  const all: Record<string, Column> = {};
  for (const name of columnFields("counted"))
    all[name] = columnsOf(standIn)[name] ??
      (columns as Readonly<Record<string, Column>>)[name] ?? { same: null };
  const bytes = encodeRuns(standIn.writer, standIn.from, [{ kind: "counted", count, columns: all }]);
  const run = decodePage(bytes)?.runs[0];
  if (run?.kind !== "counted" || run.count !== count) throw new Error("A page that cannot be read back");
  return { count, rest: bytes.slice(startOf(standIn, count).length), columns: run.columns };
}

function stampedPage(
  { count, rest, columns }: Pressed,
  stamp: CountStamp,
): MadePage & { readonly page: Page } {
  const { writer, from } = stamp;
  const start = startOf(stamp, count);
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  const to = from + count - 1;
  const run = { kind: "counted", from, count, columns: { ...columns, ...columnsOf(stamp) } };
  return { from, to, crc: crc32c(bytes), bytes, page: { writer, from, to, runs: [run] } };
}

/** What is stamped, as the columns it is written in: the first of a `counted` entry. */
const columnsOf = ({ station, operator, at }: CountStamp): Readonly<Record<string, Column>> => ({
  station: { same: station },
  operator: { same: operator },
  at: { same: at },
});

/** The bytes of a page up to the first column that is not stamped, as `encodeRuns` writes them. */
function startOf(stamp: CountStamp, count: number): Uint8Array {
  const { writer, from } = stamp;
  const whole = encodeRuns(writer, from, [{ kind: "counted", count, columns: columnsOf(stamp) }]);
  return whole.slice(0, whole.length - ending.length);
}

/** What ends a page of one run behind its last column. */
const ending = "}}]}\n";
