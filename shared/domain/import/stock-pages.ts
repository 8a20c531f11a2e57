import { type Column, pageSize } from "../ledger/page.ts";
import { withRoom } from "../stock/growing.ts";
import { countsOfRow } from "./counts-of-row.ts";
import type { HandedRows } from "./handed-rows.ts";
import { textReader } from "./handed-texts.ts";

/** Counts of a plan as the columns of `counted` entries; who, when and where it was written is for who writes them. */
export interface CountedColumns {
  readonly count: number;
  readonly columns: Readonly<
    Record<"session" | "code" | "lot" | "expiry" | "delta" | "unit" | "serial" | "doubt" | "raw", Column>
  >;
}

/** The counts a plan becomes, page by page. What repeats is a word and its place. */
export class CountPages {
  #count = 0;
  #full: CountedColumns[] = [];
  readonly #codes: string[] = [];
  readonly #doubts: (string | null)[] = [];
  readonly #sessions: string[] = [];
  readonly #session = new RepeatedNumbers();
  readonly #product = new RepeatedNumbers();
  #expiry = new Repeated<string | null>();
  #unit = new Repeated<string>();
  #lot: (string | null)[] = [];
  #delta: number[] = [];
  #serial: (string | null)[] = [];
  #hasSerials = false;

  /** Takes rows that follow those before; answers with the pages that are full. */
  take(rows: HandedRows): readonly CountedColumns[] {
    for (const code of rows.codes) this.#codes.push(code);
    for (const doubt of rows.doubts) this.#doubts.push(doubt);
    this.#sessions.push(...rows.sessions);
    const [lots, serials] = [textReader(rows.lots), textReader(rows.serials)];
    const expiries = rows.expiry.words.map((expiry) => expiry || null);
    for (let row = 0; row < rows.count; row++) {
      const lot = lots.next() || null;
      const expiry = expiries[rows.expiry.index[row] as number] as string | null;
      const unit = rows.isPiece[row] === 1 ? "piece" : "pack";
      const [count, listed] = [rows.quantity[row] as number, serials.next()];
      const [place, product] = [rows.place[row] as number, rows.product[row] as number];
      // Few tables list serials: to be called back for each row takes longer than to write it.
      if (listed !== "")
        countsOfRow(count, unit, listed, (delta, serial) =>
          this.#add(place, product, lot, expiry, delta, unit, serial),
        );
      else if (count !== 0) this.#add(place, product, lot, expiry, count, unit, null);
    }
    const full = this.#full;
    this.#full = [];
    return full;
  }

  #add(
    place: number,
    product: number,
    lot: string | null,
    expiry: string | null,
    delta: number,
    unit: string,
    serial: string | null,
  ): void {
    this.#count++;
    this.#session.add(place);
    this.#product.add(product);
    this.#lot.push(lot);
    this.#expiry.add(expiry);
    this.#delta.push(delta);
    this.#unit.add(unit);
    this.#serial.push(serial);
    if (serial !== null) this.#hasSerials = true;
    if (this.#count === pageSize) this.#full.push(this.#page());
  }

  /** The last page, which is not full. */
  rest(): CountedColumns | undefined {
    return this.#count > 0 ? this.#page() : undefined;
  }

  /** The page in the making as columns; what is added from now on lies on the next. */
  #page(): CountedColumns {
    const [session, product] = [this.#session.take(), this.#product.take()];
    const doubts = product.words.map((at) => this.#doubts[at] ?? null);
    const isDoubtful = doubts.some((doubt) => doubt !== null);
    const page: CountedColumns = {
      count: this.#count,
      columns: {
        session: columnOf(
          session.words.map((at) => this.#sessions[at]),
          session.index,
        ),
        code: { words: product.words.map((at) => this.#codes[at]), index: product.index },
        lot: { each: this.#lot },
        expiry: this.#expiry.column(),
        delta: { each: this.#delta },
        unit: this.#unit.column(),
        serial: this.#hasSerials ? { each: this.#serial } : { same: null },
        doubt: isDoubtful ? { words: doubts, index: product.index } : { same: null },
        raw: { same: null },
      },
    };
    this.#count = 0;
    [this.#expiry, this.#unit] = [new Repeated(), new Repeated()];
    [this.#lot, this.#delta, this.#serial, this.#hasSerials] = [[], [], [], false];
    return page;
  }
}

/** Small whole numbers that come again, page by page: found by their place, not by a look-up. */
class RepeatedNumbers {
  #words: number[] = [];
  #index: number[] = [];
  /** The place of a number among the words of the page, plus one. */
  #placeOf = new Uint32Array(0);

  add(value: number): void {
    this.#placeOf = withRoom(this.#placeOf, value + 1);
    let place = this.#placeOf[value] as number;
    if (place === 0) {
      place = this.#words.push(value);
      this.#placeOf[value] = place;
    }
    this.#index.push(place - 1);
  }

  /** What was added, and begins anew. */
  take(): { readonly words: readonly number[]; readonly index: readonly number[] } {
    const taken = { words: this.#words, index: this.#index };
    for (const word of this.#words) this.#placeOf[word] = 0;
    [this.#words, this.#index] = [[], []];
    return taken;
  }
}

/** A column in which values come again. */
export class Repeated<T> {
  readonly #words: T[] = [];
  readonly #index: number[] = [];
  readonly #placeOf = new Map<T, number>();

  add(value: T): void {
    let place = this.#placeOf.get(value);
    if (place === undefined) {
      place = this.#words.push(value) - 1;
      this.#placeOf.set(value, place);
    }
    this.#index.push(place);
  }

  column(): Column {
    return columnOf(this.#words, this.#index);
  }
}

const columnOf = (words: readonly unknown[], index: readonly number[]): Column =>
  words.length === 1 ? { same: words[0] } : { words, index };
