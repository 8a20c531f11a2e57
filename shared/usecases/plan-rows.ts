import type { PlanRow } from "../contracts/file-records.ts";
import { type BucketCounts, type PlanBucket, planBuckets } from "../domain/import/plan-buckets.ts";
import type { RefusedRow } from "../domain/import/refused-rows.ts";

/** The rows of a plan one looks at: a bucket, all, or those that ask for a choice, chosen already or not. */
export type PlanPart = "all" | "asked" | PlanBucket;

/** Rows of a plan that became one thing, in the order of the file. */
export interface RowList {
  readonly bucket: PlanBucket;
  /** The line of the file each row stands on, ascending. */
  readonly lines: ArrayLike<number>;
  /** Row `index` as it is shown. */
  readonly row: (index: number) => Omit<PlanRow, "bucket">;
  /** A person may choose, or has chosen, what these rows are. */
  readonly asks?: boolean;
  /**
   * Which of the words looked for, small and without accents, stand in row `index`, as bits. Without it the cells of the
   * row are looked at one by one.
   */
  readonly finder?: (words: readonly string[]) => (index: number) => number;
}

/**
 * The rows of a plan by bucket, or all of them, in the order of the file. Nothing is kept of that order: where a window
 * begins in each list is found by the line of the file, so that a plan of a million rows costs no more than one of ten.
 */
export class PlanRows {
  readonly lists: readonly RowList[];

  constructor(lists: readonly RowList[]) {
    this.lists = lists.filter(({ lines }) => lines.length > 0);
  }

  /** How many rows each bucket holds. */
  counts(): BucketCounts {
    const counts = Object.fromEntries(planBuckets.map((bucket) => [bucket, 0])) as Record<PlanBucket, number>;
    for (const { bucket, lines } of this.lists) counts[bucket] += lines.length;
    return counts;
  }

  /** How many rows a part holds. */
  count(part: PlanPart): number {
    return this.#of(part).reduce((sum, { lines }) => sum + lines.length, 0);
  }

  window(part: PlanPart, first: number, count: number): readonly PlanRow[] {
    const lists = this.#of(part);
    const next = startsOf(lists, first);
    const rows: PlanRow[] = [];
    while (rows.length < count) {
      const lowest = lowestOf(lists, next);
      const list = lists[lowest];
      if (!list) break;
      rows.push({ bucket: list.bucket, ...list.row(next[lowest] as number) });
      next[lowest] = (next[lowest] as number) + 1;
    }
    return rows;
  }

  #of(part: PlanPart): readonly RowList[] {
    if (part === "all") return this.lists;
    return this.lists.filter(({ bucket, asks }) => (part === "asked" ? asks : bucket === part));
  }
}

/** The rows that are refused, each with why and the cell that is to blame. */
export const refusedList = (refused: readonly RefusedRow[]): RowList => ({
  bucket: "refused",
  lines: refused.map(({ line }) => line),
  row: (index) => {
    const { line, reason, cell } = refused[index] as RefusedRow;
    return { line, reason, cells: [cell] };
  },
});

/** How many rows of each list come before row `first` of all of them together. */
function startsOf(lists: readonly RowList[], first: number): number[] {
  const before = (line: number) => lists.map(({ lines }) => placeOf(lines, line));
  // The highest line of the file that has no more than `first` rows before it: row `first` stands on it.
  let low = 0;
  let high = lists.reduce((most, { lines }) => Math.max(most, (lines[lines.length - 1] as number) + 1), 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (before(middle).reduce((total, count) => total + count, 0) <= first) low = middle;
    else high = middle - 1;
  }
  return before(low);
}

/** The place of the first line in an ascending list that is not below a line. */
function placeOf(lines: ArrayLike<number>, line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as number) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The list whose next row stands first in the file, -1 when all are through. */
function lowestOf(lists: readonly RowList[], next: readonly number[]): number {
  let lowest = -1;
  let line = Number.POSITIVE_INFINITY;
  for (let list = 0; list < lists.length; list++) {
    const own = lists[list]?.lines[next[list] as number];
    if (own === undefined || own >= line) continue;
    lowest = list;
    line = own;
  }
  return lowest;
}
