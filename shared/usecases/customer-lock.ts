import { type Result, success } from "../base/result.ts";
import { type KeyLock, type MadeLock, signsOf } from "../domain/customers/locked-key-file.ts";
import { type SnapshotKeys, secretKeyIn } from "../domain/snapshot/snapshot-keys.ts";
import { type Failure, failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { readLocked } from "./key-file-at-rest.ts";
import { fileKeyBy } from "./open-locked-keys.ts";

type NotWritten = Failure<"ledger/not-written" | "ledger/disk-full" | "customers/locked">;
type NotOpened = Failure<
  "customers/wrong-passphrase" | "customers/keys-damaged" | "customers/keys-unread" | "customers/locked"
>;

/** Whom a lock is closed to: the pharmacy's key and that on paper. */
export const lockOf = ({ pharmacy, paper, locked }: SnapshotKeys) => ({ to: [pharmacy, paper], locked });

/** Makes a lock for the customers' keys, and tries it with the secret keys that are at hand. */
export async function makeLock(
  { closing, sealing }: Pick<Dependencies, "closing" | "sealing">,
  { to, locked }: Pick<KeyLock, "to" | "locked">,
  secrets: readonly string[],
): Promise<MadeLock> {
  const fileKey = sealing.newKey();
  const file = signsOf(await closing.close(new TextEncoder().encode(fileKey), to));
  const lock: KeyLock = { locked, to, file };
  for (const secret of secrets)
    if ((await fileKeyBy(closing, { lock }, secret)) !== fileKey)
      throw new Error("A lock that was made does not open");
  return { lock, fileKey };
}

type Locking = Pick<Dependencies, "closing" | "sealing" | "keys" | "station">;
type Unlocking = Pick<Dependencies, "closing" | "keys" | "customers" | "profile">;

/** True where the lock opens by other keys than those snapshots of this PC are closed to. It never follows by itself. */
export function lockIsOther({ keys, station }: Pick<Dependencies, "keys" | "station">): boolean {
  const own = station.file.snapshotKeys;
  return own !== undefined && keys.lock !== undefined && keys.lock.locked !== own.locked;
}

/**
 * Puts the lock on customers' keys that lie open, or under keys of another time, once what a person typed has opened the
 * pharmacy's key: nobody locks with a passphrase that is forgotten, and no settings file moves a lock.
 */
export async function putLockOn(
  needs: Locking,
  typed: string,
): Promise<Result<void, NotWritten | NotOpened>> {
  const { keys, station, closing } = needs;
  const own = station.file.snapshotKeys;
  if (keys.isLocked) return failure("customers/locked", {});
  if (!own || (keys.state === "open" && !lockIsOther(needs))) return success(undefined);
  const secret = await secretBy(closing, own.locked, typed);
  // A key on paper of another time opens nothing of ours.
  if (!secret || !(await opens(closing, secret, lockOf(own).to)))
    return failure("customers/wrong-passphrase", {});
  const { lock, fileKey } = await makeLock(needs, lockOf(own), [secret]);
  return await keys.lockTo(lock, fileKey);
}

/** Opens the customers' keys with the passphrase or the key on paper; records that were locked are tried again. */
export async function unlockCustomers(
  needs: Unlocking,
  typed: string,
  closings = needs.keys.closings,
): Promise<Result<void, NotOpened>> {
  const { keys, closing } = needs;
  await keys.readAgain();
  const { lock } = keys;
  if (keys.trouble && keys.trouble !== "part") return notReadable(keys);
  if (!lock || keys.state === "open") return success(undefined);
  // Read while the passphrase is derived, which takes a second; nobody writes it while it is locked.
  const read = readLocked(needs.profile);
  needs.customers.expectKeys();
  const [secret] = await Promise.all([secretBy(closing, lock.locked, typed), read]);
  if (!secret) return failure("customers/wrong-passphrase", {});
  return await unlockWith(needs, secret, closings, read);
}

/** Opens the customers' keys with a secret key. The lock stays the one it is, whatever the settings name. */
export async function unlockWith(
  needs: Unlocking,
  secret: string,
  closings = needs.keys.closings,
  read?: ReturnType<typeof readLocked>,
): Promise<Result<void, NotOpened>> {
  const { keys, closing, customers } = needs;
  const { lock } = keys;
  if (keys.trouble && keys.trouble !== "part") return notReadable(keys);
  if (!lock || keys.state === "open") return success(undefined);
  const fileKey = await fileKeyBy(closing, { lock }, secret);
  if (!fileKey && (await opens(closing, secret, lock.to))) return failure("customers/keys-damaged", {});
  if (!fileKey) return failure("customers/wrong-passphrase", {});
  if (closings === keys.closings && !(await keys.openWith(fileKey, read))) return notReadable(keys);
  if (closings !== keys.closings) {
    // It was locked while it was being opened.
    keys.close();
    return failure("customers/locked", {});
  }
  customers.keysCame();
  return success(undefined);
}

/** Why the key file gave nothing: only one that was read can be damaged. */
export const notReadable = ({ trouble }: Pick<Dependencies["keys"], "trouble">) =>
  trouble === "damaged" || trouble === "replaced"
    ? failure("customers/keys-damaged", {})
    : failure("customers/keys-unread", {});

/** Lets go of the customers' keys and of every record that was opened, as far as memory can be let go of. */
export function lockCustomers({ keys, customers }: Pick<Dependencies, "keys" | "customers">): void {
  keys.close();
  if (keys.state === "locked") customers.close();
}

/** The secret key that what was typed comes to: the key on paper itself, or what the passphrase opens. */
export const secretBy = async (closing: Dependencies["closing"], locked: string, typed: string) =>
  secretKeyIn(typed) ?? (await closing.unlock(locked, typed));

/** True when a secret key opens what is closed to these. */
export async function opens(closing: Dependencies["closing"], secret: string, to: readonly string[]) {
  const probe = await closing.close(new Uint8Array(1), to);
  return (await closing.open(probe, secret)) !== undefined;
}
