import { type EntryId, entryId, numberOf, writerOf } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";

/**
 * A reading that moved a pack elsewhere, and the one that counts it there: what is said of either is said of both. So it is
 * with a merge of customers and the record that was written with it.
 */
export function readTogether({ entries }: Stock, id: EntryId): readonly EntryId[] {
  const [writer, number] = [writerOf(id), numberOf(id)];
  const said = entries.facts.get(entries.find(id));
  if (said?.kind === "customersMerged") return [id, said.of];
  if (entries.takenOut.get(entries.find(id))?.to) return [id, entryId(writer, number + 1)];
  const before = entryId(writer, number - 1);
  return entries.takenOut.get(entries.find(before))?.to ? [before, id] : [id];
}
