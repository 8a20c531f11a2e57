import type { UndoChoice, UndoEffect } from "../contracts/undo-records.ts";
import type { EntryOf, KeptRecord } from "../domain/ledger/entry.ts";
import type { EntryId } from "../domain/ledger/identity.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Pause } from "../domain/tables/table.ts";
import { restingInTurns, restingOnBatch } from "./rests-on-batch.ts";
import type { UndoPlan } from "./undo-plan.ts";

/** Which of the touched rows stay, with a choice made. */
function keptRows({ touched }: UndoPlan, { all, but }: UndoChoice): readonly boolean[] {
  const others = new Set(but);
  return touched.map(({ isKept }, row) => (all === "proposed" ? isKept : all === "kept") !== others.has(row));
}

/** What a choice comes to, worked out once for all that is asked of it. */
export class ChosenUndo {
  readonly #stock: Stock;
  readonly #plan: UndoPlan;
  readonly #kept: readonly boolean[];
  readonly #keptLines: ReadonlySet<number>;
  /** What lines hold more or less because a serial that went counts elsewhere. */
  readonly #beside = new Map<number, number>();

  constructor(stock: Stock, plan: UndoPlan, choice: UndoChoice) {
    this.#stock = stock;
    this.#plan = plan;
    this.#kept = keptRows(plan, choice);
    this.#keptLines = new Set(
      plan.touched.flatMap((row, at) => ("line" in row && this.#kept[at] ? [row.line] : [])),
    );
    this.#countOthers();
  }

  isKept(row: number): boolean {
    return this.#kept[row] === true;
  }

  /** What the batch brought onto a line, and what the line holds once it is taken back. */
  onLine(line: number): { readonly brought: number; readonly after: number } {
    const { state, lines } = this.#stock;
    const brought = this.#ownOn(line).reduce((sum, index) => sum + (state.share[index] as number), 0);
    const gone = this.#keptLines.has(line) ? 0 : brought;
    return { brought, after: (lines.quantity[line] as number) - gone + (this.#beside.get(line) ?? 0) };
  }

  effect(): UndoEffect {
    const { lines } = this.#stock;
    const sums: [number, number] = [...this.#plan.sums];
    const take = (line: number, packs: number) => {
      sums[lines.unit[line] === 1 ? 1 : 0] -= packs;
    };
    for (const line of this.#keptLines) take(line, this.onLine(line).brought);
    for (const [line, more] of this.#beside) take(line, more);
    const kept = this.#kept.filter(Boolean).length;
    return {
      packs: sums[0],
      pieces: sums[1],
      lines: this.#plan.lines - this.#keptLines.size,
      customers: this.#plan.customers.length - (kept - this.#keptLines.size),
      expected: this.#plan.expected,
      kept,
      // Of a stock the names go with the packs.
      ...(this.#plan.own.length === 0 ? this.#names() : { names: 0, namesStay: 0 }),
    };
  }

  /** Entries of the batch that stay: those of lines and customers that are kept, and what they and others rest on. */
  except(): readonly EntryId[] {
    const ids = this.#keptIds();
    return [...new Set([...ids, ...restingOnBatch(this.#stock, this.#plan.batch, ids)])];
  }

  /** The same, with breaths between. */
  async exceptInTurns(pause: Pause): Promise<readonly EntryId[]> {
    const ids = this.#keptIds();
    const turns = restingInTurns(this.#stock, this.#plan.batch, ids);
    let turn = turns.next();
    for (; !turn.done; turn = turns.next()) await pause(0, 0);
    return [...new Set([...ids, ...turn.value])];
  }

  /** Records that were written over those of the batch and go with them: such a customer never was. */
  also(): readonly EntryId[] {
    return this.#plan.touched.flatMap((row, at) =>
      "customer" in row && !this.#kept[at] ? row.changes.map((index) => this.#stock.entries.id(index)) : [],
    );
  }

  #keptIds(): readonly EntryId[] {
    const { entries, facts } = this.#stock;
    const stays = this.#plan.touched.flatMap((row, at) => {
      if (!this.#kept[at]) return [];
      if ("line" in row) return this.#ownOn(row.line);
      return facts
        .about<KeptRecord["kind"]>(`customer:${row.customer}`)
        .flatMap(({ index }) => (facts.batchOf(index) === this.#plan.batch ? [index] : []));
    });
    return stays.map((index) => entries.id(index));
  }

  #names() {
    const { entries, facts } = this.#stock;
    const own = this.#stock.batchEntries(this.#plan.batch).flatMap((index) => {
      const said = entries.facts.get(index);
      return (said?.kind === "productKnown" || said?.kind === "named") && facts.isInEffect(index)
        ? [said as EntryOf<"named">]
        : [];
    });
    if (own.length === 0) return { names: 0, namesStay: 0 };
    const stays = new Set(this.except());
    const staying = new Set(
      own.filter(({ writer, number }) => stays.has(`${writer}.${number}` as EntryId)).map(({ code }) => code),
    );
    return { names: new Set(own.map(({ code }) => code)).size - staying.size, namesStay: staying.size };
  }

  #isOwn(index: number): boolean {
    return this.#stock.facts.batchOf(index) === this.#plan.batch;
  }

  #ownOn(line: number): readonly number[] {
    const { state } = this.#stock;
    return [...state.entriesOn(line)].filter(
      (index) => this.#isOwn(index) && state.has(index, mark.inEffect),
    );
  }

  #countOthers(): void {
    const { serials, state } = this.#stock;
    const isGone = (index: number) =>
      this.#isOwn(index) && !this.#keptLines.has((state.line[index] as number) - 1);
    for (const serial of this.#plan.shared)
      for (const { index, share } of serials.sharesWithout(serial, isGone)) {
        const more = share - (state.share[index] as number);
        const line = (state.line[index] as number) - 1;
        if (more !== 0 && !isGone(index)) this.#beside.set(line, (this.#beside.get(line) ?? 0) + more);
      }
  }
}
