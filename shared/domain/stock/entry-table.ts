import type { AnyEntry, EntryOf } from "../ledger/entry.ts";
import { type EntryId, entryId, numberOf, type WriterId, writerOf } from "../ledger/identity.ts";
import { partsNotHeld } from "../ledger/merge.ts";
import { entryAt, numberIn, type Page, type Run, valueAt } from "../ledger/page.ts";
import { instantNumber } from "../ledger/stamp.ts";
import { addCounts, addTold } from "./add-made.ts";
import type { Foldable } from "./counted-page.ts";
import { expiryNumber } from "./expiry-number.ts";
import { fillFrom, fillTexts, isSame, placing } from "./fill-column.ts";
import { withRoom } from "./growing.ts";
import { LocationWords } from "./location-words.ts";
import { doubts, noteDoubt } from "./reading-doubts.ts";
import { Segments } from "./segments.ts";
import { Words } from "./words.ts";

/** All entries in typed columns: about 50 bytes each. A place in it (an "index") lives as long as the program runs. */
export class EntryTable {
  readonly writers = new Words();
  readonly sessions = new Words();
  readonly locations = new LocationWords();
  readonly codes = new Words();
  readonly lots = new Words();
  readonly serials = new Words();
  readonly kinds = new Words();
  readonly operators = new Words();
  /** Adjustments, and what was taken out, as they were said, beside their columns. */
  readonly adjusted = new Map<number, EntryOf<"adjusted">>();
  readonly takenOut = new Map<number, EntryOf<"takenOut">>();
  /** The raw text of readings that could be understood in several ways: the question is worked out from it. */
  readonly raws = new Map<number, string>();
  /** The facts that say what of a reading is to be confirmed. */
  readonly doubted: number[] = [];
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
  operator = new Uint32Array(0);
  readonly #segments: Segments[] = [];
  readonly #counted = this.kinds.place("counted");
  readonly #adjusted = this.kinds.place("adjusted");
  readonly #takenOut = this.kinds.place("takenOut");
  readonly #expected = this.kinds.place("expected");

  /** Takes in a page, passing over the entries that are held already. */
  add(page: Foldable): void {
    const writer = this.writers.place(page.writer);
    const segments = this.segmentsOf(writer);
    if (!segments.isFree(page.from, page.to)) {
      if (!("runs" in page)) throw new Error(`Counted twice: ${page.writer}`);
      for (const part of partsNotHeld(page, segments.ranges())) this.add(part);
      return;
    }
    const count = page.to - page.from + 1;
    this.reserve(this.size + count);
    segments.add(page.from, page.to, this.size);
    const start = this.size - page.from;
    this.writer.fill(writer, this.size, this.size + count);
    for (let number = page.from; number <= page.to; number++) this.number[start + number] = number;
    if ("counts" in page) addCounts(this, page);
    else if ("told" in page) addTold(this, page);
    else for (const run of page.runs) this.#addRun(page, run, start);
    this.size += count;
  }

  /** Where the entries of a writer lie. */
  segmentsOf(writer: number): Segments {
    const known = this.#segments[writer];
    if (known) return known;
    const made = new Segments();
    this.#segments[writer] = made;
    return made;
  }

  /** The index of an entry, or -1. */
  find(id: EntryId): number {
    const writer = this.writers.find(writerOf(id));
    return writer === undefined ? -1 : this.at_(writer, numberOf(id));
  }

  /** The index of an entry by its writer's place and its number, or -1. */
  at_(writer: number, number: number): number {
    return this.#segments[writer]?.find(number) ?? -1;
  }

  /** The highest number held of a writer. */
  lastNumber(writer: number): number {
    return this.#segments[writer]?.last ?? 0;
  }

  /** The id of the entry at an index. */
  id(index: number): EntryId {
    return entryId(this.writers.word(this.writer[index] ?? 0) as WriterId, this.number[index] ?? 0);
  }

  /** The one order of entries wherever an order is needed: by time, writer, number. Negative when a comes first. */
  compare(a: number, b: number): number {
    return (this.at[a] as number) - (this.at[b] as number) || this.compareIds(a, b);
  }

