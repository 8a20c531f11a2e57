import { splitWords } from "../domain/import/cell-words.ts";
import { isOnePack } from "../domain/import/stock-columns.ts";
import type { StockPlan } from "../domain/import/stock-plan.ts";
import type { BatchId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Pause } from "../domain/tables/table.ts";

/** A file that came before: when and under which name, whether its bytes were these, and when it was taken back. */
export interface SeenBefore {
  readonly at: number;
  readonly title: string;
  readonly isSameFile: boolean;
  readonly undoneAt?: number;
}

/** So many rows are looked at between two breaths. */
const atOnce = 4_000;

/** The newest import of the very same bytes, or else of `twin`; one that is still in effect comes first. */
export function seenBefore(stock: Stock, digest: string, twin: BatchId | undefined): SeenBefore | undefined {
  const { facts, entries } = stock;
  const found: SeenBefore[] = [];
  for (const subject of facts.subjects("batch:"))
    for (const { index, said } of facts.about<"batchClosed">(subject)) {
      const isSameFile = said.digest === digest;
      if (said.kind !== "batchClosed" || (!isSameFile && said.batch !== twin)) continue;
      const undone = undoneAt(stock, said.batch);
      const seen = { at: entries.at[index] as number, title: said.title, isSameFile };
      found.push({ ...seen, ...(undone === undefined ? {} : { undoneAt: undone }) });
    }
  return found.sort((a, b) => rank(b) - rank(a) || b.at - a.at)[0];
}

const rank = ({ undoneAt: undone, isSameFile }: SeenBefore) =>
  (undone === undefined ? 2 : 0) + (isSameFile ? 1 : 0);

function undoneAt(stock: Stock, batch: BatchId): number | undefined {
  if (!stock.facts.isBatchStruck(batch)) return undefined;
  const first = stock.facts.strikes.entriesOf(batch).next().value?.[0];
  const strike = first === undefined ? undefined : stock.facts.voidsOf(first)[0];
  return strike === undefined ? undefined : stock.entries.at[strike];
}

/**
 * An import, in effect or taken back, that says row by row what a plan says, whatever the bytes, the order of the rows or
 * the names of the places: the same codes, lots, expiries, quantities and serials.
 */
export async function twinOf(stock: Stock, plan: StockPlan, pause: Pause): Promise<BatchId | undefined> {
  const { entries, facts } = stock;
  const isCounted = (index: number) => entries.isQuantity(index);
  const alike: { readonly batch: BatchId; readonly own: readonly number[] }[] = [];
  for (const subject of facts.subjects("batch:")) {
    const batch = subject.slice("batch:".length) as BatchId;
    // A look at the size first: nearly every batch of another file has another one.
    if (sizeOf(stock, batch) < plan.entries) continue;
    const own = stock.batchEntries(batch).filter(isCounted);
    if (own.length === plan.entries) alike.push({ batch, own });
  }
  if (alike.length === 0) return undefined;
  const wanted = await sumOfPlan(plan, pause);
  for (const { batch, own } of alike.reverse())
    if ((await sumOfBatch(stock, own, pause)) === wanted) return batch;
  return undefined;
}

function sizeOf({ facts }: Stock, batch: BatchId): number {
  let size = 0;
  for (const [start, end] of facts.strikes.entriesOf(batch)) size += end - start;
  return size;
}

async function sumOfBatch({ entries }: Stock, own: readonly number[], pause: Pause): Promise<string> {
  const sum = new Sum();
  for (let at = 0; at < own.length; at++) {
    if (at % atOnce === 0) await pause(at, own.length);
    const index = own[at] as number;
    sum.add(
      entries.codes.word(entries.code[index] as number),
      entries.lots.word(entries.lot[index] as number),
      entries.expiry[index] as number,
      entries.delta[index] as number,
      (entries.manner[index] as number) & 1,
      entries.serials.word(entries.serial[index] as number),
    );
  }
  return sum.text;
}

async function sumOfPlan({ taken, products }: StockPlan, pause: Pause): Promise<string> {
  const sum = new Sum();
  for (let row = 0; row < taken.line.length; row++) {
    if (row % atOnce === 0) await pause(row, taken.line.length);
    const code = products[taken.product[row] as number]?.code ?? "";
    const lot = taken.lot[row] as string;
    const expiry = taken.expiry[row] as number;
    const unit = taken.unit[row] === "piece" ? 1 : 0;
    const serials = splitWords(taken.serials[row] as string);
    let rest = taken.quantity[row] as number;
    const each = isOnePack(taken.unit[row] as "pack" | "piece", serials.length) ? rest : 1;
    for (const serial of serials) {
      sum.add(code, lot, expiry, each, unit, serial);
      rest -= each;
    }
    if (rest !== 0) sum.add(code, lot, expiry, rest, unit, "");
  }
  return sum.text;
}

/** A number over counts in whatever order they come: two sums of the same counts are equal. */
class Sum {
  #one = 0;
  #other = 0;
  readonly #texts = new Map<string, number>();

  get text(): string {
    return `${this.#one} ${this.#other}`;
  }

  add(code: string, lot: string, expiry: number, delta: number, unit: number, serial: string): void {
    let mixed = this.#text(code);
    for (const part of [this.#text(lot), expiry, delta, unit, hashOf(serial)])
      mixed = Math.imul(mixed ^ part ^ (mixed >>> 15), 0x2c1b3c6d) ^ (mixed >>> 12);
    this.#one = (this.#one + mixed) | 0;
    this.#other = (this.#other + Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39)) | 0;
  }

  /** What comes again, codes and lots, is worked out once. */
  #text(text: string): number {
    let known = this.#texts.get(text);
    if (known === undefined) {
      known = hashOf(text);
      this.#texts.set(text, known);
    }
    return known;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
