import type { Customer } from "../domain/customers/customer.ts";
import { customerOfText } from "../domain/customers/record-text.ts";
import { isKeptRecord } from "../domain/ledger/entry.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { customerHeads, withMerged } from "../domain/stock/customer-heads.ts";
import type { Dependencies } from "./dependencies.ts";

/** What a version comes to today: it stands, another took its place, or it was struck (or its import never ended). */
export type VersionState = "now" | "before" | "struck";

/** A record as it was kept once: the place of its entry, what it said, and of which record. */
export interface KeptVersion {
  readonly index: number;
  readonly of: CustomerId;
  readonly state: VersionState;
  readonly customer: Customer;
}

/**
 * Every version of a customer's record that was ever kept here and still opens, the newest first, struck ones and those of
 * records that are in this one now included: a person who asks may see all that is kept (GDPR, art. 15), not only what counts.
 */
export async function versionsOf(
  needs: Pick<Dependencies, "ledger" | "keys" | "sealing">,
  id: CustomerId,
): Promise<readonly KeptVersion[]> {
  const { at } = needs.ledger.stock.entries;
  const found: KeptVersion[] = [];
  for (const one of withMerged(needs.ledger.stock, id)) found.push(...(await keptOf(needs, one, one === id)));
  return found.sort((a, b) => (at[b.index] as number) - (at[a.index] as number) || b.index - a.index);
}

/** The versions of one record. One that is in another stands no more, whatever it said last. */
async function keptOf(
  { ledger: { stock }, keys, sealing }: Pick<Dependencies, "ledger" | "keys" | "sealing">,
  of: CustomerId,
  standsForItself: boolean,
): Promise<readonly KeptVersion[]> {
  const { facts, entries } = stock;
  const heads = new Set(standsForItself ? customerHeads(stock, of).kept.map(({ index }) => index) : []);
  const found: KeptVersion[] = [];
  for (const index of facts.indexesAbout(`customer:${of}`)) {
    const said = entries.facts.get(index);
    const key = keys.of(of);
    if (!isKeptRecord(said) || key === undefined) continue;
    const text = await sealing.open(key, of, said.sealed);
    const customer = text === undefined ? undefined : customerOfText(text);
    const state = heads.has(index) ? "now" : facts.isInEffect(index) ? "before" : "struck";
    if (customer) found.push({ index, of, state, customer });
  }
  return found;
}
