import { type Result, success } from "../base/result.ts";
import { type Customer, tidyCustomer } from "../domain/customers/customer.ts";
import { withStates } from "../domain/customers/field-states.ts";
import type { DataKey } from "../domain/customers/key-file.ts";
import { customerOfText, textOfCustomer } from "../domain/customers/record-text.ts";
import { type Draft, entryBefore, isKeptRecord } from "../domain/ledger/entry.ts";
import type { CustomerId, EntryId } from "../domain/ledger/identity.ts";
import { customerHeads, mergesInto } from "../domain/stock/customer-heads.ts";
import { type Failure, failure, type NotWritten } from "../errors.ts";
import type { BookRow } from "./book-row.ts";
import type { Dependencies } from "./dependencies.ts";
import { strike } from "./strike.ts";

type Needs = Pick<Dependencies, "ledger" | "customers" | "keys" | "sealing" | "clock">;

/** Two records as a person looks at them before they become one: nothing that was not seen is replaced. */
export interface SeenPair {
  readonly one: BookRow;
  readonly other: BookRow;
}

/** A record that is in another one. */
export interface MergedRecord {
  readonly merge: EntryId;
  readonly customer: CustomerId;
  /** As it was; undefined when its key is not here. */
  readonly was: Customer | undefined;
  readonly at: number;
  readonly operator: string;
  /** Another station merged it too, elsewhere: it is in those records as well. */
  readonly alsoInto: readonly CustomerId[];
}

/**
 * Writes the record of one customer with what was chosen from both, and that the other is in it from here on, as one group.
 * Only the versions that were seen are replaced: what was written elsewhere meanwhile stands beside.
 */
export async function mergeCustomers(
  { ledger, customers, keys, sealing, clock }: Needs,
  { one, other }: SeenPair,
  said: Customer,
): Promise<Result<{ readonly id: CustomerId }, Failure<NotWritten>>> {
  if (keys.isLocked) return failure("customers/locked", {});
  const { stock } = ledger;
  const versions = [one, other].flatMap(({ heads }) => heads.map((head) => head.customer));
  const learnt = withStates(versions, tidyCustomer(said), { day: clock.today(), by: "told" });
  // Nobody came by: two records were looked at.
  const customer = {
    ...learnt,
    came:
      versions
        .map(({ came }) => came)
        .sort()
        .at(-1) ?? "",
  };
  const sealed = await sealing.seal(keys.of(one.id) as DataKey, one.id, textOfCustomer(customer));
  const seen = ({ heads }: BookRow) => heads.map(({ index }) => stock.entries.id(index));
  const merges = customerHeads(stock, other.id).merges.map(({ index }) => stock.entries.id(index));
  const drafts: Draft<"customerKept2" | "customersMerged">[] = [
    { kind: "customerKept2", customer: one.id, sealed, replaces: seen(one) },
    {
      kind: "customersMerged",
      customer: other.id,
      into: one.id,
      of: entryBefore,
      replaces: [...seen(other), ...merges],
    },
  ];
  const recorded = await ledger.record(drafts);
  if (!recorded.ok) return recorded;
  const [kept] = recorded.value;
  if (kept) customers.know(one.id, stock.find(kept), customer);
  return success({ id: one.id });
}

/**
 * Takes a merge back: both records are what they were. A version of the one that stayed that was written since stays as it is.
 */
export async function unmergeCustomers(
  needs: Pick<Dependencies, "ledger">,
  merge: EntryId,
  reason: string,
): Promise<Result<Record<never, never>, Failure<NotWritten>>> {
  return await strike(needs, merge, [], reason);
}

/** The records that are in this one, each opened for whoever looks. */
export async function mergedRecords(
  { ledger: { stock }, keys, sealing }: Needs,
  customer: CustomerId,
): Promise<readonly MergedRecord[]> {
  const { entries } = stock;
  return await Promise.all(
    mergesInto(stock, customer).map(async ({ index, said }): Promise<MergedRecord> => {
      const key = keys.of(said.customer);
      const replaced = said.replaces.map((id) => entries.facts.get(entries.find(id)));
      const last = replaced.findLast(isKeptRecord);
      const text = last && key && (await sealing.open(key, said.customer, last.sealed));
      return {
        merge: entries.id(index),
        customer: said.customer,
        was: text ? customerOfText(text) : undefined,
        at: entries.at[index] as number,
        operator: said.operator,
        alsoInto: customerHeads(stock, said.customer)
          .merges.map((merge) => merge.said.into)
          .filter((into) => into !== customer),
      };
    }),
  );
}
