import { type Result, success } from "../../shared/base/result.ts";
import type { GivenRow } from "../../shared/contracts/customer-records.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { lockCustomers, putLockOn, unlockCustomers } from "../../shared/usecases/customer-lock.ts";
import { destroyErased, eraseCustomer } from "../../shared/usecases/erase-customer.ts";
import { mendKeys } from "../../shared/usecases/mend-keys.ts";
import { HeldByPin, setPin, unlockByPin } from "../../shared/usecases/pins.ts";
import { sayGiven } from "../../shared/usecases/say-given.ts";
import { Tries } from "../../shared/usecases/tries.ts";
import { sweepMemory } from "../adapters/sweep-memory.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { HeldDraft } from "./held-draft.ts";
import { operatorName } from "./present.ts";

type Lock = Pick<
  EngineHandlers,
  | "putLockOn"
  | "unlockCustomers"
  | "lockCustomers"
  | "mendKeys"
  | "unlockByPin"
  | "opensByPin"
  | "setPin"
  | "eraseCustomer"
  | "customersPrinted"
  | "customersGiven"
>;

/** What is asked about the lock of the customers. */
export function lockHandlers(engine: Engine): Lock {
  const { keys, watchers } = engine;
  // A kill may have come between an erasure and its key.
  void destroyErased(engine);
  const tries = new Tries(engine.clock);
  const typedBefore = new HeldDraft(engine);
  const trying = <T, F extends Failure>(act: () => Promise<Result<T, F>>) => inTurn(engine, tries, act);
  const byPin = new HeldByPin(engine, engine.pinTries);
  const opened = async () => {
    byPin.drop();
    const draft = await typedBefore.take();
    await destroyErased(engine);
    watchers.changed();
    return success({ draft });
  };
  return {
    putLockOn: async ({ typed }) =>
      keys.isLocked ? failure("customers/locked", {}) : await trying(() => putLockOn(engine, typed)),
    unlockCustomers: async ({ typed }) => {
      const { isLocked, closings } = keys;
      if (!isLocked) return await opened();
      return await trying(async () => {
        const unlocked = await unlockCustomers(engine, typed, closings);
        return unlocked.ok ? await opened() : unlocked;
      });
    },
    mendKeys: ({ file, typed }) =>
      trying(async () => {
        const mended = await mendKeys(engine, file, typed);
        if (mended.ok) await opened();
        return mended;
      }),
    unlockByPin: async ({ pin }) => {
      const unlocked = await unlockByPin(engine, byPin, pin);
      watchers.changed();
      return unlocked.ok ? await opened() : unlocked;
    },
    opensByPin: (_, changed) => watchers.watch(() => byPin.isThere, changed),
    setPin: async (said) => {
      const set = await setPin(engine, engine.pinTries, said);
      watchers.changed();
      return set;
    },
    ...lasting(engine),
    lockCustomers: async ({ draft }) => {
      await typedBefore.hold(draft);
      const key = keys.fileKey;
      if (key) byPin.hold(key);
      lockCustomers(engine);
      for (const letGo of engine.atLock) letGo();
      watchers.changed();
      sweepMemory(() => engine.ledger.isCalm);
      return {};
    },
  };
}

/** Has something tried after everything that was tried before, unless whoever guesses has to wait. */
const inTurn = <T, F extends Failure>(
  { watchers }: Engine,
  tries: Tries,
  act: () => Promise<Result<T, F>>,
): Promise<Result<T, F | Failure<"customers/wait">>> =>
  tries.inTurn(async () => {
    const seconds = tries.wait;
    if (seconds > 0) return failure("customers/wait", { seconds });
    const tried = await act();
    // What was refused for another reason shows nothing about who tries.
    const isWrong =
      !tried.ok && ["customers/wrong-passphrase", "copy/wrong-key"].includes(tried.failure.code);
    if (tried.ok || isWrong) tries.came(tried.ok);
    watchers.changed();
    return tried;
  });

/** What is erased, and what left the program. */
const lasting = (engine: Engine): Pick<Lock, "eraseCustomer" | "customersPrinted" | "customersGiven"> => ({
  eraseCustomer: ({ id }) => eraseCustomer(engine, id),
  customersPrinted: ({ how, customers }) => sayGiven(engine, how, customers),
  customersGiven: (_, changed) => engine.watchers.watch(() => givenRows(engine), changed),
});

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
