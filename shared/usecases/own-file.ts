import type { Customer } from "../domain/customers/customer.ts";
import { customerOfText } from "../domain/customers/record-text.ts";
import { isKeptRecord } from "../domain/ledger/entry.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import type { Dependencies } from "./dependencies.ts";

/** A record as it was kept once: the place of its entry, and what it said. */
export interface KeptVersion {
  readonly index: number;
  readonly customer: Customer;
}

/**
 * Every version of a customer's record that was ever kept here and still opens, the newest first, struck ones and those merged
 * since included: a person who asks may see all that is kept (GDPR, art. 15), not only what counts now.
 */
export async function versionsOf(
  { ledger, keys, sealing }: Pick<Dependencies, "ledger" | "keys" | "sealing">,
  id: CustomerId,
): Promise<readonly KeptVersion[]> {
  const { facts, entries } = ledger.stock;
  const found: KeptVersion[] = [];
  for (const index of facts.indexesAbout(`customer:${id}`)) {
    const said = entries.facts.get(index);
    const key = keys.of(id);
    if (!isKeptRecord(said) || key === undefined) continue;
    const text = await sealing.open(key, id, said.sealed);
    const customer = text === undefined ? undefined : customerOfText(text);
    if (customer) found.push({ index, customer });
  }
  return found.sort((a, b) => (entries.at[b.index] as number) - (entries.at[a.index] as number));
}
