import { pageSize } from "../ledger/page.ts";
import { PageSpelling, type SpeltColumns } from "../ledger/spelt-page.ts";
import { SpeltValues } from "../ledger/spelt-values.ts";
import { expiryText } from "../stock/expiry-number.ts";
import { withRoom } from "../stock/growing.ts";
import { countsOfRow } from "./counts-of-row.ts";
import type { HandedRows } from "./handed-rows.ts";
import { HandedReader, type HandedTexts } from "./handed-texts.ts";

/** A page of entries of one kind; who, when and where it was written is for who writes them. */
export interface SpeltPage extends SpeltColumns {
  readonly count: number;
}

/** The counts a plan becomes, page by page, as the columns of `counted` entries. What repeats is a word and its place. */
export class CountPages {
  #count = 0;
  #full: SpeltPage[] = [];
  readonly #spelling = new PageSpelling();
  /** What rows speak of by number, and which of them lie on the page in the making. */
  readonly #codes = new SpeltValues();
  readonly #doubts = new SpeltValues();
  readonly #sessions = new SpeltValues();
  readonly #expiries = new SpeltValues();
  readonly #units = new SpeltValues();
  readonly #session = new WordsOfPage();
  readonly #product = new WordsOfPage();
  readonly #expiry = new WordsOfPage();
  readonly #unit = new WordsOfPage();
  readonly #expiryPlaces = new Map<number, number>();
  #isDoubtful: boolean[] = [];
  /** A value for each entry; of serials only once one was met. */
  readonly #lot = new SpeltValues();
  readonly #delta = new SpeltValues();
  readonly #serial = new SpeltValues();
  /** What is taken in hand. */
  readonly #code = new HandedReader();
  readonly #lots = new HandedReader();
  readonly #serials = new HandedReader();

  constructor() {
    for (const unit of ["pack", "piece"]) this.#units.text(unit);
  }

  /** Takes rows that follow those before; answers with the pages that are full. */
  take(rows: HandedRows): readonly SpeltPage[] {
    this.#meet(rows.codes, rows.doubts, rows.sessions);
    this.#lots.begin(rows.lots);
    this.#serials.begin(rows.serials);
    const { count, quantity, isPiece, place, product, expiry } = rows;
    // The shape of a message is forgotten with the last of them, and with it the code that was compiled for it.
    this.#takeAll({ count, quantity, isPiece, place, product, expiry });
    const full = this.#full;
    this.#full = [];
    return full;
  }

  #takeAll(rows: Pick<HandedRows, "count" | "quantity" | "isPiece" | "place" | "product" | "expiry">): void {
    const [lot, serials] = [this.#lots, this.#serials];
    for (let row = 0; row < rows.count; row++) {
      lot.next();
      serials.next();
      const [count, isPiece] = [rows.quantity[row] as number, rows.isPiece[row] as number];
      const [place, product] = [rows.place[row] as number, rows.product[row] as number];
      const expiry = this.#placeOf(rows.expiry[row] as number);
      // Few tables list serials: to be called back for each row takes longer than to write it.
      if (serials.from < serials.to)
        countsOfRow(count, isPiece ? "piece" : "pack", serials.text(), (delta, serial) =>
          this.#add(place, product, lot, expiry, delta, isPiece, serial),
        );
      else if (count !== 0) this.#add(place, product, lot, expiry, count, isPiece, null);
    }
  }

  /** The last page, which is not full. */
  rest(): SpeltPage | undefined {
    return this.#count > 0 ? this.#page() : undefined;
  }

  /** What these rows are the first to speak of. */
  #meet(codes: HandedTexts, doubts: HandedRows["doubts"], sessions: HandedRows["sessions"]): void {
    const code = this.#code;
    code.begin(codes);
    for (const doubt of doubts) {
      code.next();
      this.#codes.utf8(code.bytes, code.from, code.to);
      if (doubt === null) this.#doubts.absent();
      else this.#doubts.text(doubt);
      this.#isDoubtful.push(doubt !== null);
    }
    for (const session of sessions) this.#sessions.text(session);
  }

  #placeOf(expiry: number): number {
    const known = this.#expiryPlaces.get(expiry);
    if (known !== undefined) return known;
    const place = this.#expiries.size;
    this.#expiryPlaces.set(expiry, place);
    if (expiry === 0) this.#expiries.absent();
    else this.#expiries.text(expiryText(expiry));
    return place;
  }

  #add(
    place: number,
    product: number,
    lot: HandedReader,
    expiry: number,
    delta: number,
    unit: number,
    serial: string | null,
  ): void {
    this.#session.add(place);
    this.#product.add(product);
    if (lot.from === lot.to) this.#lot.absent();
    else this.#lot.utf8(lot.bytes, lot.from, lot.to);
    this.#expiry.add(expiry);
    this.#delta.number(delta);
    this.#unit.add(unit);
    if (serial !== null) {
      while (this.#serial.size < this.#count) this.#serial.absent();
      this.#serial.text(serial);
    }
    if (++this.#count === pageSize) this.#full.push(this.#page());
  }

  #isOneDoubtful(products: readonly number[]): boolean {
    for (const product of products) if (this.#isDoubtful[product]) return true;
    return false;
  }

  /** The page in the making; what is added from now on lies on the next. */
  #page(): SpeltPage {
    const [count, spelling, serial] = [this.#count, this.#spelling, this.#serial];
    const [session, product] = [this.#session.take(), this.#product.take()];
    const [expiry, unit] = [this.#expiry.take(), this.#unit.take()];
    const isDoubtful = this.#isOneDoubtful(product.words);
    spelling.words("session", this.#sessions, session.words, session.index);
    spelling.words("code", this.#codes, product.words, product.index);
    spelling.each("lot", this.#lot);
    spelling.words("expiry", this.#expiries, expiry.words, expiry.index);
    spelling.each("delta", this.#delta);
    spelling.words("unit", this.#units, unit.words, unit.index);
    if (serial.size > 0) {
      while (serial.size < count) serial.absent();
      spelling.each("serial", serial);
    } else spelling.none("serial");
    if (isDoubtful) spelling.words("doubt", this.#doubts, product.words, product.index);
    else spelling.none("doubt");
    spelling.none("raw");
    for (const values of [this.#lot, this.#delta, serial]) values.clear();
    this.#count = 0;
    return { count, ...spelling.end() };
  }
}

/** Which of a list of words the entries of a page have, found by their numbers, not by a look-up. */
export class WordsOfPage {
  #words: number[] = [];
  readonly #index = new Uint16Array(pageSize);
  #size = 0;
  /** The place of a number among the words of the page, plus one. */
  #placeOf = new Uint32Array(0);

  add(value: number): void {
    this.#placeOf = withRoom(this.#placeOf, value + 1);
    let place = this.#placeOf[value] as number;
    if (place === 0) {
      place = this.#words.push(value);
      this.#placeOf[value] = place;
    }
    this.#index[this.#size++] = place - 1;
  }

  /** What was added, and begins anew. */
  take(): { readonly words: readonly number[]; readonly index: Uint16Array } {
    const taken = { words: this.#words, index: this.#index.slice(0, this.#size) };
    for (const word of this.#words) this.#placeOf[word] = 0;
    this.#words = [];
    this.#size = 0;
    return taken;
  }
}
