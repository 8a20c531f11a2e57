import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import type { SaidShape } from "../../shared/domain/tables/shape.ts";
import { cellsOf, isBlankRow, type Table } from "../../shared/domain/tables/table.ts";

/** A table of these bytes, in the shape that is said or found; throws when it is none. */
export async function opened(bytes: Uint8Array, said: SaidShape = {}): Promise<Table> {
  const table = await openTable(bytes, "x.csv", undefined, said);
  if (!table.ok) throw new Error(JSON.stringify(table.failure));
  return table.value;
}

/** The cells of every row that is no empty line. */
export async function allRows(table: Table): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const slice of table.rows())
    rows.push(...slice.rows.filter((row) => !isBlankRow(row)).map(cellsOf));
  return rows;
}
