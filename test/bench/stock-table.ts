import { writeTable } from "../../renderer/adapters/csv/write-table.ts";
import { stockSheet } from "../../shared/domain/import/stock-table.ts";
import { stockOf } from "../makers/tables.ts";

/**
 * The file of so many stock lines. A pharmacy system knows no serial numbers, so that each line becomes one entry; a
 * table of our own lists them, and becomes more than two entries a line.
 */
export function stockTable(lines: number, seed: number, serials: boolean): Promise<Uint8Array> {
  const records = function* () {
    for (const record of stockOf(lines, seed)) yield serials ? record : { ...record, serials: [] };
  };
  return writeTable(stockSheet(records(), "nl"));
}
