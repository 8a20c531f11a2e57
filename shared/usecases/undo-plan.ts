import type { Touch } from "../contracts/undo-records.ts";
import { isKeptRecord, type KeptRecord } from "../domain/ledger/entry.ts";
import type { BatchId, CustomerId } from "../domain/ledger/identity.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Pause } from "../domain/tables/table.ts";
import { bitOf, touchedSince, touchesIn } from "./touched-since.ts";

/** What was touched since a batch came: a line, or a customer whose record was changed (`since` says by what). */
export type TouchedRow =
  | { readonly line: number; readonly since: readonly Touch[]; readonly isKept: boolean }
  | {
      readonly customer: CustomerId;
      /** Places of the records that were written since. */
      readonly changes: readonly number[];
      readonly isKept: true;
    };

/** What taking a batch back would do, before anything of it is chosen or done. */
export interface UndoPlan {
  readonly batch: BatchId;
  /** Counts of the batch that are in effect, and lines they lie on. */
  readonly own: readonly number[];
  readonly lines: number;
  /** What they add, packs and pieces, and their serials that others bear too. */
  readonly sums: readonly [packs: number, pieces: number];
  readonly shared: ReadonlySet<number>;
  /** How many lines it expects. */
  readonly expected: number;
  /** Customers it brought. */
  readonly customers: readonly CustomerId[];
  readonly touched: readonly TouchedRow[];
  /** A text that is another one as soon as what was shown is: something else is touched, or holds another number. */
  readonly basis: string;
}

/** So many entries are looked at between two breaths: less than a millisecond of work. */
const atOnce = 1_000;

/** Looks at what a batch brought and what became of it. */
export async function planUndo(stock: Stock, batch: BatchId, pause: Pause): Promise<UndoPlan> {
  const { own, expected, said } = await broughtBy(stock, batch, pause);
  const lines = await touchedSince(stock, batch, own, pause);
  const customers = await customersOf(stock, batch, said, pause);
  const touched: TouchedRow[] = [
    ...[...lines].map(([line, bits]) => ({
      line,
      since: touchesIn(bits),
      // What was only counted beside it stays as it is when the import goes; anything else was said of what it brought.
      isKept: bits !== bitOf("counted"),
    })),
    ...customers.flatMap(({ customer, changes }) =>
      changes.length > 0 ? [{ customer, changes, isKept: true as const }] : [],
    ),
  ];
  return {
    batch,
    own,
    ...(await weighed(stock, own, pause)),
    expected,
    customers: customers.map(({ customer }) => customer),
    touched,
    basis: JSON.stringify([
      ...[...lines].map(([line, bits]) => [line, bits, stock.lines.quantity[line]]),
      customers.filter(({ changes }) => changes.length > 0),
      own.length,
    ]),
  };
}

/** What a batch brought that is in effect: its counts, how many lines it expects, and the facts it says. */
async function broughtBy({ entries, facts, state }: Stock, batch: BatchId, pause: Pause) {
  const own: number[] = [];
  const said: number[] = [];
  let expected = 0;
  let seen = 0;
  for (const [start, end] of byArrival(facts.strikes.entriesOf(batch)))
    for (let index = start; index < end; index++) {
      if (++seen % atOnce === 0) await pause(0, 0);
      if (entries.isQuantity(index)) {
        if (state.has(index, mark.inEffect)) own.push(index);
      } else if (facts.isInEffect(index)) {
        if (entries.isExpected(index)) expected += 1;
        else said.push(index);
      }
    }
  return { own, expected, said };
}

/** Ranges of entries, in order of arrival. */
const byArrival = (ranges: Iterable<readonly [start: number, end: number]>) =>
  [...ranges].sort(([a], [b]) => a - b);

async function weighed({ state, serials, lines: table }: Stock, own: readonly number[], pause: Pause) {
  const isCounted = new Uint8Array(table.size);
  const shared = new Set<number>();
  const sums: [number, number] = [0, 0];
  let lines = 0;
  for (let at = 0; at < own.length; at++) {
    if (at % atOnce === 0) await pause(at, own.length);
    const index = own[at] as number;
    const line = (state.line[index] as number) - 1;
    if (isCounted[line] === 0) lines += 1;
    isCounted[line] = 1;
    sums[table.unit[line] === 1 ? 1 : 0] += state.share[index] as number;
    const serial = serials.of(index);
    if (serial !== 0 && serials.isShared(serial)) shared.add(serial);
  }
  return { lines, sums, shared };
}

async function customersOf({ entries, facts }: Stock, batch: BatchId, own: readonly number[], pause: Pause) {
  const found: { readonly customer: CustomerId; readonly changes: readonly number[] }[] = [];
  for (const [at, index] of own.entries()) {
    if (at % atOnce === 0) await pause(0, 0);
    const said = entries.facts.get(index);
    if (!isKeptRecord(said)) continue;
    const changes = facts
      .about<KeptRecord["kind"]>(`customer:${said.customer}`)
      .flatMap((fact) => (facts.batchOf(fact.index) === batch ? [] : [fact.index]));
    found.push({ customer: said.customer, changes });
  }
  return found;
}
