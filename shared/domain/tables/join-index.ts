import { joinKey } from "./join-key.ts";
import { cellsOf, isBlankRow, type Row, type Table } from "./table.ts";

/** The rows of a table by the codes of one column. */
export interface JoinIndex {
  readonly rows: ReadonlyMap<string, Row>;
  /** How many rows there are, and codes that lead to several with different cells, which are in none. */
  readonly count: number;
  readonly twice: number;
}

/** Reads a table once. A row that says the same again is the same. */
export async function joinIndex(table: Table, column: number): Promise<JoinIndex> {
  const rows = new Map<string, Row>();
  const twice = new Set<string>();
  let count = 0;
  for await (const slice of table.rows()) {
    for (let at = 0; at < slice.rows.length; at++) {
      const row = slice.rows[at] as Row;
      if (isBlankRow(row) || (slice.lines[at] as number) <= table.headerLine) continue;
      count++;
      const key = joinKey(row.cell(column));
      if (key === "" || slice.torn.has(at)) continue;
      const known = rows.get(key);
      if (!known) rows.set(key, row);
      else if (!saysTheSame(known, row, column)) twice.add(key);
    }
  }
  for (const key of twice) rows.delete(key);
  return { rows, count, twice: twice.size };
}

/** Equal but for how the code is written. */
function saysTheSame(one: Row, two: Row, key: number): boolean {
  const [first, second] = [cellsOf(one), cellsOf(two)];
  return first.length === second.length && first.every((cell, at) => at === key || cell === second[at]);
}
