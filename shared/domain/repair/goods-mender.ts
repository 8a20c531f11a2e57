import { lotOf } from "../codes/lot-and-serial.ts";
import type { Refusal } from "../import/open-columns.ts";
import { isSaidText } from "../tables/cell-form.ts";
import { textOfCell } from "../tables/cell-text.ts";
import type { Row } from "../tables/table.ts";
import { type Fate, type FateOf, open, sound } from "./cell-fates.ts";
import { type DateVerdict, dateColumn } from "./date-column.ts";
import { datedNumbers } from "./dated-numbers.ts";
import { isCutNumber, isLostLot, mayHaveLost } from "./lost-digits.ts";
import { isChangedLot, isPlainLot, isWholeDate, partLotAndDate } from "./lot-cells.ts";
import type { MendContext } from "./mend-fields.ts";
import type { MendedRow } from "./mended-row.ts";
import { Once } from "./once.ts";
import { type QuantityVerdict, quantityColumn } from "./quantity-column.ts";
import type { RepairChoices, RepairClass, RepairNotes } from "./repair-notes.ts";
import type { SeenCells } from "./seen-cells.ts";

/** A lot that is letters and digits, or was kept from spreadsheets. */
const isSoundLot = (cell: string) => isPlainLot(cell) || isSaidText(cell);

/** Where lot, expiry, quantity, unit and serials stand in a row. */
type GoodsAt = { readonly [G in "lot" | "expiry" | "quantity" | "unit" | "serials"]: number };

/** Mends lot, expiry and quantity of the rows of a stock table. */
export class GoodsMender {
  /** What becomes of dates, and of quantities, in rows whose lot and serials are sound. */
  readonly judges: readonly (readonly [column: number, judge: FateOf])[];
  readonly #at: GoodsAt;
  readonly #today: string;
  readonly #notes: RepairNotes;
  readonly #choices: RepairChoices;
  readonly #areLotsParted: boolean;
  readonly #areCut: { readonly lots: boolean; readonly serials: boolean };
  readonly #date: Once<DateVerdict | undefined>;
  readonly #quantity: Once<QuantityVerdict | undefined>;

