import type { PlanRow } from "../contracts/file-records.ts";

/** Rows of a plan that became one thing, in the order of the file. */
export interface RowList {
  readonly bucket: PlanRow["bucket"];
  /** The line of the file each row stands on, ascending. */
  readonly lines: ArrayLike<number>;
  /** Row `index` as it is shown. */
  readonly row: (index: number) => Omit<PlanRow, "bucket">;
}

interface Order {
  readonly list: Uint8Array;
  readonly index: Uint32Array;
}

/** The rows of a plan by bucket, or all of them, in the order of the file. */
export class PlanRows {
  readonly #lists: readonly RowList[];
  readonly #orders = new Map<string, Order>();

  constructor(lists: readonly RowList[]) {
    this.#lists = lists;
  }

  count(bucket: PlanRow["bucket"]): number {
    return this.#of(bucket).reduce((sum, { lines }) => sum + lines.length, 0);
  }

  window(bucket: "all" | PlanRow["bucket"], first: number, count: number): readonly PlanRow[] {
    const lists = this.#of(bucket);
    const { list, index } = this.#order(bucket, lists);
    const rows: PlanRow[] = [];
    for (let at = first; at < Math.min(first + count, index.length); at++) {
      const from = lists[list[at] as number] as RowList;
      rows.push({ bucket: from.bucket, ...from.row(index[at] as number) });
    }
    return rows;
  }

  #of(bucket: "all" | PlanRow["bucket"]): readonly RowList[] {
    return this.#lists.filter((list) => bucket === "all" || list.bucket === bucket);
  }

  #order(bucket: string, lists: readonly RowList[]): Order {
    let order = this.#orders.get(bucket);
    if (!order) {
      order = merged(lists);
      this.#orders.set(bucket, order);
    }
    return order;
  }
}

/** Each list is in the order of the file already: the one whose next line is lowest comes next. */
function merged(lists: readonly RowList[]): Order {
  const total = lists.reduce((sum, { lines }) => sum + lines.length, 0);
  const order = { list: new Uint8Array(total), index: new Uint32Array(total) };
  const next = lists.map(() => 0);
  for (let at = 0; at < total; at++) {
    let lowest = -1;
    let line = Number.POSITIVE_INFINITY;
    for (let list = 0; list < lists.length; list++) {
      const own = lists[list]?.lines[next[list] as number];
      if (own === undefined || own >= line) continue;
      lowest = list;
      line = own;
    }
    order.list[at] = lowest;
    order.index[at] = next[lowest] as number;
    next[lowest] = (next[lowest] as number) + 1;
  }
  return order;
}
