import type { AnyEntry } from "../ledger/entry.ts";
import type { BatchId, EntryId } from "../ledger/identity.ts";
import type { Page } from "../ledger/page.ts";
import { Boxes } from "./boxes.ts";
import type { Foldable } from "./counted-page.ts";
import { EntryTable } from "./entry-table.ts";
import { Expected } from "./expected.ts";
import { Facts } from "./facts.ts";
import { textsOf } from "./fill-column.ts";
import { foldLine } from "./fold-line.ts";
import { FoldState } from "./fold-state.ts";
import { Later, lookAgain, type Refolding } from "./later.ts";
import type { LineContext } from "./line-context.ts";
import { lyingUnder } from "./lying-under.ts";
import { Placing } from "./placing.ts";
import { Products } from "./products.ts";
import { Readings } from "./readings.ts";
import { roomFor } from "./room-for.ts";
import { SerialGroups } from "./serial-groups.ts";
import { Sessions } from "./sessions.ts";
import { Touched } from "./touched.ts";
import { Variance } from "./variance.ts";

/**
 * The whole projection: pages of entries in, stock lines out. One order, always the same: voids and batches, sessions in
 * effect, codes to products, serials, sums. Applying step by step equals applying all at once (test/laws/fold.test.ts).
 */
export class Stock {
  readonly entries = new EntryTable();
  readonly facts = new Facts(this.entries);
  readonly sessions = new Sessions(this.entries, this.facts);
  readonly products = new Products(this.entries, this.facts);
  readonly boxes = new Boxes(this.entries, this.facts);
  readonly state = new FoldState();
  readonly serials = new SerialGroups(this.entries, this.facts, this.state);
  readonly expected = new Expected(this);
  readonly variance = new Variance(this);
  readonly context: LineContext = {
    table: this.entries,
    state: this.state,
    sessions: this.sessions,
    products: this.products,
    adjusted: (index) => this.entries.adjusted.get(index),
  };
  /** Entries from here on are held and wait for `apply`. */
  #applied = 0;
  #readings = new Readings(this.entries, this.facts, this.sessions);
  #placing = new Placing(this, this.#readings);
  /** What was put off, the oldest first. */
  #later: Later[] = [];

  get lines() {
    return this.state.lines;
  }

  /**
   * Goes on from what another one came to, while this one holds nothing: whoever holds this one sees it. The other is this one
   * from then on, and nobody else's.
   */
  become(other: Stock): void {
    if (this.entries.size > 0) throw new Error("A stock that holds entries stays what it is");
    Object.assign(this, other);
    this.#applied = other.#applied;
    this.#readings = other.#readings;
    this.#placing = other.#placing;
    this.#later = other.#later;
  }

  /** Makes room for so many entries in all, and for as many again: a ledger that is read is seldom copied while it grows. */
  expect(total: number): void {
    const room = this.entries.kind.length;
    if (total > room) this.entries.reserve(Math.max(total, room * 2));
  }

  /**
   * Makes room for so many entries more, and for what they may bring, in steps: columns of a million copied all at once would
   * hold up a scan. Whoever works between two steps finds all as it was.
   */
  room(more: number): Generator<undefined> {
    return roomFor(this, more);
  }

  /** Numbers the lots and serials of a page that may be folded later: of stock a number says nothing. */
  numberAhead({ runs }: Page): void {
    const { lots, serials } = this.entries;
    for (const run of runs) {
      const [lot, serial] = [textsOf(run, "lot"), textsOf(run, "serial")];
      if (lot) lots.numberAhead(lot);
      if (serial) serials.numberAhead(serial);
    }
  }

  /** Takes a page in that waits for the next `apply`: a page read from bytes need not be kept until then. */
  hold(page: Page): void {
    this.entries.add(page);
  }

  /**
   * Takes pages in, passing over entries that are held, and answers with every line that may have changed. A batch of more
   * than `most` entries that is closed or struck, or as many entries that lie elsewhere now, are put off: see `goOn`.
   */
  apply(pages: readonly Foldable[] = [], most = Number.POSITIVE_INFINITY): Uint32Array {
    const first = this.#applied;
    for (const page of pages) this.entries.add(page);
    this.#applied = this.entries.size;
    this.state.reserve(this.entries.kind.length);
    // There are hardly fewer lines than lots.
    this.lines.expect(this.entries.lots.size);
    this.facts.named.arrived(first);
    this.serials.arrived(first);
    const touched = this.#addFacts(first);
    const again = lookAgain(this.#refolding(), touched, first, most);
    if (again instanceof Later) this.#later.push(again);
    for (let index = first; index < this.entries.size; index++) {
      if (this.entries.isQuantity(index)) this.#placing.place(index);
      else if (this.entries.isExpected(index)) this.expected.add(index);
    }
    return this.#finish(again instanceof Later ? [] : again);
  }

  /** How much is put off, roughly; 0 when this is all that the entries come to. */
  get left(): number {
    return this.#later.reduce((sum, { left }) => sum + left, 0);
  }

  /**
   * Does the next turn of what was put off, and answers with every line that may have changed. Until nothing is left, entries
   * that wait lie and count where they did before.
   */
  goOn(): Uint32Array {
    const lines = this.#later[0]?.turn();
    if (!lines) this.#later.shift();
    return lines ?? new Uint32Array(0);
  }

  /** Its parts are another's once it became that one: they are asked for anew. */
  #refolding(): Refolding {
    const { products, boxes, sessions } = this;
    return {
      ...{ products, boxes, sessions },
      forget: () => this.#readings.forget(),
      under: (codes, { movedSessions }) => {
        const moved = [...movedSessions].map((id) => this.entries.sessions.place(id));
        return lyingUnder(this, this.#placing, this.#applied, codes, moved);
      },
      look: (index) => this.#look(index),
      finish: (codes) => this.#finish(codes),
    };
  }

  /** Works out the serials, what is expected and the lines of all that was placed. */
  #finish(codes: readonly number[]): Uint32Array {
    this.expected.touchCodes(codes);
    const expected = this.expected.refold();
    const placed = this.#placing.finish();
    const lines = expected.size === 0 ? placed : Uint32Array.from(new Set([...placed, ...expected]));
    for (const line of lines) foldLine(this.context, line);
    this.variance.update(lines);
    return lines;
  }

  /** An entry that was there before, of which something was said now. */
  #look(index: number): void {
    if (this.entries.isExpected(index)) this.expected.touch(index);
    else this.#placing.place(index);
  }

  /** Every entry, quantity or fact, that the ledger holds under this id. */
  find(id: EntryId): number {
    return this.entries.find(id);
  }

  /** The entries of a batch, in order of arrival. */
  batchEntries(batch: BatchId): number[] {
    const found: number[] = [];
    for (const [start, end] of this.facts.strikes.entriesOf(batch))
      for (let index = start; index < end; index++) found.push(index);
    return found.sort((a, b) => a - b);
  }

  /** Files all new facts, and only then works out what they touch: a void may come before what it strikes. */
  #addFacts(first: number): Touched {
    const { entries, facts, sessions } = this;
    const touched = new Touched(entries, facts);
    const links = facts.byCode.size;
    const bearing: AnyEntry[] = [];
    for (let index = first; index < entries.size; index++) {
      const fact = entries.isQuantity(index) ? undefined : entries.facts.get(index);
      if (!fact) continue;
      facts.add(index, fact);
      sessions.add(fact);
      if (fact.kind !== "productKnown") bearing.push(fact);
    }
    for (const fact of bearing) touched.by(fact);
    for (const code of facts.byCode.codesSince(links)) touched.codes.push(code);
    return touched;
  }
}