  constructor(at: GoodsAt, seen: SeenCells<string>, { today, choices }: MendContext, notes: RepairNotes) {
    this.#at = at;
    this.#today = today;
    this.#notes = notes;
    this.#choices = choices;
    this.#areLotsParted = seen.areLotsParted;
    this.#areCut = { lots: seen.longLots.areCut, serials: seen.longSerials.areCut };
    this.#date = new Once(dateColumn(seen.dates, today, choices.dateOrder));
    this.#quantity = new Once(quantityColumn(seen.quantities, choices.grouping));
    this.judges = [
      [at.expiry, this.#dateFate.bind(this)],
      [at.quantity, this.#quantityFate.bind(this)],
    ];
  }

  /** True where the lot parts into nothing and was not changed, and no digits of the serials can be gone. */
  isSound(row: Row): boolean {
    const { lot, serials } = this.#at;
    if (row.form(lot) === "other") {
      const cell = row.cell(lot);
      if (!isSoundLot(cell) || (cell.length > 15 && mayHaveLost(cell))) return false;
    }
    const form = row.form(serials);
    return form === "empty" || form === "plain" || !mayHaveLost(row.cell(serials));
  }

  #dateFate(raw: string): Fate {
    const cell = textOfCell(raw);
    if (partLotAndDate(cell.trim(), this.#today)) return open;
    const verdict = this.#date.of(cell);
    if (!verdict) return sound;
    return "between" in verdict ? open : this.#fateOf(raw, cell, verdict.value, verdict.mended);
  }

  #quantityFate(raw: string): Fate {
    const cell = textOfCell(raw);
    const verdict = this.#quantity.of(cell);
    if (!verdict) return datedNumbers(cell) ? open : sound;
    if ("between" in verdict || verdict.unit) return open;
    return this.#fateOf(raw, cell, verdict.value, verdict.isMended ? "quantity-form" : undefined);
  }

  #fateOf(raw: string, before: string, value: string, what: RepairClass | undefined): Fate {
    if (what !== undefined && this.#notes.isOff(what)) return open;
    const isSound = what === undefined && value === raw;
    if (isSound && before === raw) return sound;
    return { ...sound, isSound, what, before, after: value === before ? undefined : value };
  }

  /** Mends the row in place, or says why it is refused. */
  mend(row: MendedRow, line: number): Refusal | undefined {
    this.#partLot(row, line);
    return (
      this.#mendLot(row, line) ??
      this.#mendExpiry(row, line) ??
      this.#mendQuantity(row, line) ??
      this.#serialsGone(row, line)
    );
  }

  /** Lot and expiry that stand in one cell, or in each other's. */
  #partLot(row: MendedRow, line: number): void {
    const { lot: lotAt, expiry: expiryAt } = this.#at;
    const lot = isSaidText(row.cell(lotAt)) ? "" : row.cell(lotAt).trim();
    const expiry = textOfCell(row.cell(expiryAt)).trim();
    const set = (newLot: string, newExpiry: string) => {
      row.set(lotAt, newLot);
      row.set(expiryAt, newExpiry);
    };
    if (isWholeDate(lot, this.#today) && lotOf(expiry) && this.#date.of(expiry) === undefined) {
      if (this.#notes.note("swapped", line, `${lot} · ${expiry}`, `${expiry} · ${lot}`)) set(expiry, lot);
      return;
    }
    const both = lot === "" ? expiry : expiry === "" ? lot : "";
    const parts = both === "" ? undefined : partLotAndDate(both, this.#today);
    if (!parts || !(parts.isSaid || (this.#areLotsParted && both === lot))) return;
    if (this.#notes.note("lot-and-expiry", line, both, `${parts.lot} · ${parts.date}`))
      set(parts.lot, parts.date);
  }

  #mendLot(row: MendedRow, line: number): Refusal | undefined {
    const cell = row.cell(this.#at.lot);
    if (cell === "" || isSaidText(cell)) return undefined;
    if (this.#areCut.lots && isCutNumber(cell) && this.#notes.note("long-number", line, cell))
      return { reason: "lot-lost", cell };
    if (!isChangedLot(cell, this.#today)) return undefined;
    return this.#notes.note("lot-changed", line, cell) ? { reason: "lot-lost", cell } : undefined;
  }

  #mendExpiry(row: MendedRow, line: number): Refusal | undefined {
    const cell = textOfCell(row.cell(this.#at.expiry));
    const verdict = this.#date.of(cell);
    if (verdict === undefined) return undefined;
    if ("between" in verdict) {
      const dates = [...new Set(verdict.between.values())];
      this.#notes.note("date-asked", line, cell, dates.join(" / "), [...verdict.between.keys()]);
      return { reason: "date-order", cell };
    }
    const { value, mended } = verdict;
    if (mended !== undefined && !this.#notes.note(mended, line, cell, value))
      return mended === "date-order" ? { reason: "date-order", cell } : undefined;
    if (value !== cell) row.set(this.#at.expiry, value);
    return undefined;
  }

  /** A quantity that a spreadsheet took for a date is one of two numbers, as a person says, or gone. */
  #mendDated(row: MendedRow, line: number, cell: string): Refusal | undefined {
    const dated = datedNumbers(cell);
    if (!dated) return undefined;
    const refusal: Refusal = { reason: "quantity-date", cell };
    if (dated.form === "date") {
      this.#notes.note("quantity-changed", line, cell);
      return refusal;
    }
    const [answers, said] =
      dated.form === "day-month"
        ? ([["day", "month"], this.#choices.dayMonth] as const)
        : ([["month", "year"], this.#choices.monthYear] as const);
    const number = dated.numbers[said === answers[0] ? 0 : 1];
    if (said === undefined) {
      this.#notes.note(`${dated.form}-asked`, line, cell, dated.numbers.join(" / "), answers);
      return refusal;
    }
    if (!this.#notes.note("quantity-form", line, cell, number)) return refusal;
    row.set(this.#at.quantity, number);
    return undefined;
  }

  /** A row one of whose serials lost digits, or has zeros for them: other packs would be counted. */
  #serialsGone(row: MendedRow, line: number): Refusal | undefined {
    const cell = row.cell(this.#at.serials);
    if (isSaidText(cell) || !mayHaveLost(cell)) return undefined;
    const serials = cell.split(" ");
    // A serial may well be 3E5; only a spreadsheet writes the plus.
    const rounded = serials.find((serial) => isLostLot(serial));
    if (rounded !== undefined) {
      this.#notes.note("code-digits", line, cell);
      return { reason: "serials-lost", cell };
    }
    if (!this.#areCut.serials || !serials.some(isCutNumber)) return undefined;
    return this.#notes.note("long-number", line, cell) ? { reason: "serials-lost", cell } : undefined;
  }

  #mendQuantity(row: MendedRow, line: number): Refusal | undefined {
    const cell = textOfCell(row.cell(this.#at.quantity));
    const verdict = this.#quantity.of(cell);
    if (verdict === undefined) return this.#mendDated(row, line, cell);
    if ("between" in verdict) {
      this.#notes.note("thousands-asked", line, cell, verdict.between.join(" / "), ["thousands", "decimals"]);
      return { reason: "thousands", cell };
    }
    const { value, unit, isMended } = verdict;
    if (isMended && !this.#notes.note("quantity-form", line, cell, value))
      return { reason: "quantity", cell };
    if (value !== cell) row.set(this.#at.quantity, value);
    if (unit && textOfCell(row.cell(this.#at.unit)).trim() === "") row.set(this.#at.unit, unit);
    return undefined;
  }
}
