import { type Result, success } from "../base/result.ts";
import { carriedLists } from "../domain/catalogue/carried-lists.ts";
import { readKeyFile } from "../domain/customers/key-file.ts";
import { readLockedKeyFile } from "../domain/customers/locked-key-file.ts";
import { decodeCarried } from "../domain/recall/recalls-file.ts";
import type { Holds } from "../domain/snapshot/drill-protocol.ts";
import { linesNow } from "../domain/snapshot/lines-then.ts";
import { partNames } from "../domain/snapshot/manifest.ts";
import { livingCustomers } from "../domain/stock/customer-heads.ts";
import { type Failure, failure } from "../errors.ts";
import type { ArchivePart } from "../ports/archive.ts";
import type { CopyPages } from "./copy-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import { keysIn } from "./open-locked-keys.ts";
import { openSnapshot } from "./open-snapshot.ts";
import { isEqual, readLedger } from "./read-ledger.ts";
import { stockText } from "./stock-digest.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "clock" | "shareDigests" | "closing" | "sealing">;

/** What a trial came to: how many entries came back, and, for who asked, what they hold. */
export interface Tried {
  readonly entries: number;
  readonly holds?: Holds;
}

/** Restores a snapshot for trial with a secret key: what came back, or what is not as it was promised. */
export type Trial = (
  file: ArchivePart,
  secret: string,
  task: Task,
  isTold?: boolean,
) => Promise<Result<Tried, Failure<"copy/not-proven">>>;

/** The ledger of a snapshot that was proven. */
export interface ProvenPages extends CopyPages {
  /** Its customers, or some of them, stay closed to whoever has opened it. */
  readonly keysClosed: boolean;
}

/**
 * Restores a snapshot for trial, on any PC and without taking it in: opened with a secret key, folded into a ledger of its
 * own in memory, its census and its stock compared with those named when it was packed.
 */
export async function proveSnapshot(
  needs: Needs,
  file: ArchivePart,
  secret: string,
  task: Task,
): Promise<Result<ProvenPages, Failure<"copy/not-proven">>> {
  const notProven = (part: string) => failure("copy/not-proven", { part, missing: 0 });
  const partOf = ({ facts }: Failure) => ("part" in facts ? facts.part : file.name);
  const opened = await openSnapshot(needs, file, secret);
  if (!opened.ok) return notProven(partOf(opened.failure));
  const { parts, lockedKey } = opened.value;
  // Another key still lets the one on paper open everything; but the passphrase would not any more.
  const pharmacy = partNamed(parts, partNames.pharmacy);
  if (pharmacy && new TextDecoder().decode(pharmacy) !== lockedKey) return notProven(partNames.pharmacy);
  const read = await readLedger(needs, opened.value, task, trialTurn);
  if (!read.ok) return notProven(partOf(read.failure));
  const stock = await stockText(linesNow(read.value.stock), task);
  if (!isEqual(partNamed(parts, partNames.stock), stock)) return notProven(partNames.stock);
  const [keys, recalls] = [partNamed(parts, partNames.keys), partNamed(parts, partNames.recalls)];
  if (keys && !readKeyFile(keys) && !readLockedKeyFile(keys)) return notProven(partNames.keys);
  if (recalls && !decodeCarried(recalls)) return notProven(partNames.recalls);
  const lists = carriedLists(parts);
  if ("wrong" in lists) return notProven(lists.wrong);
  return success({ ...read.value, keysClosed: !(await areOpen(needs, read.value.stock, keys, secret)) });
}

/** Whether the key of every customer comes along, and opens with what opens the snapshot. */
async function areOpen(
  needs: Needs,
  stock: CopyPages["stock"],
  part: Uint8Array | undefined,
  secret: string,
): Promise<boolean> {
  const keys = part && (await keysIn(needs, part, secret));
  return keys !== undefined && livingCustomers(stock).every((customer) => keys.has(customer));
}

/** So many entries are folded at once: some 20 ms, for which a scan would have to wait. */
const trialTurn = 20_000;

const partNamed = (parts: readonly ArchivePart[], name: string) =>
  parts.find((part) => part.name === name)?.bytes;
