import type { StockFinding } from "../contracts/stock-records.ts";
import { exportWords, findingWords } from "../domain/import/export-words.ts";
import { type LinkRecord, linkSheet } from "../domain/import/link-table.ts";
import { productSheet } from "../domain/import/product-table.ts";
import { type StockRecord, stockSheet } from "../domain/import/stock-table.ts";
import type { Sheet } from "../domain/tables/table.ts";
import type { Tables } from "../ports/tables.ts";
import type { Dependencies } from "./dependencies.ts";
import { stockRecords } from "./export-stock.ts";
import { knownProducts } from "./known-products.ts";
import type { Task } from "./tasks.ts";

/** What writing a table asks for. */
export type ExportNeeds = Pick<Dependencies, "station" | "clock"> & { readonly tables: Tables };
type Needs = ExportNeeds & Pick<Dependencies, "ledger">;

/** A table ready to be saved: its name, its bytes, and what it holds. */
export interface ExportedTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly packs: number;
}

/** The stock lines asked for as a table, with serials and the codes as read, findings in words. */
export async function exportStock(
  needs: Needs,
  lines: Iterable<number>,
  findingsOf: (line: number) => readonly StockFinding[],
  task: Task,
): Promise<ExportedTable> {
  const { language } = needs.station.file.settings;
  const findings = (line: number) =>
    findingsOf(line)
      .map((found) => findingWords[found][language])
      .join(", ");
  let packs = 0;
  const records = function* (): Generator<StockRecord> {
    for (const record of stockRecords(needs.ledger.stock, lines, findings, language)) {
      if (record.unit === "pack") packs += record.quantity;
      yield record;
    }
  };
  return { ...(await written(needs, "stock", stockSheet(records(), language), task)), packs };
}

/** Every product the ledger has a name for as a table; what only a list knows is not ours to hand on. */
export async function exportProducts(needs: Needs, task: Task): Promise<ExportedTable> {
  const { language } = needs.station.file.settings;
  const known = [...knownProducts(needs.ledger.stock)].map((product) => ({
    ...product,
    codes: product.codes.filter((code) => code !== product.code),
  }));
  return { ...(await written(needs, "products", productSheet(known, language), task)), packs: 0 };
}

/** Links of codes as a table. */
export async function exportLinks(
  needs: ExportNeeds,
  links: Iterable<LinkRecord>,
  task: Task,
): Promise<ExportedTable> {
  const { language } = needs.station.file.settings;
  return { ...(await written(needs, "links", linkSheet(links, language), task)), packs: 0 };
}

/** Writes a sheet, counting its rows; its name says what it holds and the day. */
export async function written(
  { tables, station, clock }: ExportNeeds,
  what: keyof typeof exportWords,
  sheet: Sheet,
  task: Task,
): Promise<Omit<ExportedTable, "packs">> {
  let rows = 0;
  const counted = function* () {
    for (const row of sheet.rows) {
      rows += 1;
      yield row;
    }
  };
  const bytes = await tables.write({ ...sheet, rows: counted() }, task.step);
  const word = exportWords[what][station.file.settings.language];
  return { name: `reshelf-${word}-${clock.today()}.csv`, bytes, rows };
}
