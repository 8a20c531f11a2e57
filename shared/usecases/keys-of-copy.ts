import { type Result, success } from "../base/result.ts";
import { type CustomerKeyMap, readKeyFile } from "../domain/customers/key-file.ts";
import { type MadeLock, readLockedKeyFile } from "../domain/customers/locked-key-file.ts";
import { type Failure, failure, type NotWritten } from "../errors.ts";
import { lockOf, makeLock, secretBy, unlockWith } from "./customer-lock.ts";
import type { Dependencies } from "./dependencies.ts";
import { withoutErased } from "./erase-customer.ts";
import type { InspectedCopy } from "./inspect-copy.ts";
import { fileKeyBy, keysIn } from "./open-locked-keys.ts";

/** The customers' keys that came with a copy, opened where a passphrase has to; undefined where none came, or it was not given. */
export async function openedKeys(
  needs: Pick<Dependencies, "sealing" | "closing">,
  { keys }: InspectedCopy,
  passphrase: string | null,
): Promise<Result<CustomerKeyMap | undefined, Failure<"copy/wrong-passphrase" | "copy/keys-closed">>> {
  if (!keys || ("locked" in keys && passphrase === null)) return success(undefined);
  const came = "open" in keys ? keys.open : await unlocked(needs, keys.locked, passphrase ?? "");
  if (came === "closed") return failure("copy/keys-closed", {});
  return came ? success(came) : failure("copy/wrong-passphrase", {});
}

/** The keys in a file behind a passphrase; those that were locked when it was made open when that is the pharmacy's too. */
async function unlocked(
  needs: Pick<Dependencies, "sealing" | "closing">,
  locked: Uint8Array,
  passphrase: string,
): Promise<CustomerKeyMap | "closed" | undefined> {
  const file = await needs.sealing.unlock(locked, passphrase);
  const under = file && readLockedKeyFile(file);
  if (!under) return file && readKeyFile(file)?.keys;
  const secret = await secretBy(needs.closing, under.lock.locked, passphrase);
  return (secret && (await keysIn(needs, file, secret))) || "closed";
}

/**
 * Keeps the keys that came beside ours, before any entry that needs them is in effect. On a PC that goes on from a pharmacy's
 * snapshot they are under its lock (`made`, see `lockFor`) at once: they never lie open.
 */
export async function keepKeysOf(
  needs: Dependencies,
  copy: InspectedCopy,
  came: CustomerKeyMap | undefined,
  made: MadeLock | undefined,
): Promise<Result<void, Failure<NotWritten>>> {
  const { keys, customers } = needs;
  // The key that has opened a snapshot of this pharmacy opens its customers here too.
  if (came && keys.isLocked && copy.secret) await unlockWith(needs, copy.secret);
  const fresh = came && withoutErased(needs, came);
  if (!fresh && !made) return success(undefined);
  const kept = made
    ? await keys.lockTo(made.lock, made.fileKey, fresh)
    : await keys.add(fresh as CustomerKeyMap);
  if (kept.ok) customers.keysCame();
  return kept;
}

/** The lock of the pharmacy a PC without keys goes on from; undefined where there is none, or it would not open by what is known. */
export async function lockFor(
  needs: Dependencies,
  { snapshotKeys, secret }: InspectedCopy,
): Promise<MadeLock | undefined> {
  const { station, keys, closing } = needs;
  if (!snapshotKeys || station.file.snapshotKeys || !secret || keys.state !== "none") return undefined;
  const made = await makeLock(needs, lockOf(snapshotKeys), []);
  // A vendor's key opens copies and not the customers: who has the pharmacy's puts the lock on.
  return (await fileKeyBy(closing, made, secret)) === made.fileKey ? made : undefined;
}

/** A PC without keys closes its snapshots to those of the pharmacy it goes on from; its own it never gives up. */
export async function goOnWithKeys(
  { station }: Pick<Dependencies, "station">,
  { snapshotKeys }: InspectedCopy,
): Promise<void> {
  if (snapshotKeys && !station.file.snapshotKeys) await station.change({ snapshotKeys });
}
