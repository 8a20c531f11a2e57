import { type Result, success } from "../base/result.ts";
import {
  closedTo,
  type SnapshotKeys,
  secretKeyIn,
  snapshotKeysIn,
} from "../domain/snapshot/snapshot-keys.ts";
import { type Failure, failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "station" | "closing">;

/** Keys that were just made. The secret one for paper is shown, printed, and kept nowhere. */
export interface MadeKeys {
  readonly keys: SnapshotKeys;
  readonly paper: string;
}

/**
 * Makes the keys snapshots are closed to. Both secret ones were tried on a file before they are handed out: each opens what
 * was closed. Nothing is kept before the person has the one for paper on paper.
 */
export async function makeSnapshotKeys(
  { closing }: Pick<Needs, "closing">,
  passphrase: string,
): Promise<MadeKeys> {
  const [pharmacy, paper] = [await closing.newPair(), await closing.newPair()];
  const locked = await closing.lock(pharmacy.secret, passphrase);
  const keys: SnapshotKeys = { pharmacy: pharmacy.open, paper: paper.open, locked };
  if (!snapshotKeysIn(keys) || !(await doOpen(closing, keys, passphrase, paper.secret)))
    throw new Error("Keys that were made do not open what is closed to them");
  return { keys, paper: paper.secret };
}

/**
 * Keeps the public keys, and the pharmacy's secret one behind its passphrase, with the settings: from now on snapshots are
 * closed to them. A vendor's key stays.
 */
export async function keepSnapshotKeys(
  { station }: Pick<Needs, "station">,
  keys: SnapshotKeys,
): Promise<Result<unknown, Failure<"journal/not-written" | "ledger/disk-full">>> {
  const vendor = station.file.snapshotKeys?.vendor;
  return await station.change({ snapshotKeys: vendor ? { ...keys, vendor } : keys });
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
  { closing }: Pick<Needs, "closing">,
  lockedKey: string,
  typed: string,
): Promise<Result<string, Failure<"copy/wrong-key">>> {
  const key = secretKeyIn(typed) ?? (lockedKey && (await closing.unlock(lockedKey, typed)));
  return key ? success(key) : failure("copy/wrong-key", {});
}
