import { isInsz } from "../customers/insz.ts";
import type { Refusal } from "../import/open-columns.ts";
import { birthReadings, isKeptBirthDate, provedBirthDate, provedOrder } from "./birth-dates.ts";
import { type DateVerdict, dateColumn } from "./date-column.ts";
import { isErrorCell, isLostLot, longestMended } from "./lost-digits.ts";
import type { MendContext } from "./mend-fields.ts";
import { Once } from "./once.ts";
import { phoneColumn } from "./phone-column.ts";
import type { RepairClass, RepairNotes } from "./repair-notes.ts";

/** The cells of a row of people that a spreadsheet changes. */
export interface PersonCells {
  readonly birthDate: string;
  readonly insz: string;
  readonly postcode: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly fundNumber: string;
}

/** The cells of people whose columns are judged together. */
export class SeenPeople {
  readonly dates = new Map<string, string>();
  readonly phones = new Set<string>();

  add({ birthDate, phone, insz }: PersonCells): void {
    const date = birthDate.trim();
    // One person's number beside a date is proof enough of what it says.
    if (date !== "" && (!this.dates.has(date) || !isInsz(this.dates.get(date) ?? "")))
      this.dates.set(date, insz);
    if (phone.trim() !== "") this.phones.add(phone);
  }
}

/** Lands in which a postcode has five digits, by the names people write. */
const fiveDigits =
  /^(f|fr|fra|france|frankrijk|frankreich|d|de|deu|germany|duitsland|allemagne|deutschland)$/i;
/** What a database and a spreadsheet put round an address they made a link of. */
const link = /^(?:[^#<>]*#)?mailto:([^#<>\s]+@[^#<>\s]+?)#?$|^<([^<>\s]+@[^<>\s]+)>$/i;

/** Mends what a spreadsheet changed in the rows of a table of people. */
export class PersonMender {
  readonly #today: string;
  readonly #notes: RepairNotes;
  readonly #date: Once<DateVerdict | undefined>;
  readonly #phone: Once<string | undefined>;

  constructor(seen: SeenPeople, { today, country, choices }: MendContext, notes: RepairNotes) {
    this.#today = today;
    this.#notes = notes;
    const order = choices.dateOrder ?? provedOrder(seen.dates, today);
    this.#date = new Once(dateColumn(seen.dates.keys(), today, order, births));
    this.#phone = new Once(phoneColumn(seen.phones, country));
  }

  /** The cells with what could be proved mended, or why the row is refused. */
  mend(cells: PersonCells, line: number): PersonCells | Refusal {
    const insz = this.#insz(cells.insz, line);
    if (insz === undefined) return { reason: "code-damaged", cell: cells.insz };
    const birthDate = this.#birthDate(cells.birthDate, insz, line);
    if (birthDate === undefined) return { reason: "date-order", cell: cells.birthDate };
    return {
      ...cells,
      insz,
      birthDate,
      phone: this.#number(cells.phone, line, (cell) => this.#phone.of(cell)),
      postcode: this.#number(cells.postcode, line, (cell) => postcode(cell, cells.country)),
      fundNumber: this.#number(cells.fundNumber, line, bareNumber),
      email: this.#email(cells.email, line),
    };
  }

  /** A person's number with the zeros a spreadsheet took, when its check proves them; undefined when its digits are gone. */
  #insz(cell: string, line: number): string | undefined {
    const text = cell
      .trim()
      .replace(/^'(?=\d)/, "")
      .replace(/[.,]0{1,2}$/, "");
    if (isLostLot(text)) {
      this.#notes.note("code-digits", line, cell);
      return undefined;
    }
    if (!/^\d{7,11}$/.test(text)) return cell;
    const full = text.padStart(11, "0");
    if (full === cell || !isInsz(full)) return cell;
    return this.#notes.note(text === full ? "code-signs" : "zeros", line, cell, full) ? full : cell;
  }

  /** What no one can read stays as it stands; undefined where it could be two days. */
  #birthDate(cell: string, insz: string, line: number): string | undefined {
    const text = cell.trim();
    if (text === "" || isKeptBirthDate(text)) return text;
    if (isErrorCell(text) || isLostLot(text)) return this.#gone(cell, line);
    const verdict = this.#date.of(text);
    if (verdict && "value" in verdict && verdict.value !== "" && verdict.mended !== "date-order")
      return this.#taken(verdict.mended ?? "date-form", text, verdict.value, line);
    const proved = provedBirthDate(text, insz, this.#today);
    if (proved !== undefined) return this.#taken("date-order", text, proved, line);
    if (verdict === undefined || isOpenCentury(verdict)) return text;
    if ("value" in verdict) return this.#taken("date-order", text, verdict.value, line);
    const all = [...new Set(verdict.between.values())];
    this.#notes.note("date-asked", line, cell, all.join(" / "), [...verdict.between.keys()]);
    return undefined;
  }

  #taken(what: RepairClass, text: string, value: string, line: number): string {
    return this.#notes.note(what, line, text, value) ? value : text;
  }

  /** A number that is dialled or written, not counted with: its digits alone, what was in front of them back. */
  #number(cell: string, line: number, mended: (cell: string) => string | undefined): string {
    const text = cell.trim();
    if (text === "") return cell;
    if (isErrorCell(text) || isLostLot(text)) return this.#gone(cell, line);
    const value = mended(text);
    if (value === undefined || value === text) return cell;
    const isFront = value.replace(/^[+0]+/, "") === text;
    return this.#notes.note(isFront ? "number-front" : "code-signs", line, cell, value) ? value : cell;
  }

  #email(cell: string, line: number): string {
    const found = cell.length > longestMended ? null : link.exec(cell.trim());
    const address = found?.[1] ?? found?.[2];
    return address !== undefined && this.#notes.note("mail-link", line, cell, address) ? address : cell;
  }

  #gone(cell: string, line: number): string {
    this.#notes.note(isErrorCell(cell) ? "cell-error" : "code-digits", line, cell);
    return "";
  }
}

/** Two digits that could be years of two centuries: what stands there is kept as it stands. */
const isOpenCentury = (verdict: DateVerdict): boolean =>
  "value" in verdict ? verdict.value === "" : [...verdict.between.values()].includes("");

const births = { read: birthReadings, isKept: isKeptBirthDate };

/** The digits of a number that only an apostrophe or decimals of zero were put to. */
const bareNumber = (cell: string): string | undefined => /^'?(\d+)([.,]0{1,2})?$/.exec(cell)?.[1];

/** A postcode with the zero it has in its country. */
function postcode(cell: string, country: string): string | undefined {
  const digits = bareNumber(cell);
  return digits?.length === 4 && fiveDigits.test(country.trim()) ? `0${digits}` : digits;
}
