import type { LedgerEntry } from "../domain/ledger/entry.ts";
import type { BatchId, EntryId } from "../domain/ledger/identity.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";

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
  const { entries, facts } = stock;
  const own = stock.batchEntries(batch).filter((index) => entries.facts.has(index));
  if (own.length === 0) return [];
  const used = usedBeside(stock, batch, except);
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
  return own.filter(isNeeded).map((index) => entries.id(index));
}

function usedBeside(stock: Stock, batch: BatchId, except: readonly EntryId[]): Used {
  const { entries, facts, state, lines } = stock;
  const began = entries.at[stock.batchEntries(batch)[0] as number] as number;
  const kept = new Set(except.map((id) => stock.find(id)));
  const used = { sessions: new Set<number>(), locations: new Set<number>(), roots: new Set<number>() };
  for (let index = 0; index < entries.size; index++) {
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
