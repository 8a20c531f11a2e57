import type { EntryTable } from "./entry-table.ts";
import { withRoom } from "./growing.ts";

/** What may be said of an entry by name, as bits. */
export const spoken = { of: 1, struck: 2 } as const;

interface Awaited {
  readonly from: number;
  readonly to: number;
  readonly bit: number;
}

/** Which entries other entries name, so that all the rest need no look-up. A name may come before its entry. */
export class NamedEntries {
  readonly #table: EntryTable;
  #bits = new Uint8Array(0);
  readonly #awaited: Awaited[][] = [];

  constructor(table: EntryTable) {
    this.#table = table;
  }

  /** Room for every entry of the table; entries that came since `first` may have been named before they came. */
  arrived(first: number): void {
    const { size, writer, number } = this.#table;
    this.#bits = withRoom(this.#bits, size);
    if (this.#awaited.length === 0) return;
    for (let index = first; index < size; index++) {
      for (const { from, to, bit } of this.#awaited[writer[index] as number] ?? []) {
        const named = number[index] as number;
        if (named >= from && named <= to) this.#bits[index] = (this.#bits[index] as number) | bit;
      }
    }
  }

  /** Notes that entries `from` to `to` of a writer are named. */
  name(writer: number, from: number, to: number, bit: number): void {
    let held = 0;
    for (const [start, end] of this.#table.segmentsOf(writer).indexes(from, to)) {
      for (let index = start; index < end; index++) this.#bits[index] = (this.#bits[index] as number) | bit;
      held += end - start;
    }
    if (held > to - from) return;
    const awaited = this.#awaited[writer];
    if (awaited) awaited.push({ from, to, bit });
    else this.#awaited[writer] = [{ from, to, bit }];
  }

  /** The bits of an entry; 0 for one that nobody names. */
  bits(index: number): number {
    return this.#bits[index] as number;
  }
}
