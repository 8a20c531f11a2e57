import { textOfCell } from "../tables/cell-text.ts";
import type { Row } from "../tables/table.ts";
import { codeOfColumns, judgeCode } from "./code-cell.ts";
import { cellAt, type OpenColumns, type Refusal } from "./open-columns.ts";
import { otherCodes } from "./product-table.ts";
import type { RefusalReason } from "./refused-rows.ts";
import { expiryReader, lotOfCell, quantityOf, serialsIn } from "./stock-cells.ts";
import { isOnePack, type StockField, type Unit, unitOf } from "./stock-columns.ts";
import type { IdleRow, StockColumns, StockProduct, StockTableContext } from "./stock-plan.ts";

/** Takes the rows of a stock table one by one. What repeats (codes, places, expiries, units) is judged once. */
export class StockPlanner {
  readonly taken = {
    line: [] as number[],
    place: [] as number[],
    product: [] as number[],
    lot: [] as string[],
    expiry: [] as string[],
    quantity: [] as number[],
    unit: [] as Unit[],
    serials: [] as string[],
  } satisfies StockColumns;
  readonly places: string[] = [];
  readonly products: StockProduct[] = [];
  readonly idle: IdleRow[] = [];
  packs = 0;
  entries = 0;
  readonly #at: OpenColumns<StockField>["at"];
  readonly #context: StockTableContext;
  readonly #expiry: (cell: string) => string | undefined;
  readonly #placeOf = new Map<string, number | undefined>();
  readonly #productOf = new Map<string, number | RefusalReason>();
  readonly #numberOf = new Map<string, number>();
  readonly #unitOf = new Map<string, Unit | undefined>();

  constructor(at: OpenColumns<StockField>["at"], context: StockTableContext) {
    this.#at = at;
    this.#context = context;
    this.#expiry = expiryReader(context.today);
  }

  /** Takes a row, or says why not. */
  take(row: Row, line: number): Refusal | undefined {
    const at = this.#at;
    const product = this.#product(row);
    if (typeof product === "string")
      return { reason: product, cell: product === "person-number" ? "" : this.#codeCell(row) };
    const place = this.#place(row.cell(at.place));
    if (place === undefined) return { reason: "place", cell: cellAt(row, at.place) };
    const lotCell = cellAt(row, at.lot);
    const lot = lotCell === "" ? "" : lotOfCell(lotCell);
    if (lot === undefined) return { reason: "lot", cell: lotCell };
    const expiry = this.#expiry(row.cell(at.expiry));
    if (expiry === undefined) return { reason: "expiry", cell: cellAt(row, at.expiry) };
    const quantity = quantityOf(cellAt(row, at.quantity));
    if (quantity === undefined) return { reason: "quantity", cell: cellAt(row, at.quantity) };
    const unit = this.#unit(row.cell(at.unit));
    if (unit === undefined) return { reason: "unit", cell: cellAt(row, at.unit) };
    const serials = cellAt(row, at.serials);
    const count = serials === "" ? 0 : serialsIn(serials);
    if (count === undefined) return { reason: "serials", cell: serials };
    if (quantity === 0 && count === 0)
      this.idle.push({ line, code: (this.products[product] as StockProduct).code });
    else {
      const { taken } = this;
      taken.line.push(line);
      taken.place.push(place);
      taken.product.push(product);
      taken.lot.push(lot);
      taken.expiry.push(expiry);
      taken.quantity.push(quantity);
      taken.unit.push(unit);
      taken.serials.push(count === 0 ? "" : serials);
      if (unit === "pack") this.packs += quantity;
      this.entries += isOnePack(unit, count) ? 1 : count + (quantity === count ? 0 : 1);
    }
    return undefined;
  }

  #codeCell(row: Row): string {
    const code = cellAt(row, this.#at.code);
    return code === "" ? codeOfColumns(cellAt(row, this.#at.gtin), cellAt(row, this.#at.cnk)) : code;
  }

  #product(row: Row): number | RefusalReason {
    const cell = row.cell(this.#at.code) || this.#codeCell(row);
    const known = this.#productOf.get(cell);
    if (known !== undefined) return known;
    const product = this.#newProduct(this.#codeCell(row), row);
    this.#productOf.set(cell, product);
    return product;
  }

  #newProduct(cell: string, row: Row): number | RefusalReason {
    const verdict = judgeCode(cell);
    if ("refused" in verdict) return verdict.refused;
    const at = this.#at;
    const held = this.#numberOf.get(verdict.code);
    if (held !== undefined) return held;
    const name = cellAt(row, at.name).trim();
    const pack = cellAt(row, at.pack).trim();
    if (name.length > 500 || pack.length > 300) return "too-long";
    const [gtin, cnk] = [cellAt(row, at.gtin).trim(), cellAt(row, at.cnk)];
    const codes = otherCodes(verdict.code, gtin, cnk, cellAt(row, at.codes));
    const code = verdict.code;
    this.#numberOf.set(code, this.products.length);
    const said = { name: name, pack: pack, codes };
    return this.products.push({ code, doubt: verdict.doubt, ...said }) - 1;
  }

  #place(cell: string): number | undefined {
    const held = this.#placeOf.get(cell);
    if (held !== undefined || this.#placeOf.has(cell)) return held;
    const named = textOfCell(cell).trim();
    const name = named === "" ? this.#context.place : named;
    const known = name === undefined ? -1 : this.places.indexOf(name);
    const isNone = name === undefined || name.length > 200;
    const place = isNone ? undefined : known >= 0 ? known : this.places.push(name) - 1;
    this.#placeOf.set(cell, place);
    return place;
  }

  #unit(cell: string): Unit | undefined {
    const held = this.#unitOf.get(cell);
    if (held !== undefined) return held;
    const unit = unitOf(textOfCell(cell));
    this.#unitOf.set(cell, unit);
    return unit;
  }
}
