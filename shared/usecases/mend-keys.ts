import { type Result, success } from "../base/result.ts";
import type { CustomerKeyMap } from "../domain/customers/key-file.ts";
import type { MadeLock } from "../domain/customers/locked-key-file.ts";
import { readSnapshot } from "../domain/snapshot/header.ts";
import { partNames } from "../domain/snapshot/manifest.ts";
import type { SnapshotKeys } from "../domain/snapshot/snapshot-keys.ts";
import { livingCustomers } from "../domain/stock/customer-heads.ts";
import { type Failure, failure } from "../errors.ts";
import type { ArchivePart } from "../ports/archive.ts";
import { lockOf, makeLock, opens, secretBy } from "./customer-lock.ts";
import type { Dependencies } from "./dependencies.ts";
import { withoutErased } from "./erase-customer.ts";
import { snapshotKeysOf } from "./inspect-snapshot.ts";
import { secretKeyOf } from "./make-snapshot-keys.ts";
import { keysIn } from "./open-locked-keys.ts";
import { openSnapshot } from "./open-snapshot.ts";

type Needs = Pick<
  Dependencies,
  "clock" | "closing" | "sealing" | "keys" | "station" | "customers" | "ledger"
>;

type NotMended = Failure<
  | ("copy/none" | "copy/damaged" | "copy/newer" | "copy/wrong-key" | "copy/keys-closed")
  | (
      | "customers/wrong-passphrase"
      | "customers/keys-unread"
      | "customers/locked"
      | "ledger/not-written"
      | "ledger/disk-full"
    )
>;

/** Keys that are at hand again, the secret key that did it, and the locks it opens. */
interface Came {
  readonly keys: CustomerKeyMap;
  readonly secret: string | undefined;
  readonly locks: readonly SnapshotKeys[];
}

/**
 * The way out of a key file that is damaged, gone, or lies open in the place of a locked one: what lies there is set aside and a new one is
 * written, with the keys a snapshot brings, or with those that are at hand. It lies under a lock that opens by what was just
 * given; the keys of who was erased do not come back.
 */
export async function mendKeys(
  needs: Needs,
  copy: ArchivePart | null,
  typed: string,
): Promise<Result<{ readonly keys: number }, NotMended>> {
  const { keys, customers } = needs;
  if (keys.trouble === "unread") return await readAgain(needs);
  if (!keys.trouble) return success({ keys: keys.all.length });
  // What of it opens comes along: so it has to be open.
  if (keys.trouble === "part" && keys.isLocked) return failure("customers/locked", {});
  const came = copy ? await fromSnapshot(needs, copy, typed) : await withoutSnapshot(needs, typed);
  if (!came.ok) return came;
  const made = await lockFor(needs, came.value);
  // What was behind a lock is never written in the open: a vendor's key opens a snapshot, and no lock.
  if (!made && needs.station.file.snapshotKeys) return failure("copy/wrong-key", {});
  const written = await keys.beginAnew(withoutErased(needs, came.value.keys), made);
  if (!written.ok) return written;
  customers.keysCame();
  return success({ keys: keys.all.length });
}

/** A file that could not be read is read once more, and never set aside: what is found then is told before anything is done. */
async function readAgain({ keys, customers }: Needs): Promise<Result<{ readonly keys: number }, NotMended>> {
  if (!(await keys.readAgain())) return failure("customers/keys-unread", {});
  if (!keys.isLocked) customers.keysCame();
  return success({ keys: keys.all.length });
}

async function fromSnapshot(
  needs: Needs,
  file: ArchivePart,
  typed: string,
): Promise<Result<Came, NotMended>> {
  const taken = readSnapshot(file.bytes);
  if (taken === "newer") return failure("copy/newer", { version: "" });
  if (!taken) return failure("copy/none", { name: file.name });
  const secret = await secretKeyOf(needs, taken.lockedKey, typed);
  if (!secret.ok) return secret;
  const opened = await openSnapshot(needs, file, secret.value);
  if (!opened.ok) return opened;
  const partOf = (name: string) => opened.value.parts.find((part) => part.name === name)?.bytes;
  const [bytes, settings] = [partOf(partNames.keys), partOf(partNames.settings)];
  const keys = bytes && (await keysIn(needs, bytes, secret.value));
  // Another pharmacy's, or one saved while the keys were gone, opens nobody here: it is not what was asked for.
  const here = livingCustomers(needs.ledger.stock);
  if (!keys || (here.length > 0 && !here.some((customer) => keys.has(customer))))
    return failure("copy/keys-closed", {});
  const theirs = snapshotKeysOf(settings && new TextDecoder().decode(settings), taken.lockedKey);
  const own = needs.station.file.snapshotKeys;
  return success({ keys, secret: secret.value, locks: [own, theirs].flatMap((one) => one ?? []) });
}

async function withoutSnapshot({ closing, station }: Needs, typed: string): Promise<Result<Came, NotMended>> {
  const own = station.file.snapshotKeys;
  const keys: CustomerKeyMap = new Map();
  if (!own) return success({ keys, secret: undefined, locks: [] });
  const secret = await secretBy(closing, own.locked, typed);
  if (!secret || !(await opens(closing, secret, lockOf(own).to)))
    return failure("customers/wrong-passphrase", {});
  return success({ keys, secret, locks: [own] });
}

/** A lock that the secret key opens: this PC's own, else that of the snapshot. */
async function lockFor(needs: Needs, { secret, locks }: Came): Promise<MadeLock | undefined> {
  if (secret === undefined) return undefined;
  for (const own of locks)
    if (await opens(needs.closing, secret, lockOf(own).to))
      return await makeLock(needs, lockOf(own), [secret]);
  return undefined;
}
