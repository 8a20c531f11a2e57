import { type Touch, touches } from "../contracts/undo-records.ts";
import type { AnyEntry } from "../domain/ledger/entry.ts";
import type { BatchId, EntryId } from "../domain/ledger/identity.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Pause } from "../domain/tables/table.ts";

/** Lines by their number, each with what happened on them since, as bits in the order of `touches`. */
export type TouchedLines = ReadonlyMap<number, number>;

/** So many entries are looked at between two breaths: less than a millisecond of work. */
const atOnce = 1_000;

/** The touches of a set of bits. */
export const touchesIn = (bits: number): readonly Touch[] => touches.filter((_, at) => bits & (1 << at));

/** The bit of a touch. */
export const bitOf = (touch: Touch): number => 1 << touches.indexOf(touch);

/**
 * The lines on which counts of a batch lie (`own`, in effect) that somebody touched after it came: by a fact about one of
 * those counts, or by what was counted, said or taken out beside them.
 */
export async function touchedSince(
  stock: Stock,
  batch: BatchId,
  own: readonly number[],
  pause: Pause,
): Promise<TouchedLines> {
  const { entries, state } = stock;
  const found = new TouchesOf(stock, batch);
  let seen = 0;
  for (const [index, said] of entries.facts) {
    if (++seen % atOnce === 0) await pause(0, 0);
    if (said.kind !== "?" && found.isLater(index)) found.fact(said);
  }
  const looked = new Uint8Array(stock.lines.size);
  for (let at = 0; at < own.length; at++) {
    if (at % atOnce === 0) await pause(at, own.length);
    const index = own[at] as number;
    const line = (state.line[index] as number) - 1;
    if (found.isSessionMoved(entries.session[index] as number)) found.mark(index, "moved");
    if (line < 0 || looked[line] === 1) continue;
    looked[line] = 1;
    for (const other of state.entriesOn(line)) found.beside(other);
  }
  return found.on(looked);
}

class TouchesOf {
  readonly #stock: Stock;
  readonly #batch: BatchId;
  readonly #first: number;
  readonly #lines = new Map<number, number>();
  readonly #moved = new Set<number>();

  constructor(stock: Stock, batch: BatchId) {
    this.#stock = stock;
    this.#batch = batch;
    this.#first = stock.batchEntries(batch)[0] ?? -1;
  }

  /** The lines among those that were looked at. */
  on(looked: Uint8Array): TouchedLines {
    return new Map([...this.#lines].filter(([line]) => looked[line] === 1).sort(([a], [b]) => a - b));
  }

  isSessionMoved(session: number): boolean {
    return this.#moved.has(session);
  }

  /** Said by somebody else than the batch, in effect, and not before it by the clock. */
  isLater(index: number): boolean {
    const { entries, facts } = this.#stock;
    if (this.#first < 0 || (entries.at[index] as number) < (entries.at[this.#first] as number)) return false;
    return facts.batchOf(index) !== this.#batch && facts.isInEffect(index);
  }

  fact(said: AnyEntry): void {
    if (said.kind === "quantity") this.#named(said.of, "quantity");
    else if (said.kind === "inPieces") this.#named(said.of, "pieces");
    else if (said.kind === "amended" || said.kind === "countedAnyway") this.#named(said.of, "answered");
    else if (said.kind === "voided" && said.target.includes("."))
      this.#named(said.target as EntryId, "struck");
    else if (said.kind === "moved" && said.session)
      this.#moved.add(this.#stock.entries.sessions.place(said.session));
    else if (said.kind === "moved") for (const range of said.entries) this.#range(range);
  }

  /** Something else that lies on a line of the batch. */
  beside(index: number): void {
    const { entries, state } = this.#stock;
    if (!state.has(index, mark.inEffect) || !this.isLater(index)) return;
    const touch = entries.adjusted.has(index)
      ? "adjusted"
      : entries.isTakenOut(index)
        ? "takenOut"
        : "counted";
    this.mark(index, touch);
  }

  mark(index: number, touch: Touch): void {
    const line = (this.#stock.state.line[index] as number) - 1;
    if (line >= 0) this.#lines.set(line, (this.#lines.get(line) ?? 0) | bitOf(touch));
  }

  #named(id: EntryId, touch: Touch): void {
    this.#own(this.#stock.find(id), touch);
  }

  #range([writer, from, to]: readonly [string, number, number]): void {
    const { entries } = this.#stock;
    const place = entries.writers.find(writer);
    if (place === undefined) return;
    for (const [start, end] of entries.segmentsOf(place).indexes(from, to))
      for (let index = start; index < end; index++) this.#own(index, "moved");
  }

  #own(index: number, touch: Touch): void {
    if (index >= 0 && this.#stock.facts.batchOf(index) === this.#batch) this.mark(index, touch);
  }
}
