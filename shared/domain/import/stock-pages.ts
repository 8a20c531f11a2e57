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
  let page = new PageOfCounts(plan, sessions);
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
        yield page.columns();
        page = new PageOfCounts(plan, sessions);
        size = pageSize;
      }
    }
    if (rest !== 0) page.add(row, rest, null);
    if (page.count < size) continue;
    yield page.columns();
    page = new PageOfCounts(plan, sessions);
    size = pageSize;
  }
  if (page.count > 0) yield page.columns();
}

/** One page in the making: what repeats is a word and its place. */
class PageOfCounts {
  count = 0;
  readonly #plan: StockPlan;
  readonly #session: Repeated<string>;
  readonly #product = new Repeated<number>();
  readonly #expiry = new Repeated<string | null>();
  readonly #unit = new Repeated<string>();
  readonly #sessions: readonly string[];
  readonly #lot: (string | null)[] = [];
  readonly #delta: number[] = [];
  readonly #serial: (string | null)[] = [];

  constructor(plan: StockPlan, sessions: readonly string[]) {
    this.#plan = plan;
    this.#sessions = sessions;
    this.#session = new Repeated<string>();
  }

  add(row: number, delta: number, serial: string | null): void {
    const { taken } = this.#plan;
    this.count++;
    this.#session.add(this.#sessions[taken.place[row] as number] as string);
    this.#product.add(taken.product[row] as number);
    this.#lot.push(taken.lot[row] || null);
    this.#expiry.add(taken.expiry[row] || null);
    this.#delta.push(delta);
    this.#unit.add(taken.unit[row] as string);
    this.#serial.push(serial);
  }

  columns(): CountedColumns {
    const products = this.#product.words.map((product) => this.#plan.products[product]);
    const doubts = products.map((product) => product?.doubt ?? null);
    const { index } = this.#product;
    return {
      count: this.count,
      columns: {
        session: this.#session.column(),
        code: { words: products.map((product) => product?.code), index },
        lot: { each: this.#lot },
        expiry: this.#expiry.column(),
        delta: { each: this.#delta },
        unit: this.#unit.column(),
        serial: this.#serial.every((serial) => serial === null) ? { same: null } : { each: this.#serial },
        doubt: doubts.every((doubt) => doubt === null) ? { same: null } : { words: doubts, index },
        raw: { same: null },
      },
    };
  }
}

/** A column in which values come again. */
export class Repeated<T> {
  readonly words: T[] = [];
  readonly index: number[] = [];
  readonly #placeOf = new Map<T, number>();

  add(value: T): void {
    let place = this.#placeOf.get(value);
    if (place === undefined) {
      place = this.words.push(value) - 1;
      this.#placeOf.set(value, place);
    }
    this.index.push(place);
  }

  column(): Column {
    return this.words.length === 1 ? { same: this.words[0] } : { words: this.words, index: this.index };
  }
}
