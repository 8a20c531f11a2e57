import { type Result, success } from "../base/result.ts";
import {
  closedTo,
  type SnapshotKeys,
  secretKeyIn,
  snapshotKeysIn,
} from "../domain/snapshot/snapshot-keys.ts";
import { type Failure, failure, type NotWritten } from "../errors.ts";
import { type MadeLock, makeLock } from "./customer-lock.ts";
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
  const made = await makeLock(needs, keys, [pharmacy.secret, paper.secret]);
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
  const vendor = station.file.snapshotKeys?.vendor;
  const kept = await station.change({ snapshotKeys: vendor ? { ...own, vendor } : own });
  return kept.ok ? await keys.lockTo(made.lock, made.fileKey) : kept;
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
