import { crc32c } from "../base/crc32c.ts";
import { canonicalLines } from "../domain/ledger/canonical-lines.ts";
import { joinRange } from "../domain/ledger/census.ts";
import { type EntryId, entryId, type WriterId } from "../domain/ledger/identity.ts";
import { alteredEntry } from "../domain/ledger/merge.ts";
import { decodePage, type Page } from "../domain/ledger/page.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";

type Ranges = readonly (readonly [from: number, to: number])[];

/** The numbers of a writer that a projection holds. */
export function heldRanges({ entries }: Stock, writer: WriterId): Ranges {
  const place = entries.writers.find(writer);
  if (place === undefined) return [];
  const ranges = entries.segmentsOf(place).ranges();
  return ranges.reduce<Ranges>((joined, [from, to]) => joinRange(joined, from, to), []);
}

/** The pages of one writer in a copy, in order of their first numbers. */
export class WriterPages {
  readonly all: readonly StoredPage[];
  /** For each page the highest number it or one before it holds: pages of a healed journal may overlap. */
  readonly #reach: readonly number[];

  constructor(pages: readonly StoredPage[]) {
    this.all = [...pages].sort((a, b) => a.from - b.from || a.to - b.to);
    let highest = 0;
    this.#reach = this.all.map(({ to }) => {
      highest = Math.max(highest, to);
      return highest;
    });
  }

  /** Those that share numbers with a page. */
  *meeting({ from, to }: StoredPage): Generator<StoredPage> {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reach[middle] as number) < from) low = middle + 1;
      else high = middle;
    }
    for (const page of this.all.slice(low)) {
      if (page.from > to) return;
      if (page.to >= from) yield page;
    }
  }
}

export type PagesByWriter = ReadonlyMap<WriterId, WriterPages>;

/** Pages by writer, in order. */
export function byWriter(pages: readonly StoredPage[]): PagesByWriter {
  const writers = new Map<WriterId, StoredPage[]>();
  for (const page of pages) {
    const own = writers.get(page.writer);
    if (own) own.push(page);
    else writers.set(page.writer, [page]);
  }
  return new Map([...writers].map(([writer, own]) => [writer, new WriterPages(own)]));
}

/**
 * The first entry of a copy that is not what it was: held here, or twice in the copy itself, under one id with another
 * canonical line. Undefined when there is none.
 */
export async function findAltered(
  { store }: Pick<Dependencies, "store">,
  copy: PagesByWriter,
  task: Task,
): Promise<EntryId | undefined> {
  for (const { all } of copy.values()) {
    let before: readonly StoredPage[] = [];
    for (const page of all) {
      before = before.filter(({ to }) => to >= page.from);
      const altered = alteredAmong(page, before);
      if (altered) return altered;
      before = [...before, page];
      await task.step(0, 0);
    }
  }
  for await (const turn of store.pages()) {
    for (const held of turn) {
      const pages = copy.get(held.writer);
      const altered = pages && isWhole(held) ? alteredAmong(held, pages.meeting(held)) : undefined;
      if (altered) return altered;
      await task.step(0, 0);
    }
  }
  return undefined;
}

/** What lies in the database damaged is no witness against a copy: the copy may be what mends it. */
const isWhole = ({ bytes, crc }: StoredPage) => crc32c(bytes) === crc;

function alteredAmong(page: StoredPage, others: Iterable<StoredPage>): EntryId | undefined {
  let read: Page | undefined;
  for (const other of others) {
    if (isSame(page, other)) continue;
    read ??= decodePage(page.bytes);
    const theirs = decodePage(other.bytes);
    const altered = read && theirs && alteredIn(read, theirs);
    if (altered) return altered;
  }
  return undefined;
}

const isSame = (one: StoredPage, other: StoredPage) =>
  one.from === other.from && one.to === other.to && one.crc === other.crc && isEqual(one.bytes, other.bytes);

function alteredIn(one: Page, other: Page): EntryId | undefined {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  if (isEqual(canonicalLines(one, from, to), canonicalLines(other, from, to))) return undefined;
  return alteredEntry(one, other) ?? entryId(one.writer, from);
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
