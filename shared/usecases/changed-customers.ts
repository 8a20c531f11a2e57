import { isKeptRecord } from "../domain/ledger/entry.ts";
import type { BatchId, CustomerId, EntryId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** The customers of whom the entries from place `first` on say something: a record, or that one is struck or takes effect. */
export function changedCustomers(stock: Stock, first: number): ReadonlySet<CustomerId> {
  const { entries, facts } = stock;
  const kinds = ["customerKept", "customerKept2", "customersMerged", "customerErased"];
  const telling = [...kinds, "voided", "batchClosed", "started"].map((kind) => entries.kinds.find(kind));
  const changed = new Set<CustomerId>();
  /** With a record comes and goes what was merged into it. */
  const addKept = (customer: CustomerId) => {
    changed.add(customer);
    for (const merged of facts.everAbout<"customersMerged">(`into:${customer}`)) changed.add(merged.customer);
  };
  const add = (index: number) => {
    const said = entries.facts.get(index);
    if (isKeptRecord(said) || said?.kind === "customerErased") addKept(said.customer);
    else if (said?.kind === "customersMerged") changed.add(said.customer).add(said.into);
  };
  const addBatch = (batch: BatchId) => {
    for (const [start, end] of facts.strikes.entriesOf(batch))
      for (let index = start; index < end; index++) add(index);
  };
  for (let index = first; index < entries.size; index++) {
    if (!telling.includes(entries.kind[index])) continue;
    const said = entries.facts.get(index);
    if (isKeptRecord(said) || said?.kind === "customersMerged") add(index);
    else if (said?.kind === "customerErased") add(index);
    else if (said?.kind === "batchClosed") addBatch(said.batch);
    // A writer whose first entry comes late turns out to be a batch's.
    else if (said?.kind === "started" && said.batch) addBatch(said.batch);
    else if (said?.kind === "voided" && said.target.includes(".")) add(stock.find(said.target as EntryId));
    else if (said?.kind === "voided") addBatch(said.target as BatchId);
  }
  return changed;
}
