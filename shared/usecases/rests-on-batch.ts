import type { LedgerEntry } from "../domain/ledger/entry.ts";
import type { BatchId, EntryId } from "../domain/ledger/identity.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** So many entries are looked at between two breaths: less than a millisecond of work. */
const atOnce = 2_000;

/** What the entries that stay have to do with: sessions, places and products, as their numbers in the projection. */
interface Used {
  readonly sessions: ReadonlySet<number>;
  readonly locations: ReadonlySet<number>;
  readonly roots: ReadonlySet<number>;
}

/**
 * Facts of a batch that entries outside of it rest on, or entries of it that are to stay: the place they lie at, the
 * session that counts them, the name of their product. Who strikes the batch excepts them.
 */
export function restingOnBatch(stock: Stock, batch: BatchId, except: readonly EntryId[]): readonly EntryId[] {
  const turns = restingInTurns(stock, batch, except);
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return turn.value;
}

/** The same, a little at a time. */
export function* restingInTurns(
  stock: Stock,
  batch: BatchId,
  except: readonly EntryId[],
): Generator<undefined, readonly EntryId[]> {
  const { entries, facts } = stock;
  const own = yield* factsOf(stock, batch);
  if (own.length === 0) return [];
  const used = yield* usedBeside(stock, batch, except);
  const isNeeded = (index: number): boolean => {
    const said = entries.facts.get(index) as LedgerEntry;
    if (said.kind === "locationDefined") return used.locations.has(entries.locations.place(said.location));
    if (said.kind === "sessionOpened" || said.kind === "sessionClosed")
      return used.sessions.has(entries.sessions.place(said.session));
    if (said.kind !== "productKnown" && said.kind !== "named") return false;
    const code = entries.codes.place(said.code);
    if (!used.roots.has(stock.products.root(code))) return false;
    return facts.byCode.of(code).every((other) => facts.batchOf(other) === batch || !facts.isInEffect(other));
  };
  const needed: EntryId[] = [];
  for (const [at, index] of own.entries()) {
    if (at % atOnce === 0) yield;
    if (isNeeded(index)) needed.push(entries.id(index));
  }
  return needed;
}

/** The facts of a batch. */
function* factsOf({ entries, facts }: Stock, batch: BatchId): Generator<undefined, readonly number[]> {
  const own: number[] = [];
  for (const [start, end] of facts.strikes.entriesOf(batch))
    for (let index = start; index < end; index++) {
      if (index % atOnce === 0) yield;
      if (entries.facts.has(index)) own.push(index);
    }
  return own;
}

function* usedBeside(stock: Stock, batch: BatchId, except: readonly EntryId[]): Generator<undefined, Used> {
  const { entries, facts, state, lines } = stock;
  const began = entries.at[entriesBegin(stock, batch)] as number;
  const kept = new Set(except.map((id) => stock.find(id)));
  const used = { sessions: new Set<number>(), locations: new Set<number>(), roots: new Set<number>() };
  for (let index = 0; index < entries.size; index++) {
    if (index % atOnce === 0) yield;
    const line = (state.line[index] as number) - 1;
    if (entries.isExpected(index) && facts.isInEffect(index) && facts.batchOf(index) !== batch) {
      used.locations.add(entries.location[index] as number);
      if ((entries.at[index] as number) >= began)
        used.roots.add(stock.products.root(entries.code[index] as number));
    }
    if (line < 0 || !state.has(index, mark.inEffect)) continue;
    if (facts.batchOf(index) === batch && !kept.has(index)) continue;
    used.sessions.add(entries.session[index] as number);
    used.locations.add(lines.location[line] as number);
    // What was counted before the batch came did without its names.
    if (kept.has(index) || (entries.at[index] as number) >= began) used.roots.add(lines.root[line] as number);
  }
  for (const [index, said] of entries.facts)
    if (said.kind === "sessionOpened" && facts.batchOf(index) !== batch && facts.isInEffect(index))
      used.locations.add(entries.locations.place(said.location));
  return used;
}

/** The first entry of a batch to arrive. */
const entriesBegin = ({ facts }: Stock, batch: BatchId) =>
  Math.min(...[...facts.strikes.entriesOf(batch)].map(([start]) => start));
