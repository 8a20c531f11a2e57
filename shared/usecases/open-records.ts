import type { Customer } from "../domain/customers/customer.ts";
import { customerOfText } from "../domain/customers/record-text.ts";
import { isKeptRecord } from "../domain/ledger/entry.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Sealing, SealOpening } from "../ports/sealing.ts";
import type { CustomerKeys } from "./customer-keys.ts";

/** What an entry says of a customer; null when it could not be opened. */
interface OpenedRecord {
  readonly index: number;
  readonly id: CustomerId;
  /** False for one whose key was not here when it was begun. */
  readonly hadKey: boolean;
  readonly record: Customer | null;
}

/** Seals opened where they are asked for. */
export const sealsHere = ({ open }: Pick<Sealing, "open">): SealOpening => ({
  expect: () => {},
  open: (seals) => Promise.all(seals.map(({ key, about, sealed }) => open(key, about, sealed))),
  letGo: () => {},
});

/** Opens the records of these entries side by side. One whose key is not here stays closed. */
export async function openRecords(
  { entries }: Stock,
  keys: Pick<CustomerKeys, "of">,
  seals: SealOpening,
  turn: readonly number[],
): Promise<readonly OpenedRecord[]> {
  const records = turn.flatMap((index) => {
    const said = entries.facts.get(index);
    return isKeptRecord(said)
      ? [{ index, id: said.customer, sealed: said.sealed, key: keys.of(said.customer) }]
      : [];
  });
  const asked = records.flatMap(({ id, sealed, key }) => (key ? [{ key, about: id, sealed }] : []));
  const texts = asked.length > 0 ? await seals.open(asked) : [];
  let at = 0;
  return records.map(({ index, id, key }) => {
    const text = key ? texts[at++] : undefined;
    return {
      index,
      id,
      hadKey: key !== undefined,
      record: (text === undefined ? undefined : customerOfText(text)) ?? null,
    };
  });
}
