import { type Result, success } from "../base/result.ts";
import type { MadeLock } from "../domain/customers/locked-key-file.ts";
import {
  closedTo,
  type SnapshotKeys,
  secretKeyIn,
  snapshotKeysIn,
} from "../domain/snapshot/snapshot-keys.ts";
import { type Failure, failure, type NotWritten } from "../errors.ts";
import { lockOf, makeLock } from "./customer-lock.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "station" | "closing" | "sealing" | "keys">;

/** Keys that were just made. The secret one for paper is shown, printed, and kept nowhere. */
export interface MadeKeys {
  readonly keys: SnapshotKeys;
  readonly paper: string;
  /** The lock of the customers' keys, which both secret ones open. */
  readonly made: MadeLock;
}

/**
 * Makes the keys snapshots are closed to. Both secret ones were tried on a file before they are handed out: each opens what
 * was closed. Nothing is kept before the person has the one for paper on paper.
 */
export async function makeSnapshotKeys(
  needs: Pick<Needs, "closing" | "sealing">,
  passphrase: string,
): Promise<MadeKeys> {
  const { closing } = needs;
  const [pharmacy, paper] = [await closing.newPair(), await closing.newPair()];
  const locked = await closing.lock(pharmacy.secret, passphrase);
  const keys: SnapshotKeys = { pharmacy: pharmacy.open, paper: paper.open, locked };
  if (!snapshotKeysIn(keys) || !(await doOpen(closing, keys, passphrase, paper.secret)))
    throw new Error("Keys that were made do not open what is closed to them");
  const made = await makeLock(needs, lockOf(keys), [pharmacy.secret, paper.secret]);
  return { keys, paper: paper.secret, made };
}

/**
 * Keeps the public keys, and the pharmacy's secret one behind its passphrase, with the settings: from now on snapshots are
 * closed to them. A vendor's key stays. The customers' keys go under their lock: whoever made these just proved to have both
 * the passphrase and the paper.
 */
export async function keepSnapshotKeys(
  { station, keys }: Pick<Needs, "station" | "keys">,
  { keys: own, made }: MadeKeys,
): Promise<Result<unknown, Failure<"journal/not-written" | NotWritten>>> {
  // What is locked to keys of before would open with those alone.
  if (keys.isLocked) return failure("customers/locked", {});
  const before = station.file.snapshotKeys;
  const vendor = before?.vendor;
  const kept = await station.change({ snapshotKeys: vendor ? { ...own, vendor } : own });
  if (kept.ok) return await keys.lockTo(made.lock, made.fileKey);
  // What was said not to be kept must not be used: the lock would follow to keys nobody goes on with.
  station.remember({ snapshotKeys: before });
  return kept;
}

/**
 * Closes snapshots to a vendor's public key beside the pharmacy's, from the next one on; without a text to none any more.
 * A trial shows that the key is one: a slip of the hand would close nothing, and nobody would know before it is needed.
 */
export async function keepVendorKey(
  { station, closing }: Needs,
  typed: string,
): Promise<Result<unknown, Failure<"snapshot/not-public-key" | "journal/not-written" | "ledger/disk-full">>> {
  const keys = station.file.snapshotKeys;
  if (!keys) throw new Error("There are no keys yet");
  const key = typed.replace(/\s+/g, "");
  const { vendor: _, ...own } = keys;
  if (key === "") return await station.change({ snapshotKeys: own });
  const isSecret = secretKeyIn(key) !== undefined;
  const snapshotKeys = snapshotKeysIn({ ...own, vendor: key.toLowerCase() });
  if (!snapshotKeys || isSecret) return failure("snapshot/not-public-key", { isSecret });
  const isOne = await closing.close(new Uint8Array(1), closedTo(snapshotKeys)).then(
    () => true,
    () => false,
  );
  if (!isOne) return failure("snapshot/not-public-key", { isSecret });
  return await station.change({ snapshotKeys });
}

async function doOpen(
  closing: Dependencies["closing"],
  keys: SnapshotKeys,
  passphrase: string,
  paper: string,
): Promise<boolean> {
  const said = "Reshelf";
  const closed = await closing.close(new TextEncoder().encode(said), closedTo(keys));
  const unlocked = await closing.unlock(keys.locked, passphrase);
  for (const secret of [unlocked ?? "", paper]) {
    const opened = await closing.open(closed, secret);
    if (!opened || new TextDecoder().decode(opened) !== said) return false;
  }
  return true;
}

/**
 * The secret key a person means: the key on paper as it was typed, or the one that lies in a snapshot, opened by the
 * passphrase.
 */
export async function secretKeyOf(
  { closing }: Pick<Dependencies, "closing">,
  lockedKey: string,
  typed: string,
): Promise<Result<string, Failure<"copy/wrong-key">>> {
  const key = secretKeyIn(typed) ?? (lockedKey && (await closing.unlock(lockedKey, typed)));
  return key ? success(key) : failure("copy/wrong-key", {});
}
