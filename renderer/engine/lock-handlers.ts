import { type Result, success } from "../../shared/base/result.ts";
import type { GivenRow } from "../../shared/contracts/customer-records.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { lockCustomers, putLockOn, unlockCustomers } from "../../shared/usecases/customer-lock.ts";
import { destroyErased, eraseCustomer } from "../../shared/usecases/erase-customer.ts";
import { sayGiven } from "../../shared/usecases/say-given.ts";
import { Tries } from "../../shared/usecases/tries.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { operatorName } from "./present.ts";

/** What a seal of something typed is about: it is no customer's record. */
const aboutDraft = "draft";

/** What is asked about the lock of the customers. */
export function lockHandlers(
  engine: Engine,
): Pick<
  EngineHandlers,
  "putLockOn" | "unlockCustomers" | "lockCustomers" | "eraseCustomer" | "customersPrinted" | "customersGiven"
> {
  const { keys, sealing, watchers } = engine;
  // A kill may have come between an erasure and its key.
  void destroyErased(engine);
  const tries = new Tries(engine.clock);
  // What was being typed, closed with the key of the key file, which goes with the lock.
  let held: string | null = null;
  const trying = async <T, F extends Failure>(act: () => Promise<Result<T, F>>) => {
    const seconds = tries.wait;
    if (seconds > 0) return failure("customers/wait", { seconds });
    const tried = await act();
    tries.came(tried.ok || tried.failure.code !== "customers/wrong-passphrase");
    watchers.changed();
    return tried;
  };
  const heldDraft = async () => {
    const [sealed, key] = [held, keys.fileKey];
    held = null;
    return (sealed && key && (await sealing.open(key, aboutDraft, sealed))) ?? null;
  };
  return {
    putLockOn: ({ typed }) => trying(() => putLockOn(engine, typed)),
    unlockCustomers: ({ typed }) =>
      trying(async () => {
        const opened = await unlockCustomers(engine, typed);
        if (!opened.ok) return opened;
        const draft = await heldDraft();
        await destroyErased(engine);
        return success({ draft });
      }),
    eraseCustomer: ({ id }) => eraseCustomer(engine, id),
    customersPrinted: ({ how, customers }) => sayGiven(engine, how, customers),
    customersGiven: (_, changed) => watchers.watch(() => givenRows(engine), changed),
    lockCustomers: async ({ draft }) => {
      const key = keys.fileKey;
      if (draft !== null && key) held = await sealing.seal(key, aboutDraft, draft);
      lockCustomers(engine);
      watchers.changed();
      return {};
    },
  };
}

/** So many of the last times customers were handed out are listed; all of them stand in History. */
const listed = 20;

function givenRows({ ledger }: Engine): readonly GivenRow[] {
  const { entries, facts } = ledger.stock;
  return facts
    .about<"customersGiven">("given")
    .slice(-listed)
    .reverse()
    .map(({ index, said: { how, customers } }) => ({
      at: entries.at[index] as number,
      who: operatorName(ledger.stock, entries.operators.word(entries.operator[index] as number)),
      how,
      customers,
    }));
}
