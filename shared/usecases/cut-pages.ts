import { crc32c } from "../base/crc32c.ts";
import { canonicalLines } from "../domain/ledger/canonical-lines.ts";
import { type Held, joinRange } from "../domain/ledger/census.ts";
import { partsHeld, partsNotHeld } from "../domain/ledger/merge.ts";
import { decodePage, type Page } from "../domain/ledger/page.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { PagesByWriter } from "./compare-copy.ts";

type Ranges = readonly (readonly [from: number, to: number])[];

/** Part of a page, as a page of lines with bytes of its own. */
export function cutBytes(page: Page, { from, to }: Pick<Page, "from" | "to">) {
  const lines = canonicalLines(page, from, to);
  const bytes = new Uint8Array(intro.length + lines.length);
  bytes.set(intro);
  bytes.set(lines, intro.length);
  const part = decodePage(bytes);
  if (!part) throw new Error(`Page ${page.writer}.${from} cannot be cut`);
  return { page: part, bytes };
}

const intro = new TextEncoder().encode("P1 lines\n");

/**
 * The pages of a ledger as it was when it held this: with their own bytes, cut where they hold more, each entry once, those
 * of one writer in order. What cannot be read is left out.
 */
export function* pagesThen(pages: PagesByWriter, held: Held): Generator<StoredPage> {
  for (const [writer, { all }] of pages) {
    const ranges = held.get(writer) ?? [];
    let taken: Ranges = [];
    for (const stored of all) {
      yield* partsThen(stored, ranges, taken);
      for (const [from, to] of ranges)
        if (from <= stored.to && to >= stored.from)
          taken = joinRange(taken, Math.max(from, stored.from), Math.min(to, stored.to));
    }
  }
}

function* partsThen(stored: StoredPage, held: Ranges, taken: Ranges): Generator<StoredPage> {
  const { from, to } = stored;
  const isWhole = held.some(([start, end]) => start <= from && end >= to);
  if (isWhole && !taken.some(([start, end]) => start <= to && end >= from)) {
    yield stored;
    return;
  }
  const page = decodePage(stored.bytes);
  if (!page) return;
  for (const part of partsHeld(page, held).flatMap((one) => partsNotHeld(one, taken))) {
    const { bytes } = cutBytes(page, part);
    yield { ...stored, from: part.from, to: part.to, crc: crc32c(bytes), bytes };
  }
}
