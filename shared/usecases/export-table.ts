import type { StockFinding } from "../contracts/stock-records.ts";
import { exportFields, exportFieldsOf } from "../domain/export/export-fields.ts";
import type { ExportProfile, LeftOutKind } from "../domain/export/export-profile.ts";
import { Tallying } from "../domain/export/export-tally.ts";
import { type MovementRecord, movementRows } from "../domain/export/movement-table.ts";
import { customerSheet } from "../domain/import/customer-table.ts";
import { findingWords } from "../domain/import/export-words.ts";
import { type LinkRecord, linkSheet } from "../domain/import/link-table.ts";
import { type ProductRecord, productSheet } from "../domain/import/product-table.ts";
import { varianceColumns } from "../domain/import/stock-columns.ts";
import { type StockRecord, stockSheet } from "../domain/import/stock-table.ts";
import { ownFields } from "../domain/stock/own-fields.ts";
import { nameOfPlace } from "../domain/stock/place-name.ts";
import type { Dependencies } from "./dependencies.ts";
import { stockRecords } from "./export-stock.ts";
import { groupedRecords } from "./grouped-stock.ts";
import { knownProducts } from "./known-products.ts";
import type { ExportSource } from "./made-table.ts";

type Needs = Pick<Dependencies, "station" | "ledger">;

/** What a stock table asks of those who know more of a line than the fold. */
export interface LineFacts {
  readonly findingsOf: (line: number) => readonly StockFinding[];
  /** VAT of a product by its root, in percent; null where no list has it. */
  readonly vatOf: (root: number) => number | null;
  /** Whether a product is asked for, where only some are. */
  readonly isChanged?: ((root: number) => boolean) | undefined;
}

/** Stock lines as rows, those the profile leaves out left out and told; serials, codes as read, findings in words. */
export function stockSource(
  { ledger: { stock }, station }: Needs,
  lines: ArrayLike<number> & Iterable<number>,
  { findingsOf, vatOf, isChanged }: LineFacts,
  profile: ExportProfile,
): ExportSource {
  const { language } = station.file.settings;
  const tallying = new Tallying();
  const { quantity, unit, root, location } = stock.lines;
  const places = new Map<number, string>();
  const placeOf = (line: number) => {
    const at = location[line] as number;
    const place = places.get(at) ?? nameOfPlace(stock.facts, stock.entries.locations.word(at), language);
    places.set(at, place);
    return place;
  };
  let findings: readonly StockFinding[] = [];
  const going = function* () {
    for (const line of lines) {
      const isAsked = !isChanged || isChanged(root[line] as number);
      findings = isAsked ? findingsOf(line) : [];
      const many = quantity[line] as number;
      const isPieces = unit[line] === 1;
      const why = isAsked ? leftOutFor(profile.leaveOut, many, findings) : "unchanged";
      if (why) tallying.stays(many, isPieces, why);
      else {
        tallying.goes(many, isPieces, placeOf(line), vatOf(root[line] as number), findings);
        yield line;
      }
    }
  };
  const said = () => findings.map((found) => findingWords[found][language]).join(", ");
  const records = stockRecords(stock, going(), said, language);
  const rows =
    profile.rows === "lot"
      ? records
      : groupedRecords(records, productKey(stock), profile.rows === "product-place");
  const isCompared = stock.expected.isAny || profile.columns.some(({ field }) => field in varianceColumns);
  const { expected: _, difference: __, ...plain } = exportFields.stock;
  return {
    fields: isCompared ? exportFields.stock : plain,
    rows: stockSheet(rows, language, isCompared).rows,
    of: lines.length,
    tally: () => tallying.tally,
  };
}

/** The first reason a profile has for leaving a line out. */
function leftOutFor(
  leaveOut: readonly LeftOutKind[],
  quantity: number,
  findings: readonly StockFinding[],
): LeftOutKind | undefined {
  return leaveOut.find((kind) => (kind === "empty" ? quantity === 0 : findings.includes(kind)));
}

/** The product a record is of: the codes it was read under lead to one. */
const productKey =
  ({ entries, products }: Needs["ledger"]["stock"]) =>
  ({ code }: StockRecord) =>
    String(products.root(entries.codes.find(code) ?? 0));

/** Every product the ledger has a name for, or those of which something changed. */
export function productsSource(
  { ledger, station }: Needs,
  isChanged?: (root: number) => boolean,
): ExportSource {
  const { stock } = ledger;
  const isAsked = ({ code }: { readonly code: string }) =>
    !isChanged || isChanged(stock.entries.codes.find(code) ?? 0);
  const known = [...knownProducts(stock)].filter(isAsked).map((product) => ({
    ...product,
    codes: product.codes.filter((code) => code !== product.code),
  }));
  return {
    fields: exportFields.products,
    rows: productSheet(known, station.file.settings.language).rows,
    of: known.length,
  };
}

/** Every product of the reference lists of this station, with its VAT and the title of its list. */
export function catalogueSource({
  catalogue,
  station,
}: Pick<Dependencies, "catalogue" | "station">): ExportSource {
  const { language } = station.file.settings;
  const rows = function* () {
    let [list, vat]: [string, number | ""] = ["", ""];
    const products = function* (): Generator<ProductRecord> {
      for (const { source, vat: rate, ...product } of catalogue.listed()) {
        [list, vat] = [source, rate ?? ""];
        yield { ...product, codes: product.codes.filter((code) => code !== product.code) };
      }
    };
    for (const row of productSheet(products(), language).rows) yield [...row, vat, list];
  };
  return { fields: exportFields.catalogue, rows: rows(), of: catalogue.listedCount };
}

/** Every customer that is open here. Of two versions nobody has chosen between, the first. */
export async function customersSource({
  customers,
  station,
  ledger,
}: Pick<Dependencies, "customers" | "station" | "ledger">): Promise<ExportSource> {
  const own = ownFields(ledger.stock);
  const all = (await customers.ready()).map(({ heads }) => heads[0].customer);
  return {
    fields: exportFieldsOf("customers", own),
    rows: customerSheet(all, station.file.settings.language, own).rows,
    of: all.length,
  };
}

/** Links of codes. */
export const linksSource = (
  { station }: Pick<Needs, "station">,
  links: Iterable<LinkRecord>,
): ExportSource => ({
  fields: exportFields.links,
  rows: linkSheet(links, station.file.settings.language).rows,
  of: 0,
});

/** Movements, as many as there may be. */
export const movementsSource = (movements: Iterable<MovementRecord>, of: number): ExportSource => ({
  fields: exportFields.movements,
  rows: movementRows(movements),
  of,
});
