import { gtinOf } from "../codes/gtin.ts";
import { datedNumbers } from "../repair/dated-numbers.ts";
import { mayHaveLost } from "../repair/lost-digits.ts";
import { isStrange } from "../repair/mend-text.ts";
import { putAt } from "../stock/growing.ts";
import { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";
import { cnkCode, codeOfColumns, judgeCode } from "./code-cell.ts";
import { JudgedCells } from "./judged-cells.ts";
import { cellAt, isTotalsCode, type OpenColumns, type Refusal } from "./open-columns.ts";
import { otherCodes } from "./product-table.ts";
import type { RefusalReason } from "./refused-rows.ts";
import {
  expiryOfCell,
  isOddLot,
  isOpenDate,
  isPlainWord,
  lotOfCell,
  mayBeThousands,
  quantityOf,
  serialsIn,
} from "./stock-cells.ts";
import { isOnePack, type StockField, type Unit, unitOf } from "./stock-columns.ts";
import type { IdleRow, StockColumns, StockProduct, StockTableContext } from "./stock-plan.ts";

/** Takes the rows of a stock table one by one. What repeats (codes, names, places, expiries, units) is judged once. */
export class StockPlanner {
  readonly taken = {
    line: [] as number[],
    place: [] as number[],
    product: [] as number[],
    lot: [] as string[],
    expiry: [] as number[],
    quantity: [] as number[],
    unit: [] as Unit[],
    serials: [] as string[],
  } satisfies StockColumns;
  readonly places: string[] = [];
  readonly products: StockProduct[] = [];
  readonly idle: IdleRow[] = [];
  /** Something in a row may want repair, though it was taken; looked for no more once it was found. */
  isOdd = false;
  packs = 0;
  entries = 0;
  readonly #at: OpenColumns<StockField>["at"];
  readonly #context: StockTableContext;
  readonly #place: JudgedCells<number | undefined>;
  readonly #expiry: JudgedCells<number | undefined>;
  readonly #quantity: JudgedCells<number | undefined>;
  readonly #unit: JudgedCells<Unit | undefined>;
  readonly #name: JudgedCells<string>;
  readonly #pack: JudgedCells<string>;
  readonly #coded: readonly CodedColumn[];
  readonly #numberOf = new Map<string, number>();

  /** `cellsOf` may know the numbers of a column's cells already. */
  constructor(
    at: OpenColumns<StockField>["at"],
    context: StockTableContext,
    cellsOf: (column: number) => RepeatedCells = () => new RepeatedCells(),
  ) {
    this.#at = at;
    this.#context = context;
    this.#coded = [at.code, at.gtin, at.cnk].map((column) => ({
      ...{ column, cells: cellsOf(column), products: [] },
    }));
    this.#place = new JudgedCells(at.place, cellsOf, this.#placeOf.bind(this));
    this.#expiry = new JudgedCells(at.expiry, cellsOf, this.#expiryOf.bind(this));
    this.#quantity = new JudgedCells(at.quantity, cellsOf, this.#quantityOf.bind(this));
    this.#unit = new JudgedCells(at.unit, cellsOf, unitOf);
    // Packs of one product stand below each other under one name, and half of all packs are called alike.
    this.#name = new JudgedCells(at.name, cellsOf, this.#textOf.bind(this));
    this.#pack = new JudgedCells(at.pack, cellsOf, this.#packOf.bind(this));
  }

  /** Takes a row, or says why not. */
  take(row: Row, line: number): Refusal | undefined {
    const at = this.#at;
    const product = this.#product(row);
    if (typeof product === "string")
      return { reason: product, cell: product === "person-number" ? "" : this.#codeCell(row) };
    const place = this.#place.of(row);
    if (place === undefined) return { reason: "place", cell: cellAt(row, at.place) };
    const lotCell = cellAt(row, at.lot);
    const isPlain = isPlainWord(lotCell);
    const lot = isPlain ? lotCell : lotOfCell(lotCell);
    if (lot === undefined) return { reason: "lot", cell: lotCell };
    if (!this.isOdd && !isPlain && isOddLot(lotCell)) this.isOdd = true;
    const expiry = this.#expiry.of(row);
    if (expiry === undefined) return { reason: "expiry", cell: cellAt(row, at.expiry) };
    const quantity = this.#quantity.of(row);
    if (quantity === undefined) return { reason: "quantity", cell: cellAt(row, at.quantity) };
    const unit = this.#unit.of(row);
    if (unit === undefined) return { reason: "unit", cell: cellAt(row, at.unit) };
    const serials = cellAt(row, at.serials);
    if (!this.isOdd && mayHaveLost(serials)) this.isOdd = true;
    const count = serials === "" ? 0 : serialsIn(serials);
    if (count === undefined) return { reason: "serials", cell: serials };
    if (quantity === 0 && count === 0 && !this.#context.keepsZeros)
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

  /** The product of a row: of the first of its columns of codes that holds one. */
  #product(row: Row): number | RefusalReason {
    for (let at = 0; at < this.#coded.length; at++) {
      const { column, cells, products } = this.#coded[at] as CodedColumn;
      const cell = row.numbered(column, cells);
      if (cell === 0) continue;
      let product = products[cell];
      if (product === undefined) {
        // A cell that holds no code, however that is written, leaves it to the other columns.
        product = cellAt(row, column).trim() === "" ? noCode : this.#newProduct(this.#codeCell(row), row);
        // Of a sum's word each row says by itself whether it is one.
        if (product === noCode || !isTotalsCode(this.#codeCell(row))) putAt(products, cell, product);
      }
      if (product !== noCode) return product;
    }
    return this.#newProduct("", row);
  }

  #newProduct(cell: string, row: Row): number | RefusalReason {
    const verdict = judgeCode(cell);
    if ("refused" in verdict) return verdict.refused;
    if (verdict.doubt !== undefined) this.isOdd = true;
    const at = this.#at;
    // A sum is often named where the codes stand.
    const isBare = () => this.#name.of(row) === "" && cellAt(row, at.lot).trim() === "";
    if (verdict.doubt === "no-rule" && isTotalsCode(cell) && isBare()) return "total";
    const held = this.#numberOf.get(verdict.code);
    if (held !== undefined) return held;
    const [name, pack] = [this.#name.of(row), this.#pack.of(row)];
    if (name.length > 500 || pack.length > 300) return "too-long";
    const [gtin, cnk] = [cellAt(row, at.gtin).trim(), cellAt(row, at.cnk)];
    const isCodeOdd = () => (gtin !== "" && !gtinOf(gtin)) || (cnk.trim() !== "" && cnkCode(cnk) === "");
    if (!this.isOdd && isCodeOdd()) this.isOdd = true;
    const codes = otherCodes(verdict.code, gtin, cnk, cellAt(row, at.codes));
    const code = verdict.code;
    this.#numberOf.set(code, this.products.length);
    return this.products.push({ code, doubt: verdict.doubt, name, pack, codes }) - 1;
  }

  #textOf(cell: string): string {
    const text = cell.trim();
    if (!this.isOdd && isStrange(text)) this.isOdd = true;
    return text;
  }

  #packOf(cell: string): string {
    const pack = this.#textOf(cell);
    if (!this.isOdd && datedNumbers(pack) !== undefined) this.isOdd = true;
    return pack;
  }

  #expiryOf(cell: string): number | undefined {
    if (!this.isOdd && isOpenDate(cell, this.#context.today)) this.isOdd = true;
    return expiryOfCell(cell, this.#context.today);
  }

  #quantityOf(cell: string): number | undefined {
    if (mayBeThousands(cell)) this.isOdd = true;
    return quantityOf(cell);
  }

  #placeOf(cell: string): number | undefined {
    const named = cell.trim();
    const name = named === "" ? this.#context.place : named;
    const known = name === undefined ? -1 : this.places.indexOf(name);
    const isNone = name === undefined || name.length > 200;
    return isNone ? undefined : known >= 0 ? known : this.places.push(name) - 1;
  }
}

/** A column of codes: of each different cell the product it names, why it is refused, or that it names none. */
interface CodedColumn {
  readonly column: number;
  readonly cells: RepeatedCells;
  readonly products: (number | RefusalReason | undefined)[];
}

/** A cell that names no product. */
const noCode = -1;
