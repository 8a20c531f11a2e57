import { type Column, pageSize } from "../ledger/page.ts";
import { expiryText } from "../stock/expiry-number.ts";
import type { StockPlan } from "./stock-plan.ts";

/** What a list expects as the columns of `expected` entries; who, when and where it was written is for who writes them. */
export interface ExpectedColumns {
  readonly kind: "expected";
  readonly count: number;
  readonly columns: Readonly<Record<"location" | "code" | "lot" | "expiry" | "unit" | "quantity", Column>>;
}

/**
 * The rows of a plan that are said, page by page, one entry each. `locations` holds for each place of the plan where it is,
 * or nothing for none; `first` is how many fit onto the first page.
 */
export function* expectedPages(
  { taken, products }: StockPlan,
  rows: Uint32Array,
  locations: readonly (string | null)[],
  first = pageSize,
): Generator<ExpectedColumns, void, undefined> {
  for (let at = 0, size = first; at < rows.length; at += size, size = pageSize) {
    const own = rows.subarray(at, at + size);
    const location = new Repeated<string | null>();
    const code = new Repeated<string | undefined>();
    const expiry = new Repeated<string | null>();
    const unit = new Repeated<string | undefined>();
    for (const row of own) {
      location.add(locations[taken.place[row] as number] ?? null);
      code.add(products[taken.product[row] as number]?.code);
      expiry.add(expiryText(taken.expiry[row] as number) || null);
      unit.add(taken.unit[row]);
    }
    const lots = Array.from(own, (row) => taken.lot[row] || null);
    yield {
      kind: "expected",
      count: own.length,
      columns: {
        location: location.column(),
        code: code.column(),
        lot: { each: lots },
        expiry: expiry.column(),
        unit: unit.column(),
        quantity: { each: Array.from(own, (row) => taken.quantity[row] as number) },
      },
    };
  }
}

/** A column in which values come again. */
class Repeated<T> {
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
