import type { Result } from "../base/result.ts";
import type { ExpectedColumns } from "../domain/import/expected-pages.ts";
import type { HandedRows } from "../domain/import/handed-rows.ts";
import type { NumberedPlan } from "../domain/import/numbered-plan.ts";
import type { Draft, LedgerEntry } from "../domain/ledger/entry.ts";
import { type Column, columnOf, encodeRuns, type Page, pageSize, type Run } from "../domain/ledger/page.ts";
import { columnFields, toColumn } from "../domain/ledger/page-columns.ts";
import type { Foldable } from "../domain/stock/counted-page.ts";
import type { Failure } from "../errors.ts";
import type { PageMaker } from "../ports/page-making.ts";
import type { Ledger } from "./ledger.ts";
import { type BatchWriter, type StagedPage, staged } from "./stage.ts";

/** What a batch says, in order: facts, then what is made beside, then facts again. */
export interface BatchEntries {
  readonly before: readonly Draft[];
  /** What is expected; `first` is how many of them fit onto the first page. */
  readonly expected?: (first: number) => Iterable<ExpectedColumns>;
  /** What is told of products, and counts: their pages are made beside the engine. */
  readonly counts?: MadeCounts;
  readonly after?: readonly Draft[];
  /** What has to be kept before the batch takes effect: the keys of its customers. */
  readonly keep?: () => Promise<
    Result<void, Failure<"ledger/not-written" | "ledger/disk-full" | "customers/locked">>
  >;
}

/** Counts whose pages are made beside the engine while their numbers are looked up here. */
export interface MadeCounts {
  readonly maker: PageMaker;
  /** Rows the maker was not handed yet. */
  readonly more: Iterable<HandedRows>;
  /** What the maker was told of products. */
  readonly known: readonly Draft<"productKnown">[];
  readonly numbered: NumberedPlan;
}

/**
 * The pages of a batch under its own writer: the entry that says so, then what the batch says, in columns; counts begin a
 * page. Made one at a time, when asked for.
 */
export async function* batchPages(
  ledger: Ledger,
  own: BatchWriter,
  entries: BatchEntries,
): AsyncGenerator<StagedPage, void, undefined> {
  const builder = new PageBuilder(ledger, own);
  const before = [ledger.startOfBatch(own.batch), ...entries.before];
  if (entries.counts) yield* builder.withCounts(before, entries.counts);
  else yield* builder.add(before);
  for (const run of entries.expected?.(builder.room) ?? []) {
    builder.addRun(run.kind, run.count, run.columns);
    if (builder.room === 0) yield builder.page();
  }
  yield* builder.add(entries.after ?? []);
  if (builder.room < pageSize) yield builder.page();
}

/** Pages in the making; station, operator and time are the same for the whole batch. */
class PageBuilder {
  readonly #own: BatchWriter;
  readonly #stamp: Pick<LedgerEntry, "station" | "operator" | "at">;
  readonly #stamped: Readonly<Record<string, Column>>;
  #from = 1;
  #next = 1;
  #runs: Run[] = [];

  constructor(ledger: Ledger, own: BatchWriter) {
    this.#own = own;
    const [stamped] = ledger.stampFor(own.writer, 1, [ledger.startOfBatch(own.batch)]);
    if (!stamped) throw new Error("Nothing stamped");
    const { station, operator, at } = stamped;
    this.#stamp = { station, operator, at };
    this.#stamped = { station: { same: station }, operator: { same: operator }, at: { same: at } };
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
    for (const name of columnFields(kind))
      columns[name] = this.#stamped[name] ?? said[name] ?? { same: null };
    this.#runs.push({ kind, from: this.#next, count, columns });
    this.#next += count;
  }

  /** Drafts, then what is told of products, then counts, which begin a page each: those are asked for first. */
  async *withCounts(
    drafts: readonly Draft[],
    { maker, more, known, numbered }: MadeCounts,
  ): AsyncGenerator<StagedPage, void, undefined> {
    const { writer, batch } = this.#own;
    const first = this.#next + drafts.length;
    const begun = first + known.length;
    const made = maker.pages({ writer, from: first, ...this.#stamp }, more)[Symbol.asyncIterator]();
    let next = made.next();
    next.catch(() => {}); // Heard in its turn.
    yield* this.add(drafts);
    if (this.room < pageSize) yield this.page();
    for (let said = await next; !said.done; said = await next) {
      const { from, to, crc, bytes } = said.value;
      const stamp = { writer, from, to, ...this.#stamp };
      let page: Foldable;
      if (from < begun) page = { ...stamp, told: known.slice(from - first, to - first + 1) };
      else {
        numbered.reach(to - begun + 1);
        page = { ...stamp, counts: numbered, first: from - begun };
      }
      yield { stored: { writer, from, to, stage: batch, crc, bytes }, page, isDigested: true };
      this.#from = this.#next = to + 1;
      next = made.next();
    }
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
  for (const name of columnFields(kind)) columns[name] = columnOf(valuesOf(drafts, name));
  return columns;
}

function valuesOf(drafts: readonly Draft[], name: string): readonly unknown[] {
  const values: unknown[] = [];
  for (const draft of drafts)
    values.push(toColumn((draft as unknown as Readonly<Record<string, unknown>>)[name]));
  return values;
}