  /** The order of ids, for choices that no clock may decide: by writer, number. */
  compareIds(a: number, b: number): number {
    const [left, right] = [this.writer[a] as number, this.writer[b] as number];
    if (left !== right) return this.writers.word(left) < this.writers.word(right) ? -1 : 1;
    return (this.number[a] as number) - (this.number[b] as number);
  }

  /** True for entries that carry a quantity. */
  isQuantity(index: number): boolean {
    const kind = this.kind[index];
    return kind === this.#counted || kind === this.#adjusted || kind === this.#takenOut;
  }

  /** True for entries that take packs out. */
  isTakenOut(index: number): boolean {
    return this.kind[index] === this.#takenOut;
  }

  /** True for entries that say what a list expects: they lie in the columns and count nothing. */
  isExpected(index: number): boolean {
    return this.kind[index] === this.#expected;
  }

  doubt(index: number): string {
    return doubts[(this.manner[index] as number) >> 1] ?? "";
  }

  /** `start` is the place of the entry that would be number 0 of the page's writer. */
  #addRun(page: Page, run: Run, start: number): void {
    const kind = this.kinds.place(run.kind);
    const isRead = kind === this.#counted || kind === this.#takenOut;
    const [isAdjusted, isExpected] = [kind === this.#adjusted, kind === this.#expected];
    for (let at = 0; at < run.count; at++) {
      const index = start + numberIn(run, at);
      this.kind[index] = kind;
      if (run.kind === "doubted") this.doubted.push(index);
      if (isAdjusted) this.adjusted.set(index, entryAt(page, run, at) as EntryOf<"adjusted">);
      else if (kind === this.#takenOut)
        this.takenOut.set(index, entryAt(page, run, at) as EntryOf<"takenOut">);
      else if (!isRead && !isExpected) this.facts.set(index, entryAt(page, run, at));
    }
    fillFrom(run, "at", this.at, start, instantNumber);
    fillFrom(run, "operator", this.operator, start, placing(this.operators));
    if (isRead || isAdjusted) this.#addQuantities(run, start, "delta");
    else if (isExpected) this.#addQuantities(run, start, "quantity");
    if (isRead && !isSame(run, "doubt", null)) this.#addDoubts(run, start);
  }

  #addQuantities(run: Run, start: number, quantity: "delta" | "quantity"): void {
    fillFrom(run, "session", this.session, start, placing(this.sessions));
    fillFrom(run, "location", this.location, start, placing(this.locations));
    fillFrom(run, "code", this.code, start, placing(this.codes));
    fillTexts(run, "lot", this.lot, start, this.lots);
    fillTexts(run, "serial", this.serial, start, this.serials);
    fillFrom(run, "expiry", this.expiry, start, expiryNumber);
    fillFrom(run, quantity, this.delta, start, Number);
    fillFrom(run, "unit", this.manner, start, (unit) => (unit === "piece" ? 1 : 0));
  }

  #addDoubts(run: Run, start: number): void {
    for (let at = 0; at < run.count; at++) {
      const [doubt, raw] = [valueAt(run, "doubt", at), valueAt(run, "raw", at)];
      if (doubt) noteDoubt(this, start + numberIn(run, at), String(doubt), String(raw ?? ""));
    }
  }

  /** Room for so many entries in all. */
  reserve(needed: number): void {
    if (needed > this.kind.length) for (const _ of this.growing(needed));
  }

  /** The same, a few columns at a time. The column that tells how much room there is comes last: others may write meanwhile. */
  *growing(needed: number): Generator<undefined> {
    [this.writer, this.number] = [withRoom(this.writer, needed), withRoom(this.number, needed)];
    yield;
    [this.at, this.session] = [withRoom(this.at, needed), withRoom(this.session, needed)];
    yield;
    [this.location, this.code] = [withRoom(this.location, needed), withRoom(this.code, needed)];
    yield;
    [this.lot, this.expiry] = [withRoom(this.lot, needed), withRoom(this.expiry, needed)];
    yield;
    [this.serial, this.delta] = [withRoom(this.serial, needed), withRoom(this.delta, needed)];
    yield;
    [this.manner, this.operator] = [withRoom(this.manner, needed), withRoom(this.operator, needed)];
    yield;
    this.kind = withRoom(this.kind, needed);
  }
}
