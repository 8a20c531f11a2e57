import { textOfCell } from "../tables/cell-text.ts";
import type { Row } from "../tables/table.ts";
import { dateReadings } from "./date-readings.ts";
import { isWholeDate, partLotAndDate } from "./lot-cells.ts";
import type { MendFields } from "./mend-fields.ts";

/** The different cells of the columns whose rows are judged together. */
export class SeenCells<F extends string> {
  readonly codes = new Map<F, Set<string>>();
  readonly dates = new Set<string>();
  readonly quantities = new Set<string>();
  readonly #lots = new Set<string>();
  readonly #fields: MendFields<F>;
  readonly #at: { readonly [F1 in F]: number };
  readonly #today: string;

  constructor(fields: MendFields<F>, at: { readonly [F1 in F]: number }, today: string) {
    this.#fields = fields;
    this.#at = at;
    this.#today = today;
    for (const [field] of fields.codes) this.codes.set(field, new Set());
  }

  add(row: Row): void {
    for (const [field] of this.#fields.codes) {
      const cell = row.cell(this.#at[field]);
      if (cell !== "" && !isSaidText(cell)) this.codes.get(field)?.add(cell);
    }
    const { goods } = this.#fields;
    if (!goods) return;
    this.quantities.add(textOfCell(row.cell(this.#at[goods.quantity])));
    const date = textOfCell(row.cell(this.#at[goods.expiry]));
    if (date !== "") this.dates.add(date);
    const lot = row.cell(this.#at[goods.lot]);
    if (lot !== "" && !isSaidText(lot)) this.#addLot(lot, date);
  }

  /** Every lot has a date behind it: what stands there is the expiry, though no word says so. */
  get areLotsParted(): boolean {
    return (
      this.#lots.size > 2 && [...this.#lots].every((lot) => partLotAndDate(lot, this.#today) !== undefined)
    );
  }

  #addLot(lot: string, date: string): void {
    const isNew = !this.#lots.has(lot);
    this.#lots.add(lot);
    if (isWholeDate(lot, this.#today) && date !== "" && !dateReadings(date, this.#today)) this.dates.add(lot);
    const parted = isNew ? partLotAndDate(lot, this.#today) : undefined;
    if (parted) this.dates.add(parted.date);
  }
}

/** True for `="…"`: whoever wrote it kept spreadsheets from changing it, so it is what it says. */
export const isSaidText = (cell: string): boolean => cell.startsWith('="');
