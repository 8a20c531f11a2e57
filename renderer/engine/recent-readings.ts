import type { StationId } from "../../shared/domain/ledger/identity.ts";
import type { Stock } from "../../shared/domain/stock/stock.ts";
import { ReadingOrder } from "./reading-order.ts";

/** How many readings stay within reach of Backspace and of the history. */
const kept = 400;

/** The last readings of this station, in order, those of earlier starts of the program included. */
export class RecentReadings {
  /** Everything that adds to them or takes one of them back. */
  readonly order = new ReadingOrder();
  #indexes: number[] = [];
  readonly #own = new Map<number, boolean>();

  /** Finds the last readings among all entries; `station` is this one. */
  find(stock: Stock, station: StationId): void {
    const { entries, facts } = stock;
    for (const [index, fact] of entries.facts) {
      if (fact.kind === "started")
        this.#own.set(entries.writer[index] as number, fact.station === station && !facts.batchOf(index));
    }
    const isReading = (index: number) =>
      entries.isTakenOut(index) ||
      (entries.isQuantity(index) && !entries.adjusted.has(index) && !isOtherHalf(stock, index));
    let newest: number[] = [];
    let oldest: number | undefined;
    const keepNewest = () => {
      newest = newest.sort((a, b) => entries.compare(b, a)).slice(0, kept);
      oldest = newest[kept - 1];
    };
    for (let index = entries.size - 1; index >= 0; index--) {
      if (!isReading(index) || !this.#own.get(entries.writer[index] as number)) continue;
      if (oldest !== undefined && entries.compare(index, oldest) < 0) continue;
      // Sorted now and then: most of a million entries are older than the newest few hundred.
      if (newest.push(index) >= kept * 4) keepNewest();
    }
    keepNewest();
    this.#indexes = newest.reverse();
  }

  /** Takes in what was just recorded here. */
  add(index: number): void {
    this.#indexes.push(index);
    if (this.#indexes.length > kept * 2) this.#indexes = this.#indexes.slice(-kept);
  }

  /** Oldest first. */
  get all(): readonly number[] {
    return this.#indexes;
  }

  /** Newest first. */
  newest(count: number): readonly number[] {
    return this.#indexes.slice(-count).reverse();
  }

  /** The newest reading that stands, or -1. */
  lastStanding(stock: Stock): number {
    return this.standing(stock, 1)[0] ?? -1;
  }

  /** The newest readings that stand, newest first. */
  standing({ facts }: Stock, count: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.#indexes.length - 1; at >= 0 && found.length < count; at--) {
      const index = this.#indexes[at] as number;
      if (!facts.isStruck(index)) found.push(index);
    }
    return found;
  }

  /** Leaves out a reading that was the other code of a pack that is shown. */
  remove(index: number): void {
    this.#indexes = this.#indexes.filter((other) => other !== index);
  }
}

/** True for the reading by which a pack that was moved is counted where it went: taking it out says both. */
function isOtherHalf({ entries }: Stock, index: number): boolean {
  if (entries.takenOut.size === 0) return false;
  const before = entries.at_(entries.writer[index] as number, (entries.number[index] as number) - 1);
  return entries.takenOut.get(before)?.to !== undefined;
}
