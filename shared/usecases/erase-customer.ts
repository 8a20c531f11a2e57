import { type Result, success } from "../base/result.ts";
import type { CustomerKeyMap } from "../domain/customers/key-file.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { withMerged } from "../domain/stock/customer-heads.ts";
import { isErased } from "../domain/stock/erased.ts";
import { type Failure, failure, type NotWritten } from "../errors.ts";
import { makeLock } from "./customer-lock.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "ledger" | "keys" | "closing" | "sealing">;

/**
 * Erases a customer for good, with every record that was merged into theirs: the ledger says that it was done, and nothing of whom; then the key that opens their record is
 * destroyed. Should the program end in between, the key goes when the keys are next at hand.
 */
export async function eraseCustomer(
  needs: Needs,
  customer: CustomerId,
): Promise<Result<unknown, Failure<NotWritten>>> {
  const { ledger, keys } = needs;
  if (keys.isLocked) return failure("customers/locked", {});
  const { stock } = ledger;
  const all = withMerged(stock, customer).filter((one) => !isErased(stock.facts, one));
  if (all.length > 0) {
    const erased = all.map((one) => ({ kind: "customerErased", customer: one }) as const);
    const recorded = await ledger.record(erased);
    if (!recorded.ok) return recorded;
  }
  return await destroyErased(needs);
}

/**
 * Destroys the keys of every customer the ledger says was erased, here or on another PC: the key file is rewritten whole without
 * them, under its lock with another key. While it is locked they wait.
 */
export async function destroyErased({
  ledger,
  keys,
  closing,
  sealing,
}: Needs): Promise<Result<unknown, Failure<NotWritten>>> {
  if (keys.isLocked) return success({});
  const { facts } = ledger.stock;
  const gone = keys.all.filter((customer) => isErased(facts, customer));
  if (gone.length === 0) return success({});
  const { lock } = keys;
  const made = lock && (await makeLock({ closing, sealing }, lock, []));
  return await keys.forget(gone, made);
}

/** Keys that came with a copy, without those of customers who were erased here: no old stick brings them back. */
export const withoutErased = ({ ledger }: Pick<Needs, "ledger">, came: CustomerKeyMap): CustomerKeyMap =>
  new Map([...came].filter(([customer]) => !isErased(ledger.stock.facts, customer)));
