import { textOfCell } from "../tables/cell-text.ts";
import type { Row } from "../tables/table.ts";
import { NewCells } from "./cell-verdicts.ts";
import { dateReadings } from "./date-readings.ts";
import { LongNumbers } from "./lost-digits.ts";
import { isPlainLot, isWholeDate, partLotAndDate } from "./lot-cells.ts";
import type { MendFields } from "./mend-fields.ts";

/** From so many different lots on, all with a date behind them, it is no chance. */
const enough = 3;

/** The different cells of the columns whose rows are judged together. */
export class SeenCells<F extends string> {
  readonly codes = new Map<F, Set<string>>();
  readonly dates = new Set<string>();
  readonly quantities = new Set<string>();
  readonly longLots = new LongNumbers();
  readonly longSerials = new LongNumbers();
  readonly #parted = new Set<string>();
  #isOneWhole = false;
  readonly #fields: MendFields<F>;
  readonly #at: { readonly [F1 in F]: number };
  readonly #today: string;
  readonly #new = new Map<F, NewCells>();

  constructor(fields: MendFields<F>, at: { readonly [F1 in F]: number }, today: string) {
    this.#fields = fields;
    this.#at = at;
    this.#today = today;
    for (const [field] of fields.codes) this.codes.set(field, new Set());
  }

  add(row: Row): void {
    for (const [field] of this.#fields.codes) {
      if (!this.#isNew(row, field)) continue;
      const cell = row.cell(this.#at[field]);
      if (!isSaidText(cell)) this.codes.get(field)?.add(cell);
    }
    const { goods } = this.#fields;
    if (!goods) return;
    if (this.#isNew(row, goods.quantity)) this.quantities.add(textOfCell(row.cell(this.#at[goods.quantity])));
    if (this.#isNew(row, goods.expiry)) {
      const date = textOfCell(row.cell(this.#at[goods.expiry]));
      if (date !== "") this.dates.add(date);
    }
    this.#addLot(row, row.cell(this.#at[goods.lot]), goods.expiry);
    const serials = row.cell(this.#at[goods.serials]);
    if (serials.length > 15 && !isSaidText(serials))
      for (const serial of serials.split(" ")) this.longSerials.add(serial);
  }

  /** Every lot has a date behind it: what stands there is the expiry, though no word says so. */
  get areLotsParted(): boolean {
    return !this.#isOneWhole && this.#parted.size >= enough;
  }

  #isNew(row: Row, field: F): boolean {
    let cells = this.#new.get(field);
    if (!cells) {
      cells = new NewCells();
      this.#new.set(field, cells);
    }
    return cells.isNew(row, this.#at[field]);
  }

  #addLot(row: Row, lot: string, expiry: F): void {
    if (lot === "" || isSaidText(lot)) return;
    // Nearly all lots are letters and digits, each another one: nothing of them is kept.
    if (isPlainLot(lot)) {
      if (lot.length > 15) this.longLots.add(lot);
      this.#isOneWhole = true;
      return;
    }
    if (isWholeDate(lot, this.#today)) {
      const date = textOfCell(row.cell(this.#at[expiry]));
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

/** True for `="…"`: whoever wrote it kept spreadsheets from changing it, so it is what it says. */
export const isSaidText = (cell: string): boolean => cell.startsWith('="');
