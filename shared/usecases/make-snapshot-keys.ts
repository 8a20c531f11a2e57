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

/** Secret keys that were just made: shown once, printed, and kept nowhere. */
interface MadeKeys {
  readonly paper: string;
}

/**
 * Makes the keys snapshots are closed to and keeps the public ones, and the pharmacy's secret one behind a passphrase, with
 * the settings. Both secret keys were tried on a file before: each opens what was closed. A vendor's key stays.
 */
export async function makeSnapshotKeys(
  { station, closing }: Needs,
  passphrase: string,
): Promise<Result<MadeKeys, Failure<"journal/not-written" | "ledger/disk-full">>> {
  const [pharmacy, paper] = [await closing.newPair(), await closing.newPair()];
  const vendor = station.file.snapshotKeys?.vendor;
  const keys: SnapshotKeys = {
    ...{ pharmacy: pharmacy.open, paper: paper.open, ...(vendor ? { vendor } : {}) },
    locked: await closing.lock(pharmacy.secret, passphrase),
  };
  if (!snapshotKeysIn(keys) || !(await doOpen(closing, keys, passphrase, paper.secret)))
    throw new Error("Keys that were made do not open what is closed to them");
  const written = await station.change({ snapshotKeys: keys });
  return written.ok ? success({ paper: paper.secret }) : written;
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
