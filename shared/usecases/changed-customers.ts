import { isKeptRecord } from "../domain/ledger/entry.ts";
import type { BatchId, CustomerId, EntryId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** The customers of whom the entries from place `first` on say something: a record, or that one is struck or takes effect. */
export function changedCustomers(stock: Stock, first: number): ReadonlySet<CustomerId> {
  const { entries, facts } = stock;
  const telling = ["customerKept", "customerKept2", "customerErased", "voided", "batchClosed", "started"].map(
    (kind) => entries.kinds.find(kind),
  );
  const changed = new Set<CustomerId>();
  const add = (index: number) => {
    const said = entries.facts.get(index);
    if (isKeptRecord(said) || said?.kind === "customerErased") changed.add(said.customer);
  };
  const addBatch = (batch: BatchId) => {
    for (const [start, end] of facts.strikes.entriesOf(batch))
      for (let index = start; index < end; index++) add(index);
  };
  for (let index = first; index < entries.size; index++) {
    if (!telling.includes(entries.kind[index])) continue;
    const said = entries.facts.get(index);
    if (isKeptRecord(said) || said?.kind === "customerErased") changed.add(said.customer);
    else if (said?.kind === "batchClosed") addBatch(said.batch);
    // A writer whose first entry comes late turns out to be a batch's.
    else if (said?.kind === "started" && said.batch) addBatch(said.batch);
    else if (said?.kind === "voided" && said.target.includes(".")) add(stock.find(said.target as EntryId));
    else if (said?.kind === "voided") addBatch(said.target as BatchId);
  }
  return changed;
}
