import { type Result, success } from "../base/result.ts";
import type { DataKey } from "../domain/customers/key-file.ts";
import type { OperatorId } from "../domain/ledger/identity.ts";
import { secretKeyIn } from "../domain/snapshot/snapshot-keys.ts";
import { type Failure, failure } from "../errors.ts";
import { notReadable } from "./customer-lock.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Tries, TriesByPerson } from "./tries.ts";

type Needs = Pick<Dependencies, "station" | "closing">;
type WrongPin = Failure<"people/wrong-pin" | "customers/wait">;

/** Has a PIN tried in its turn, and slows down who guesses. */
async function tryPin(
  { station, closing }: Needs,
  tries: Tries,
  who: OperatorId,
  pin: string,
): Promise<Result<string, WrongPin>> {
  const seconds = tries.wait;
  if (seconds > 0) return failure("customers/wait", { seconds });
  const own = station.file.pins?.[who];
  const secret = own && (await closing.unlock(own.locked, pin));
  tries.came(secret !== undefined);
  return secret === undefined ? failure("people/wrong-pin", {}) : success(secret);
}

/** Says who works here now; who has a PIN is asked for it. */
export async function chooseOperator(
  needs: Needs,
  all: TriesByPerson,
  who: OperatorId,
  pin: string,
): Promise<Result<unknown, WrongPin>> {
  const { station } = needs;
  const tries = all.of(who);
  if (station.file.pins?.[who] && who !== station.file.operator) {
    const right = await tries.inTurn(() => tryPin(needs, tries, who, pin));
    if (!right.ok) return right;
  }
  await station.change({ operator: who });
  return success({});
}

/**
 * Gives a person a PIN, another one, or none. Who has none gives it to themselves, working here; one that is there is changed
 * by whoever knows it, or the pharmacy's passphrase or key on paper.
 */
export async function setPin(
  needs: Needs,
  all: TriesByPerson,
  { who, old, pin }: { readonly who: OperatorId; readonly old: string; readonly pin: string | null },
): Promise<Result<unknown, WrongPin | Failure<"journal/not-written" | "ledger/disk-full">>> {
  const { station, closing } = needs;
  const tries = all.of(who);
  const allowed = await tries.inTurn(() => mayChange(needs, tries, who, old));
  if (!allowed.ok) return allowed;
  const { pins = {} } = station.file;
  const others = Object.fromEntries(Object.entries(pins).filter(([one]) => one !== who));
  if (pin === null) return await station.change({ pins: others });
  const { open, secret } = await closing.newPair();
  const locked = await closing.lock(secret, pin);
  return await station.change({ pins: { ...others, [who]: { open, locked } } });
}

async function mayChange(
  needs: Needs,
  tries: Tries,
  who: OperatorId,
  old: string,
): Promise<Result<unknown, WrongPin>> {
  const { pins = {}, operator } = needs.station.file;
  const seconds = tries.wait;
  if (seconds > 0) return failure("customers/wait", { seconds });
  const isAllowed = pins[who] ? await opensAsOwner(needs, old) : who === operator;
  return isAllowed ? success({}) : await tryPin(needs, tries, who, old);
}

/** True for the pharmacy's passphrase, or its key on paper. A PIN is too short to be tried as one. */
async function opensAsOwner({ station, closing }: Needs, typed: string): Promise<boolean> {
  const keys = station.file.snapshotKeys;
  if (!keys || /^\d{0,12}$/.test(typed)) return false;
  const secret = secretKeyIn(typed) ?? (await closing.unlock(keys.locked, typed));
  if (!secret) return false;
  const probe = await closing.close(new Uint8Array(1), [keys.pharmacy, keys.paper]);
  return (await closing.open(probe, secret)) !== undefined;
}

/** Opens the customers' keys with the PIN of whoever works here now. */
export async function unlockByPin(
  { keys, customers }: Pick<Dependencies, "keys" | "customers">,
  held: HeldByPin,
  pin: string,
): Promise<
  Result<void, WrongPin | Failure<"customers/keys-damaged" | "customers/keys-unread" | "customers/locked">>
> {
  const { closings } = keys;
  const key = await held.fileKey(pin);
  if (!key.ok) return key;
  const isOpen = closings === keys.closings && (await keys.openWith(key.value));
  if (closings !== keys.closings) {
    // They were locked once more while the PIN was tried: that was said last.
    keys.close();
    return failure("customers/locked", {});
  }
  if (!isOpen) return notReadable(keys);
  customers.keysCame();
  return success(undefined);
}

/** So many wrong PINs, and the passphrase is asked. */
const mostTries = 5;

/** The file's key while the customers are locked, closed to the PINs of this PC; in memory only, so only after the passphrase was given. */
export class HeldByPin {
  readonly #needs: Needs;
  #held: Promise<Uint8Array> | undefined;
  readonly #tries: TriesByPerson;

  constructor(needs: Needs, tries: TriesByPerson) {
    this.#needs = needs;
    this.#tries = tries;
  }

  /** True when the one who works here now can unlock with a PIN. */
  get isThere(): boolean {
    const { operator, pins } = this.#needs.station.file;
    return this.#held !== undefined && operator !== null && pins?.[operator] !== undefined;
  }

  /** Keeps the file's key for whoever has a PIN now. */
  hold(fileKey: DataKey): void {
    const { station, closing } = this.#needs;
    const to = Object.values(station.file.pins ?? {}).map(({ open }) => open);
    this.#held = to.length === 0 ? undefined : closing.close(new TextEncoder().encode(fileKey), to);
  }

  drop(): void {
    this.#held = undefined;
  }

  /** The file's key, by the PIN of the one who works here now. */
  async fileKey(pin: string): Promise<Result<DataKey, WrongPin>> {
    const { station, closing } = this.#needs;
    const { operator } = station.file;
    if (!this.#held || operator === null) return failure("people/wrong-pin", {});
    const tries = this.#tries.of(operator);
    const secret = await tries.inTurn(() => tryPin(this.#needs, tries, operator, pin));
    if (!secret.ok && tries.wrong >= mostTries) this.drop();
    if (!secret.ok) return secret;
    // Other tries, asked side by side with this one, may have had it dropped.
    const held = await this.#held;
    const opened = held && (await closing.open(held, secret.value));
    // A PIN that was changed since it was locked.
    return opened ? success(new TextDecoder().decode(opened) as DataKey) : failure("people/wrong-pin", {});
  }
}
