import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { textOfCell } from "../../shared/domain/tables/cell-text.ts";
import { cellsOf } from "../../shared/domain/tables/table.ts";
import type { TestStation } from "./station.ts";

/** The rows of a delimited file as texts, the header left out. */
export async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const opened = await openTable(bytes, "table.csv");
  if (!opened.ok) throw new Error(opened.failure.code);
  const rows: string[][] = [];
  for await (const slice of opened.value.rows())
    rows.push(...slice.rows.map((row) => cellsOf(row).map(textOfCell)));
  return rows.slice(1);
}

/**
 * The stock of a station as its exported table says it, without findings and times; equal texts are equal stocks. Lines
 * that hold nothing are left out.
 */
export async function stockText(station: TestStation): Promise<readonly string[]> {
  const exported = await station.ask.exportTable({ what: "stock" });
  if (!exported.ok) throw new Error(exported.failure.code);
  const rows = await rowsOf(exported.value.bytes);
  return rows
    .filter((row) => row[9] !== "0")
    .map((row) => row.slice(0, 12).join(" | "))
    .sort();
}

/** A table's text as the bytes of a file. */
export const fileOf = (name: string, ...lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join("\r\n")}\r\n`),
});
