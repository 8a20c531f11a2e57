import type { NumberedCounts } from "../stock/counted-page.ts";
import type { EntryTable } from "../stock/entry-table.ts";
import { withRoom } from "../stock/growing.ts";
import { countsOfRow } from "./counts-of-row.ts";
import type { StockPlan } from "./stock-plan.ts";

/** The counts a plan becomes, in the order of its pages, as numbers the fold takes in: a number alone says nothing of stock. */
export class NumberedPlan implements NumberedCounts {
  product = new Uint32Array(0);
  place = new Uint32Array(0);
  lot = new Uint32Array(0);
  expiry = new Int32Array(0);
  delta = new Int32Array(0);
  serial = new Uint32Array(0);
  isPiece = new Uint8Array(0);
  readonly codes: string[] = [];
  readonly doubts: (string | undefined)[] = [];
  readonly sessions: readonly string[];
  readonly codeNumbers: Uint32Array;
  readonly sessionNumbers: Uint32Array;
  readonly #taken: StockPlan["taken"];
  readonly #words: Pick<EntryTable, "lots" | "serials">;
  #row = 0;
  #size = 0;

  constructor(
    { taken, products, entries }: StockPlan,
    sessions: readonly string[],
    words: Pick<EntryTable, "lots" | "serials">,
  ) {
    this.#taken = taken;
    this.#words = words;
    this.#name(products);
    this.sessions = sessions;
    this.codeNumbers = new Uint32Array(products.length);
    this.sessionNumbers = new Uint32Array(sessions.length);
    this.#reserve(entries);
    // Nearly every row has a lot of its own: words that are spread anew while they grow take longer than all else here.
    words.lots.expect(words.lots.size + taken.lot.length);
  }

  #name(products: StockPlan["products"]): void {
    for (const { code, doubt } of products) {
      this.codes.push(code);
      this.doubts.push(doubt);
    }
  }

  /** Numbers rows until there are at least so many counts. */
  reach(count: number): void {
    const { quantity, unit, serials, lot, expiry } = this.#taken;
    for (; this.#size < count && this.#row < quantity.length; this.#row++) {
      const row = this.#row;
      const isPiece = unit[row] === "piece" ? 1 : 0;
      const lotNumber = this.#words.lots.place(lot[row] as string);
      const expires = expiry[row] as number;
      const [count, listed] = [quantity[row] as number, serials[row] as string];
      // Few tables list serials: to be called back for each row takes longer than to write it.
      if (listed !== "")
        countsOfRow(count, isPiece ? "piece" : "pack", listed, (delta, serial) =>
          this.#add(row, lotNumber, expires, isPiece, delta, serial ?? ""),
        );
      else if (count !== 0) this.#add(row, lotNumber, expires, isPiece, count, "");
    }
  }

  #add(row: number, lot: number, expiry: number, isPiece: number, delta: number, serial: string): void {
    const at = this.#size++;
    this.#reserve(at + 1);
    this.product[at] = this.#taken.product[row] as number;
    this.place[at] = this.#taken.place[row] as number;
    this.lot[at] = lot;
    this.expiry[at] = expiry;
    this.delta[at] = delta;
    this.serial[at] = this.#words.serials.place(serial);
    this.isPiece[at] = isPiece;
  }

  #reserve(size: number): void {
    if (size <= this.product.length) return;
    this.product = withRoom(this.product, size);
    this.place = withRoom(this.place, size);
    this.lot = withRoom(this.lot, size);
    this.expiry = withRoom(this.expiry, size);
    this.delta = withRoom(this.delta, size);
    this.serial = withRoom(this.serial, size);
    this.isPiece = withRoom(this.isPiece, size);
  }
}
