import type { AnyEntry, EntryKind, EntryOf } from "../ledger/entry.ts";
import { type EntryId, entryId, numberOf, type WriterId, writerOf } from "../ledger/identity.ts";
import { type Column, entryAt, type Page, type Run, valueAt } from "../ledger/page.ts";
import { expiryNumber } from "./expiry-number.ts";
import { withRoom } from "./growing.ts";
import { Words } from "./words.ts";

/** What a scan or an adjustment says, as numbers; every other kind is a fact and kept as an object. */
const quantityKinds: readonly string[] = ["counted", "adjusted"] satisfies readonly EntryKind[];
const doubts = ["", "check-digit", "no-rule", "not-listed", "ambiguous", "date"];

/** All entries in typed columns: about 70 bytes each. A place in it (an "index") lives as long as the program runs. */
export class EntryTable {
  readonly writers = new Words();
  readonly sessions = new Words();
  readonly locations = new Words();
  readonly codes = new Words();
  readonly lots = new Words();
  readonly serials = new Words();
  readonly kinds = new Words();
  readonly operators = new Words();
  /** Adjustments as they were said, beside their columns. */
  readonly adjusted = new Map<number, EntryOf<"adjusted">>();
  /** The raw text of readings that could be understood in several ways: the question is worked out from it. */
  readonly raws = new Map<number, string>();
  /** Entries that are facts (or unknown), as they came. */
  readonly facts = new Map<number, AnyEntry>();
  size = 0;
  kind = new Uint8Array(0);
  writer = new Uint32Array(0);
  number = new Uint32Array(0);
  at = new Float64Array(0);
  session = new Uint32Array(0);
  location = new Uint32Array(0);
  code = new Uint32Array(0);
  lot = new Uint32Array(0);
  expiry = new Int32Array(0);
  serial = new Uint32Array(0);
  delta = new Int32Array(0);
  /** Bit 0: counted in pieces, not packs. Bits 1–3: the doubt. */
  manner = new Uint8Array(0);
  operator = new Uint16Array(0);
  readonly #placeOf: Uint32Array[] = [];

  /** Takes in a page; returns the first index. Numbers that are held already must have been left out before. */
  add(page: Page): number {
    const first = this.size;
    const writer = this.writers.place(page.writer);
    this.#reserve(page.to - page.from + 1);
    this.#placeOf[writer] = withRoom(this.#placeOf[writer] ?? new Uint32Array(0), page.to + 1);
    for (const run of page.runs) this.#addRun(page, run, writer);
    return first;
  }

  /** The index of an entry, or -1. */
  find(id: EntryId): number {
    const writer = this.writers.find(writerOf(id));
    return writer === undefined ? -1 : this.at_(writer, numberOf(id));
  }

