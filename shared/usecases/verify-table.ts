import { type Result, success } from "../base/result.ts";
import { textOfCell } from "../domain/tables/cell-text.ts";
import type { TableLayout, WrittenEncoding } from "../domain/tables/layout.ts";
import type { SaidShape, TextEncoding } from "../domain/tables/shape.ts";
import { type Failure, failure } from "../errors.ts";
import type { Tables } from "../ports/tables.ts";
import { type MadeTable, quantityColumn } from "./made-table.ts";
import type { Task } from "./tasks.ts";

const readAs: { readonly [E in WrittenEncoding]: TextEncoding } = {
  "utf-8-bom": "utf-8",
  "utf-8": "utf-8",
  "utf-16le": "utf-16le",
  "windows-1252": "windows-1252",
  cp850: "cp850",
};

/** The shape a table in a layout is read in. */
export const writtenShape = ({ encoding, delimiter }: TableLayout): SaidShape => ({
  encoding: readAs[encoding],
  delimiter,
  quotes: "enclose",
  headerLine: 1,
});

/**
 * Compares a file, as it was read from the place it was written to, with what was meant: every cell of every row, how many
 * rows there are, and what their quantities add up to.
 */
export async function verifyTable(
  tables: Tables,
  { profile, digests, rows, total, name }: MadeTable,
  bytes: Uint8Array,
  task: Task,
): Promise<Result<unknown, Failure<"export/not-verified">>> {
  const pause = (done: number) => task.step(rows + done, rows * 2);
  const opened = await tables.open(bytes, name, pause, writtenShape(profile));
  if (!opened.ok) return failure("export/not-verified", { name, row: 0 });
  const quantity = quantityColumn(profile);
  let at = 0;
  let sum = 0;
  for await (const slice of opened.value.rows()) {
    for (const row of slice.rows) {
      if (!digests.isSame(at, row)) return failure("export/not-verified", { name, row: at });
      if (at > 0 && quantity >= 0)
        sum += Number(textOfCell(row.cell(quantity)).replace(profile.decimal, "."));
      at += 1;
    }
  }
  return at === rows + 1 && sum === total
    ? success({})
    : failure("export/not-verified", { name, row: Math.min(at, rows) });
}
