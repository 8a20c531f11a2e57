import type { Pause, RowSlice, Table } from "./table.ts";

/** Rows of so many cells in all are kept at most: some tens of megabytes. What comes behind them is split again. */
const mostCells = 4_000_000;

/** A table that is about to be read twice, each row split once: the second reading gives the slices of the first. */
export function keptRows(table: Table, pause: Pause): Table {
  const kept: (() => RowSlice)[] = [];
  let state: "new" | "kept" | "too-large" = "new";
  async function* firstReading() {
    let cells = 0;
    kept.length = 0;
    for await (const slice of table.rows()) {
      cells += cellsIn(slice);
      if (cells <= mostCells) kept.push(anew(slice));
      else kept.length = 0;
      yield slice;
    }
    state = cells <= mostCells ? "kept" : "too-large";
  }
  async function* secondReading() {
    for (const [at, slice] of kept.entries()) {
      yield slice();
      await pause(at + 1, kept.length);
    }
  }
  return {
    ...table,
    rows: (quotes) => {
      if (quotes !== undefined || state === "too-large") return table.rows(quotes);
      return state === "kept" ? secondReading() : firstReading();
    },
  };
}

function cellsIn({ rows }: RowSlice): number {
  let cells = 0;
  for (const { width } of rows) cells += width;
  return cells;
}

function anew(slice: RowSlice): () => RowSlice {
  const { rows: _, again, ...others } = slice;
  return again ? () => ({ ...others, rows: again() }) : () => slice;
}
