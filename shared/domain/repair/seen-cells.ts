import { isSaidText } from "../tables/cell-form.ts";
import { textOfCell } from "../tables/cell-text.ts";
import type { Row } from "../tables/table.ts";
import { dateReadings } from "./date-readings.ts";
import { LongNumbers } from "./lost-digits.ts";
import { isPlainLot, isWholeDate, partLotAndDate } from "./lot-cells.ts";
import type { MendFields } from "./mend-fields.ts";
import { isBeyond } from "./mended-row.ts";
import { NumberedCells } from "./numbered-cells.ts";

/** From so many different lots on, all with a date behind them, it is no chance. */
const enough = 3;

/** A column whose different cells are looked at as they come for the first time. */
interface Looked {
  readonly index: number;
  readonly look: (cell: string) => void;
  /** The number a cell has that comes for the first time; those below it came before. */
  next: number;
}

/** The different cells of the columns whose rows are judged together. */
export class SeenCells<F extends string> {
  readonly codes = new Map<F, Set<string>>();
  readonly dates = new Set<string>();
  readonly quantities = new Set<string>();
  readonly longLots = new LongNumbers();
  readonly longSerials = new LongNumbers();
  /** Of the columns that the file has: texts, codes, dates, quantities. */
  readonly numbered: NumberedCells;
  readonly #parted = new Set<string>();
  #isOneWhole = false;
  readonly #goods: { readonly [G in "lot" | "expiry" | "serials"]: number } | undefined;
  readonly #today: string;
  readonly #looked: readonly Looked[];

  constructor({ texts, codes, goods }: MendFields<F>, at: { readonly [F1 in F]: number }, today: string) {
    this.#today = today;
    this.#goods = goods && { lot: at[goods.lot], expiry: at[goods.expiry], serials: at[goods.serials] };
    const look = new Map<number, (cell: string) => void>();
    for (const [field] of codes) {
      const own = new Set<string>();
      this.codes.set(field, own);
      look.set(at[field], addUnlessSaid.bind(undefined, own));
    }
    if (goods) {
      look.set(at[goods.expiry], this.#addDateOf.bind(this));
      look.set(at[goods.quantity], (cell) => this.quantities.add(textOfCell(cell)));
    }
    const columns = [...texts.map((field) => at[field]), ...look.keys()].filter((one) => !isBeyond(one));
    this.numbered = new NumberedCells(columns);
    this.#looked = columns.flatMap((column, index) => {
      const own = look.get(column);
      return own ? [{ index, look: own, next: 1 }] : [];
    });
  }

  /** Looks at a row; refuses none. */
  take(row: Row, line: number): undefined {
    this.numbered.add(row, line);
    for (const looked of this.#looked) {
      const number = this.numbered.numbers[looked.index] as number;
      if (number < looked.next) continue;
      looked.next = number + 1;
      looked.look(this.numbered.textOf(looked.index, row));
    }
    if (!this.#goods) return undefined;
    this.#addLot(row, this.#goods.lot, this.#goods.expiry);
    this.#addSerials(row, this.#goods.serials);
    return undefined;
  }

  /** Every lot has a date behind it: what stands there is the expiry, though no word says so. */
  get areLotsParted(): boolean {
    return !this.#isOneWhole && this.#parted.size >= enough;
  }

  #addDateOf(cell: string): void {
    this.#addDate(textOfCell(cell));
  }

  #addDate(date: string): void {
    if (date !== "") this.dates.add(date);
  }

  #addSerials(row: Row, column: number): void {
    if (row.form(column) !== "other") return;
    const serials = row.cell(column);
    if (serials.length > 15 && !isSaidText(serials))
      for (const serial of serials.split(" ")) this.longSerials.add(serial);
  }

  #addLot(row: Row, lotAt: number, expiry: number): void {
    const form = row.form(lotAt);
    if (form === "empty" || form === "said") return;
    // Nearly all lots are letters and digits, each another one: nothing of them is kept.
    if (form === "plain") {
      this.#isOneWhole = true;
      return;
    }
    const lot = row.cell(lotAt);
    if (isSaidText(lot)) return;
    if (isPlainLot(lot)) {
      this.longLots.add(lot);
      this.#isOneWhole = true;
      return;
    }
    if (isWholeDate(lot, this.#today)) {
      const date = textOfCell(row.cell(expiry));
      if (date !== "" && !dateReadings(date, this.#today)) this.dates.add(lot);
    }
    const parted = partLotAndDate(lot, this.#today);
    if (!parted) this.#isOneWhole = true;
    else {
      if (this.#parted.size < enough) this.#parted.add(lot);
      this.dates.add(parted.date);
    }
  }
}

function addUnlessSaid(cells: Set<string>, cell: string): void {
  if (!isSaidText(cell)) cells.add(cell);
}
