import type { Country } from "../codes/scan.ts";
import type { RepairChoices, RepairNote } from "../repair/repair-notes.ts";
import { expiryText } from "../stock/expiry-number.ts";
import type { Pause } from "../tables/table.ts";
import { splitWords } from "./cell-words.ts";
import type { CodeDoubt } from "./code-cell.ts";
import type { Language } from "./column-map.ts";
import type { RefusedRow } from "./refused-rows.ts";
import type { Unit } from "./stock-columns.ts";

/** What a stock table is read with. */
export interface StockTableContext {
  /** `YYYY-MM-DD`: two digits of a year mean the nearest one. */
  readonly today: string;
  readonly language: Language;
  readonly country: Country;
  readonly choices: RepairChoices;
  /** Where the packs lie when the table does not say. */
  readonly place?: string;
  /** What is known under the very name of each product, its code left aside; without it nobody is asked. */
  readonly propose?: (products: readonly StockProduct[]) => Promise<readonly (readonly Proposal[])[]>;
  /** Hears what was taken over by now, again and again while a table is read that will not be read anew. */
  readonly taken?: (soFar: Pick<StockPlan, "taken" | "places" | "products">) => void;
  /** Called between turns of work on the rows together. */
  readonly pause?: Pause;
  /** What a person chose among proposals: a code, by the line of the file. */
  readonly chosen?: ReadonlyMap<number, string> | undefined;
  /** Rows that say zero are taken too: a list may say that nothing is expected. */
  readonly keepsZeros?: boolean;
}

/** A product a row may speak of; without a name it is the code as it was read. */
export interface Proposal {
  readonly code: string;
  readonly name: string;
  readonly pack: string;
}

/** A product the table speaks of: the code it is counted under and what the table says of that code. */
export interface StockProduct {
  readonly code: string;
  readonly doubt: CodeDoubt | undefined;
  readonly name: string;
  readonly pack: string;
  /** The product's other codes. */
  readonly codes: readonly string[];
}

/** The rows that are taken over, one value a row in each column; `place` and `product` are places in the plan's lists. */
export interface StockColumns {
  readonly line: readonly number[];
  readonly place: readonly number[];
  readonly product: readonly number[];
  /** Empty where the row names none; so are `serials`. */
  readonly lot: readonly string[];
  /** As `expiryNumber` has it. */
  readonly expiry: readonly number[];
  readonly quantity: readonly number[];
  readonly unit: readonly Unit[];
  /** As in the cell, to be taken apart by `splitWords`. */
  readonly serials: readonly string[];
}

/** A row that writes nothing: its line in the file, and its code. */
export interface IdleRow {
  readonly line: number;
  readonly code: string;
}

/** Rows whose code says nothing and whose name fits something. */
export interface AskedRows {
  /** Those nobody has chosen for: they write nothing. */
  readonly taken: StockColumns;
  /** Those somebody has chosen for, which are among the rows taken over: their product before, by their line. */
  readonly answered: ReadonlyMap<number, number>;
  /** What a product of the table may be. */
  readonly proposals: ReadonlyMap<number, readonly Proposal[]>;
}

/** What importing a stock table would write. Every row is taken, idle, asked or refused. */
export interface StockPlan {
  readonly rows: number;
  readonly taken: StockColumns;
  /** Rows that say zero and list no serial: nothing to write. */
  readonly idle: readonly IdleRow[];
  readonly refused: readonly RefusedRow[];
  readonly asked?: AskedRows | undefined;
  readonly places: readonly string[];
  readonly products: readonly StockProduct[];
  readonly packs: number;
  /** How many entries the counts become: one for each serial, one for what is left of the quantity. */
  readonly entries: number;
  /** What was mended in the file, what is asked, and what is lost. */
  readonly repairs: readonly RepairNote[];
}

/** A row as it is shown before it is written. */
export interface PlannedRow {
  readonly line: number;
  readonly place: string;
  readonly product: StockProduct;
  readonly lot: string;
  readonly expiry: string;
  readonly quantity: number;
  readonly unit: Unit;
  readonly serials: readonly string[];
}

/** Row `index` of what a plan takes. */
export function plannedRow({ taken, places, products }: StockPlan, index: number): PlannedRow {
  return {
    line: taken.line[index] as number,
    place: places[taken.place[index] as number] as string,
    product: products[taken.product[index] as number] as StockProduct,
    lot: taken.lot[index] as string,
    expiry: expiryText(taken.expiry[index] as number),
    quantity: taken.quantity[index] as number,
    unit: taken.unit[index] as Unit,
    serials: splitWords(taken.serials[index] as string),
  };
}
