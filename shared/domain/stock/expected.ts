import type { Boxes } from "./boxes.ts";
import type { EntryTable } from "./entry-table.ts";
import { ExpectedLines } from "./expected-lines.ts";
import type { Facts } from "./facts.ts";
import { withRoom } from "./growing.ts";
import { LineTable } from "./line-table.ts";
import { placeIn } from "./place-in.ts";
import type { Products } from "./products.ts";

/** The parts of the projection that expectations look at. */
interface Parts {
  readonly entries: EntryTable;
  readonly facts: Facts;
  readonly products: Products;
  readonly boxes: Boxes;
  readonly lines: LineTable;
}

/**
 * What old lists say should lie where, line by line; it counts nothing. The entries of one writer are a list. Of one
 * product in one place the newest list that speaks of it stands, with all it says of that product there: lots an older one
 * names are expected no more. Struck, it gives way to the one before it.
 */
export class Expected extends ExpectedLines {
  readonly #parts: Parts;
  /** A product in a place: the first of its entries is `head`, plus one. */
  readonly #groups = new LineTable();
  readonly #dirty = new Set<number>();
  /** By entry, in order of arrival: its place in the table, the code it is expected under, and its group plus one. */
  #size = 0;
  #index = new Uint32Array(0);
  #code = new Uint32Array(0);
  #group = new Uint32Array(0);
  /** The next entry of the same group, and the line it is expected on, each plus one; 0 for none. */
  #next = new Uint32Array(0);
  #line = new Uint32Array(0);
  #usedCodes = new Uint8Array(0);
  constructor(parts: Parts) {
    super();
    this.#parts = parts;
  }

  /** True once anything was ever expected: without it, none of this takes room or time. */
  get isUsed(): boolean {
    return this.#size > 0;
  }

  /** The entries of the list that stands, on a line. */
  entriesOn(line: number): readonly number[] {
    if (!this.stands(line)) return [];
    const { root, location } = this.#parts.lines;
    const group = this.#groups.find([root[line] as number, 0, 0, location[line] as number, 0]);
    const own = [...this.#entriesOf(group)].filter((slot) => this.#line[slot] === line + 1);
    return own.map((slot) => this.#index[slot] as number);
  }

  /** Takes an entry in; those that arrive later come later. */
  add(index: number): void {
    const slot = this.#size++;
    this.#index = withRoom(this.#index, this.#size);
    this.#code = withRoom(this.#code, this.#size);
    this.#group = withRoom(this.#group, this.#size);
    this.#next = withRoom(this.#next, this.#size);
    this.#line = withRoom(this.#line, this.#size);
    this.#index[slot] = index;
    this.#place(slot);
  }

  /** An entry that was struck, or whose batch was closed or struck. */
  touch(index: number): void {
    const slot = placeIn(this.#index, this.#size, index);
    if (slot >= 0) this.#dirty.add((this.#group[slot] as number) - 1);
  }

  /** Puts what is expected under these codes where it belongs now that they may be other products, or boxes. */
  touchCodes(codes: Iterable<number>): void {
    if (!this.isUsed) return;
    const touched = new Uint8Array(this.#parts.entries.codes.size);
    for (const code of codes) if (this.#usedCodes[code] === 1) touched[code] = 1;
    if (!touched.includes(1)) return;
    for (let slot = 0; slot < this.#size; slot++)
      if (touched[this.#code[slot] as number] === 1) this.#place(slot);
  }

  /** Works out afresh what was touched; answers with the lines on which something else may be expected now. */
  refold(): ReadonlySet<number> {
    const lines = new Set<number>();
    // All are taken off before any is put back: an entry may have come from the line of another group.
    for (const group of this.#dirty)
      for (let at = this.#firstOf(group); at !== 0; at = this.#next[at - 1] as number)
        this.#leave(at - 1, lines);
    for (const group of this.#dirty) this.#stand(group, lines);
    this.#dirty.clear();
    return lines;
  }

  /** Puts the newest list that speaks of a product in a place into effect. */
  #stand(group: number, lines: Set<number>): void {
    const { entries, facts } = this.#parts;
    let newest = -1;
    for (let at = this.#firstOf(group); at !== 0; at = this.#next[at - 1] as number) {
      const index = this.#index[at - 1] as number;
      if ((newest < 0 || entries.compare(index, newest) > 0) && facts.isInEffect(index)) newest = index;
    }
    if (newest < 0) return;
    for (let at = this.#firstOf(group); at !== 0; at = this.#next[at - 1] as number) {
      const index = this.#index[at - 1] as number;
      if (entries.writer[index] === entries.writer[newest] && facts.isInEffect(index))
        this.#expect(at - 1, lines);
    }
  }

  #leave(slot: number, lines: Set<number>): void {
    const line = (this.#line[slot] as number) - 1;
    if (line < 0) return;
    lines.add(line);
    this.#line[slot] = 0;
    this.clear(line, this.#parts.lines.location[line] as number);
  }

  #expect(slot: number, touched: Set<number>): void {
    const { entries, products, boxes, lines } = this.#parts;
    const index = this.#index[slot] as number;
    const [lot, location] = [entries.lot[index] as number, entries.location[index] as number];
    const unit = (entries.manner[index] as number) & 1;
    const root = products.root(this.#code[slot] as number);
    const line = lines.place(root, lot, entries.expiry[index] as number, location, unit);
    // Pieces are those of one pack: no box multiplies them.
    const packs = unit === 0 ? (boxes.of(entries.code[index] as number)?.packs ?? 1) : 1;
    this.put(line, location, (entries.delta[index] as number) * packs);
    this.#line[slot] = line + 1;
    touched.add(line);
  }

  #place(slot: number): void {
    const { entries, boxes, products } = this.#parts;
    const index = this.#index[slot] as number;
    const read = entries.code[index] as number;
    const code = boxes.of(read)?.holds ?? read;
    const group = this.#groups.place(products.root(code), 0, 0, entries.location[index] as number, 0);
    const held = (this.#group[slot] as number) - 1;
    this.#code[slot] = code;
    this.#usedCodes = withRoom(this.#usedCodes, entries.codes.size);
    for (const used of [read, code]) this.#usedCodes[used] = 1;
    this.#dirty.add(group);
    if (held === group) return;
    if (held >= 0) this.#takeOff(slot, held);
    this.#group[slot] = group + 1;
    this.#next[slot] = this.#groups.head[group] as number;
    this.#groups.head[group] = slot + 1;
  }

  #takeOff(slot: number, group: number): void {
    this.#dirty.add(group);
    let before = -1;
    for (const one of this.#entriesOf(group)) {
      if (one === slot) break;
      before = one;
    }
    const next = this.#next[slot] as number;
    if (before < 0) this.#groups.head[group] = next;
    else this.#next[before] = next;
  }

  #firstOf(group: number): number {
    return this.#groups.head[group] as number;
  }

  *#entriesOf(group: number): Generator<number> {
    for (let at = this.#firstOf(group); at !== 0; ) {
      const next = this.#next[at - 1] as number;
      yield at - 1;
      at = next;
    }
  }
}
