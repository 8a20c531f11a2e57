import { canonicalLine } from "./entry-line.ts";
import { type EntryId, entryId } from "./identity.ts";
import { entryNumbered, numberIn, type Page, type Run } from "./page.ts";
import { type Column, valueIn } from "./page-columns.ts";

type Ranges = readonly (readonly [from: number, to: number])[];

/** The parts of a page that these ranges do not hold yet, as pages of their own, in order: taking a page twice adds nothing. */
export function partsNotHeld(page: Page, ranges: Ranges): readonly Page[] {
  if (!ranges.some(([from, to]) => from <= page.to && to >= page.from)) return [page];
  const parts: Page[] = [];
  let next = page.from;
  for (const [from, to] of ranges) {
    if (from > next && next <= page.to) parts.push(slicePage(page, next, Math.min(from - 1, page.to)));
    next = Math.max(next, to + 1);
  }
  if (next <= page.to) parts.push(slicePage(page, next, page.to));
  return parts;
}

/** The parts of a page that these ranges hold, in order: the page itself where they hold all of it. */
export function partsHeld(page: Page, ranges: Ranges): readonly Page[] {
  return ranges
    .filter(([from, to]) => from <= page.to && to >= page.from)
    .map(([from, to]) =>
      from <= page.from && to >= page.to
        ? page
        : slicePage(page, Math.max(from, page.from), Math.min(to, page.to)),
    );
}

/** The first entry two pages of one writer both hold that is not the same in both: such a ledger is refused whole. */
export function alteredEntry(left: Page, right: Page): EntryId | undefined {
  if (left.writer !== right.writer) return undefined;
  const last = Math.min(left.to, right.to);
  for (let number = Math.max(left.from, right.from); number <= last; number++) {
    const [one, other] = [entryNumbered(left, number), entryNumbered(right, number)];
    if (one && other && canonicalLine(one) !== canonicalLine(other)) return entryId(left.writer, number);
  }
  return undefined;
}

/** Entries `from` to `to` of a page, which must hold them. */
export function slicePage({ writer, runs }: Page, from: number, to: number): Page {
  return { writer, from, to, runs: runs.flatMap((run) => sliceRun(run, from, to)) };
}

function sliceRun(run: Run, from: number, to: number): Run[] {
  const rows: number[] = [];
  for (let row = 0; row < run.count; row++) {
    const number = numberIn(run, row);
    if (number >= from && number <= to) rows.push(row);
  }
  const [first] = rows;
  if (first === undefined) return [];
  if (rows.length === run.count) return [run];
  const columns: Record<string, Column> = {};
  for (const [name, column] of Object.entries(run.columns))
    columns[name] = "same" in column ? column : { each: rows.map((row) => valueIn(column, row)) };
  const numbers = run.numbers && rows.map((row) => run.numbers?.[row] as number);
  return [
    {
      kind: run.kind,
      from: numberIn(run, first),
      count: rows.length,
      columns,
      ...(numbers ? { numbers } : {}),
    },
  ];
}
