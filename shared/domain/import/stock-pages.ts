import { type Column, pageSize } from "../ledger/page.ts";
import { splitWords } from "./cell-words.ts";
import { isOnePack, type Unit } from "./stock-columns.ts";
import type { StockPlan } from "./stock-plan.ts";

/** Counts of a plan as the columns of `counted` entries; who, when and where it was written is for who writes them. */
export interface CountedColumns {
  readonly count: number;
  readonly columns: Readonly<
    Record<"session" | "code" | "lot" | "expiry" | "delta" | "unit" | "serial" | "doubt" | "raw", Column>
  >;
}

/**
 * The counts a plan becomes, page by page: one of 1 for each serial, one for what is left of the quantity (below zero
 * when more serials are listed than packs). `sessions` holds for each place of the plan the session that counts it;
 * `first` is how many fit onto the first page, when something else begins it.
 */
export function* countedPages(
  plan: StockPlan,
  sessions: readonly string[],
  first = pageSize,
): Generator<CountedColumns, void, undefined> {
  const page = new PageOfCounts(plan, sessions);
  let size = first;
  for (let row = 0; row < plan.taken.line.length; row++) {
    const cell = plan.taken.serials[row] as string;
    let rest = plan.taken.quantity[row] as number;
    if (cell !== "") {
      const serials = splitWords(cell);
      const each = isOnePack(plan.taken.unit[row] as Unit, serials.length) ? rest : 1;
      for (const serial of serials) {
        page.add(row, each, serial);
        rest -= each;
        if (page.count < size) continue;
        yield page.take();
        size = pageSize;
      }
    }
    if (rest !== 0) page.add(row, rest, null);
    if (page.count < size) continue;
    yield page.take();
    size = pageSize;
  }
  if (page.count > 0) yield page.take();
}

/** One page in the making, and then the next: what repeats is a word and its place. */
class PageOfCounts {
  count = 0;
  readonly #taken: StockPlan["taken"];
  readonly #codes: readonly string[];
  /** What is doubtful of each product's code; none when nothing is, as mostly. */
  readonly #doubts: readonly (string | null)[] | undefined;
  readonly #sessions: readonly string[];
  /** The session of each place, as a number: two places may be counted by one. */
  readonly #sessionAt: readonly number[];
  readonly #session: RepeatedNumbers;
  readonly #product: RepeatedNumbers;
  #expiry = new Repeated<string | null>();
  #unit = new Repeated<string>();
  #lot: (string | null)[] = [];
  #delta: number[] = [];
  #serial: (string | null)[] = [];
  #hasSerials = false;

  constructor({ taken, products }: StockPlan, sessions: readonly string[]) {
    this.#taken = taken;
    // Side by side: a product each time would be fetched from wherever it lies.
    this.#codes = products.map(({ code }) => code);
    const isDoubtful = products.some(({ doubt }) => doubt !== undefined);
    this.#doubts = isDoubtful ? products.map(({ doubt }) => doubt ?? null) : undefined;
    const numbers = new Map<string, number>();
    for (const session of sessions) if (!numbers.has(session)) numbers.set(session, numbers.size);
    this.#sessions = [...numbers.keys()];
    this.#sessionAt = sessions.map((session) => numbers.get(session) as number);
    this.#session = new RepeatedNumbers(numbers.size);
    this.#product = new RepeatedNumbers(products.length);
  }

  add(row: number, delta: number, serial: string | null): void {
    const taken = this.#taken;
    this.count++;
    this.#session.add(this.#sessionAt[taken.place[row] as number] as number);
    this.#product.add(taken.product[row] as number);
    this.#lot.push(taken.lot[row] || null);
    this.#expiry.add(taken.expiry[row] || null);
    this.#delta.push(delta);
    this.#unit.add(taken.unit[row] as string);
    this.#serial.push(serial);
    if (serial !== null) this.#hasSerials = true;
  }

  /** The page as columns; what is added from now on lies on the next. */
  take(): CountedColumns {
    const [session, product] = [this.#session.take(), this.#product.take()];
    const doubts = this.#doubts && product.words.map((at) => this.#doubts?.[at] ?? null);
    const isDoubtful = doubts?.some((doubt) => doubt !== null);
    const taken: CountedColumns = {
      count: this.count,
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
        doubt: doubts && isDoubtful ? { words: doubts, index: product.index } : { same: null },
        raw: { same: null },
      },
    };
    this.count = 0;
    [this.#expiry, this.#unit] = [new Repeated(), new Repeated()];
    [this.#lot, this.#delta, this.#serial, this.#hasSerials] = [[], [], [], false];
    return taken;
  }
}

/** Whole numbers below a limit that come again, page by page: found by their place, not by a look-up. */
class RepeatedNumbers {
  #words: number[] = [];
  #index: number[] = [];
  /** The place of a number among the words of the page, plus one. */
  readonly #placeOf: Int32Array;

  constructor(limit: number) {
    this.#placeOf = new Int32Array(limit);
  }

  add(value: number): void {
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
