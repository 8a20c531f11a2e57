import { withRoom } from "../../shared/domain/stock/growing.ts";
import { finding } from "../../shared/domain/stock/line-table.ts";
import type { Stock } from "../../shared/domain/stock/stock.ts";

interface PlaceTotals {
  lines: number;
  packs: number;
  /** Loose pieces of opened packs. */
  pieces: number;
}

/**
 * Sums for headers, and which lines wait for a person. Kept in step with the lines that changed, since a sum over
 * 100,000 lines at every scan would cost more than the scan (test/laws/totals.test.ts holds it to the plain sum).
 */
export class Totals {
  lines = 0;
  packs = 0;
  pieces = 0;
  /** Lines whose product has no name, and lines with a reading in doubt. */
  readonly unnamed = new Set<number>();
  readonly doubtful = new Set<number>();
  readonly #places = new Map<number, PlaceTotals>();
  #quantity = new Int32Array(0);
  #isLive = new Uint8Array(0);

  /** Takes in what these lines came to. */
  update({ lines }: Stock, changed: Uint32Array): void {
    this.#quantity = withRoom(this.#quantity, lines.size);
    this.#isLive = withRoom(this.#isLive, lines.size);
    for (const line of changed) {
      const live = (lines.live[line] as number) > 0 ? 1 : 0;
      const quantity = live ? (lines.quantity[line] as number) : 0;
      const moreLines = live - (this.#isLive[line] as number);
      const more = quantity - (this.#quantity[line] as number);
      const what = lines.unit[line] === 1 ? "pieces" : "packs";
      this.#isLive[line] = live;
      this.#quantity[line] = quantity;
      this.lines += moreLines;
      this[what] += more;
      const place = this.place(lines.location[line] as number);
      place.lines += moreLines;
      place[what] += more;
      this.#wait(line, live ? (lines.findings[line] as number) : 0);
    }
  }

  /** Lines, packs and loose pieces at a place. */
  place(location: number): PlaceTotals {
    let totals = this.#places.get(location);
    if (!totals) {
      totals = { lines: 0, packs: 0, pieces: 0 };
      this.#places.set(location, totals);
    }
    return totals;
  }

  #wait(line: number, findings: number): void {
    set(this.unnamed, line, (findings & finding.unnamed) !== 0 && (findings & finding.doubt) === 0);
    set(this.doubtful, line, (findings & finding.doubt) !== 0);
  }
}

function set(waiting: Set<number>, line: number, waits: boolean): void {
  if (waits) waiting.add(line);
  else if (waiting.size > 0) waiting.delete(line);
}

/** The sums over every line there is. */
export function totalsOf(stock: Stock): Totals {
  const totals = new Totals();
  totals.update(stock, stock.lines.all());
  return totals;
}
