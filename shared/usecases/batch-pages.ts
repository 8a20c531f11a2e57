import type { Result } from "../base/result.ts";
import type { ExpectedColumns } from "../domain/import/expected-pages.ts";
import type { CountedColumns } from "../domain/import/stock-pages.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { type Column, columnOf, encodeRuns, type Page, pageSize, type Run } from "../domain/ledger/page.ts";
import { columnFields, toColumn } from "../domain/ledger/page-columns.ts";
import type { Failure } from "../errors.ts";
import type { Ledger } from "./ledger.ts";
import { type BatchWriter, type StagedPage, staged } from "./stage.ts";

/** What a batch says, in order: facts, then counts in columns, then facts again. */
export interface BatchEntries {
  readonly before: readonly Draft[];
  /** The counts, or what is expected; `first` is how many of them fit onto the first page. */
  readonly counts?: (first: number) => Iterable<CountedColumns | ExpectedColumns>;
  readonly after?: readonly Draft[];
  /** What has to be kept before the batch takes effect: the keys of its customers. */
  readonly keep?: () => Promise<
    Result<void, Failure<"ledger/not-written" | "ledger/disk-full" | "customers/locked">>
  >;
}

/**
 * The pages of a batch under its own writer: the entry that says so, then what the batch says, in columns, every page
 * full but the last. Made one at a time, when asked for.
 */
export function* batchPages(
  ledger: Ledger,
  own: BatchWriter,
  entries: BatchEntries,
): Generator<StagedPage, void, undefined> {
  const builder = new PageBuilder(ledger, own);
  yield* builder.add([ledger.startOfBatch(own.batch), ...entries.before]);
  for (const run of entries.counts?.(builder.room) ?? []) {
    builder.addRun("kind" in run ? run.kind : "counted", run.count, run.columns);
    if (builder.room === 0) yield builder.page();
  }
  yield* builder.add(entries.after ?? []);
  if (builder.room < pageSize) yield builder.page();
}

/** Pages in the making; station, operator and time are the same for the whole batch. */
class PageBuilder {
  readonly #own: BatchWriter;
  readonly #stamp: Readonly<Record<string, Column>>;
  #from = 1;
  #next = 1;
  #runs: Run[] = [];

  constructor(ledger: Ledger, own: BatchWriter) {
    this.#own = own;
    const [stamped] = ledger.stampFor(own.writer, 1, [ledger.startOfBatch(own.batch)]);
    if (!stamped) throw new Error("Nothing stamped");
    this.#stamp = {
      station: { same: stamped.station },
      operator: { same: stamped.operator },
      at: { same: stamped.at },
    };
  }

  /** How many entries the page in the making still takes. */
  get room(): number {
    return this.#from + pageSize - this.#next;
  }

  *add(drafts: readonly Draft[]): Generator<StagedPage, void, undefined> {
    for (let at = 0; at < drafts.length; ) {
      const kind = drafts[at]?.kind as Draft["kind"];
      let end = at + 1;
      while (end < drafts.length && end - at < this.room && drafts[end]?.kind === kind) end += 1;
      this.addRun(kind, end - at, columnsOf(kind, drafts.slice(at, end)));
      at = end;
      if (this.room === 0) yield this.page();
    }
  }

  addRun(kind: Draft["kind"], count: number, said: Readonly<Record<string, Column>>): void {
    const columns: Record<string, Column> = {};
    // In canonical order: a version that does not know the kind shows the fields as they stand here.
    for (const name of columnFields(kind)) columns[name] = this.#stamp[name] ?? said[name] ?? { same: null };
    this.#runs.push({ kind, from: this.#next, count, columns });
    this.#next += count;
  }

  /** The page as it is, with the bytes it rests as; a new one begins. */
  page(): StagedPage {
    const { writer, batch } = this.#own;
    const page: Page = { writer, from: this.#from, to: this.#next - 1, runs: this.#runs };
    const bytes = encodeRuns(
      writer,
      this.#from,
      this.#runs.map(({ kind, count, columns }) => ({ kind, count, columns })),
    );
    this.#from = this.#next;
    this.#runs = [];
    return staged(page, bytes, batch);
  }
}

function columnsOf(kind: Draft["kind"], drafts: readonly Draft[]): Record<string, Column> {
  const columns: Record<string, Column> = {};
  for (const name of columnFields(kind))
    columns[name] = columnOf(
      drafts.map((draft) => toColumn((draft as unknown as Readonly<Record<string, unknown>>)[name])),
    );
  return columns;
}