  /** The index of an entry by its writer's place and its number, or -1. */
  at_(writer: number, number: number): number {
    return (this.#placeOf[writer]?.[number] ?? 0) - 1;
  }

  /** The highest number held of a writer. */
  lastNumber(writer: number): number {
    const places = this.#placeOf[writer];
    let number = (places?.length ?? 1) - 1;
    while (number > 0 && places?.[number] === 0) number -= 1;
    return number;
  }

  /** The id of the entry at an index. */
  id(index: number): EntryId {
    return entryId(this.writers.word(this.writer[index] ?? 0) as WriterId, this.number[index] ?? 0);
  }

  /** The one order of entries wherever an order is needed: by time, writer, number. Negative when a comes first. */
  compare(a: number, b: number): number {
    const time = (this.at[a] as number) - (this.at[b] as number);
    if (time !== 0) return time;
    const [left, right] = [this.writer[a] as number, this.writer[b] as number];
    if (left !== right) return this.writers.word(left) < this.writers.word(right) ? -1 : 1;
    return (this.number[a] as number) - (this.number[b] as number);
  }

  /** True for entries that carry a quantity. */
  isQuantity(index: number): boolean {
    return quantityKinds.includes(this.kinds.word(this.kind[index] as number));
  }

  doubt(index: number): string {
    return doubts[(this.manner[index] as number) >> 1] ?? "";
  }

  #addRun(page: Page, run: Run, writer: number): void {
    const kind = this.kinds.place(run.kind);
    const start = this.size;
    const places = this.#placeOf[writer] as Uint32Array;
    this.kind.fill(kind, start, start + run.count);
    this.writer.fill(writer, start, start + run.count);
    for (let index = 0; index < run.count; index++) {
      this.number[start + index] = run.from + index;
      places[run.from + index] = start + index + 1;
    }
    this.#each(run, "at", (value, index) => {
      this.at[index] = value ? instantNumber(value as string) : 0;
    });
    if (quantityKinds.includes(run.kind)) this.#addQuantities(page, run);
    else
      for (let index = 0; index < run.count; index++)
        this.facts.set(start + index, entryAt(page, run, index));
    this.size += run.count;
  }

  #addQuantities(page: Page, run: Run): void {
    const place = (words: Words, column: Uint32Array | Uint16Array, name: string) => {
      const memo = new Map<unknown, number>();
      this.#each(run, name, (value, index) => {
        let number = memo.get(value);
        if (number === undefined) {
          number = words.place((value as string | null) ?? "");
          memo.set(value, number);
        }
        column[index] = number;
      });
    };
    place(this.operators, this.operator, "operator");
    place(this.sessions, this.session, "session");
    place(this.locations, this.location, "location");
    place(this.codes, this.code, "code");
    place(this.lots, this.lot, "lot");
    place(this.serials, this.serial, "serial");
    this.#each(run, "expiry", (value, index) => {
      this.expiry[index] = value ? expiryNumber(value as string) : 0;
    });
    this.#each(run, "delta", (value, index) => {
      this.delta[index] = value as number;
    });
    this.#each(run, "unit", (value, index) => {
      this.manner[index] = value === "piece" ? 1 : 0;
    });
    this.#each(run, "doubt", (value, index) => {
      if (value) this.manner[index] = (this.manner[index] as number) | (doubts.indexOf(value as string) << 1);
      if (value === "ambiguous")
        this.raws.set(
          index,
          String(valueAt(run, "raw", index - this.size) ?? (run.entry as EntryOf<"counted">).raw ?? ""),
        );
    });
    if (run.kind !== "adjusted") return;
    for (let index = 0; index < run.count; index++) {
      this.adjusted.set(this.size + index, entryAt(page, run, index) as EntryOf<"adjusted">);
    }
  }

  /** Gives each value of a field with the index it belongs to. */
  #each(run: Run, field: string, take: (value: unknown, index: number) => void): void {
    const start = this.size;
    if (run.entry || run.columns[field] === undefined) {
      const values = run.entry as unknown as Readonly<Record<string, unknown>> | undefined;
      const value = values?.[field] ?? null;
      for (let index = 0; index < run.count; index++) take(value, start + index);
      return;
    }
    const column = run.columns[field] as Column;
    if ("same" in column) for (let index = 0; index < run.count; index++) take(column.same, start + index);
    else if ("each" in column)
      for (let index = 0; index < run.count; index++) take(column.each[index], start + index);
    else
      for (let index = 0; index < run.count; index++)
        take(column.words[column.index[index] as number], start + index);
  }

  #reserve(more: number): void {
    const needed = this.size + more;
    this.kind = withRoom(this.kind, needed);
    this.writer = withRoom(this.writer, needed);
    this.number = withRoom(this.number, needed);
    this.at = withRoom(this.at, needed);
    this.session = withRoom(this.session, needed);
    this.location = withRoom(this.location, needed);
    this.code = withRoom(this.code, needed);
    this.lot = withRoom(this.lot, needed);
    this.expiry = withRoom(this.expiry, needed);
    this.serial = withRoom(this.serial, needed);
    this.delta = withRoom(this.delta, needed);
    this.manner = withRoom(this.manner, needed);
    this.operator = withRoom(this.operator, needed);
  }
}

let lastText = "";
let lastNumber = 0;

/** Milliseconds since 1970 of an instant as entries write it. A group shares its instant, so the last one is kept. */
function instantNumber(text: string): number {
  if (text !== lastText) {
    lastText = text;
    lastNumber = Date.parse(text);
  }
  return lastNumber;
}
