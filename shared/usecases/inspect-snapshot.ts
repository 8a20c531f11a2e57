import { type Result, success } from "../base/result.ts";
import { readKeyFile } from "../domain/customers/key-file.ts";
import { readLockedKeyFile } from "../domain/customers/locked-key-file.ts";
import { readSnapshot } from "../domain/snapshot/header.ts";
import { partNames } from "../domain/snapshot/manifest.ts";
import { type SnapshotKeys, snapshotKeysIn } from "../domain/snapshot/snapshot-keys.ts";
import { type Failure, failure } from "../errors.ts";
import type { ArchivePart } from "../ports/archive.ts";
import type { Dependencies } from "./dependencies.ts";
import { type InspectedCopy, inspectPages } from "./inspect-copy.ts";
import { keysIn } from "./open-locked-keys.ts";
import { openSnapshot } from "./open-snapshot.ts";
import { readLedger } from "./prove-snapshot.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<
  Dependencies,
  "ledger" | "store" | "clock" | "recalls" | "catalogue" | "shareDigests" | "closing" | "sealing" | "station"
>;

/** So many entries are folded at once on an empty PC. */
const emptyTurn = 50_000;

/**
 * Reads a snapshot with a secret key and says what it holds, before anything of it is taken in: every part is what its
 * manifest says, the ledger is the one its census names, and no entry is another one than the ledger here holds under its id.
 */
export async function inspectSnapshot(
  needs: Needs,
  file: ArchivePart,
  secret: string,
  task: Task,
): Promise<
  Result<
    InspectedCopy,
    Failure<"copy/none" | "copy/damaged" | "copy/newer" | "copy/wrong-key" | "ledger/entry-altered">
  >
> {
  needs.shareDigests.expect();
  const opened = await openSnapshot(needs, file, secret);
  if (!opened.ok) return opened;
  const { header, title, parts } = opened.value;
  // Where nothing was counted yet nobody waits for a line either.
  const isEmpty = needs.ledger.stock.entries.size === 0;
  const read = await readLedger(needs, opened.value, task, isEmpty ? emptyTurn : undefined);
  if (!read.ok) return read;
  const part = parts.find(({ name }) => name === partNames.keys);
  if (part && !isKeyFile(part.bytes)) return failure("copy/damaged", { name: title, part: partNames.keys });
  // Under a lock that this key does not open (a vendor's, or keys made since) they stay closed: the rest comes in all the same.
  const came = part && (await keysIn(needs, part.bytes, secret));
  const { station, entries } = header;
  const about = { title, station, entries, keys: came && { open: came } };
  const inspected = await inspectPages(needs, about, read.value, parts, task);
  if (!inspected.ok) return inspected;
  const { summary, settings } = inspected.value;
  const snapshotKeys = snapshotKeysOf(settings, bytesLockedKey(file));
  const bringsKeys = snapshotKeys !== undefined && needs.station.file.snapshotKeys === undefined;
  const { shares } = read.value;
  return success({ ...inspected.value, secret, shares, snapshotKeys, summary: { ...summary, bringsKeys } });
}

const isKeyFile = (bytes: Uint8Array) => (readLockedKeyFile(bytes) ?? readKeyFile(bytes)) !== undefined;

/** What the station of a snapshot closes to, when the key that lies in the file is the one its settings name. */
export function snapshotKeysOf(settings: string | undefined, lockedKey: string): SnapshotKeys | undefined {
  const keys = snapshotKeysIn(jsonIn(settings ?? "null")?.snapshotKeys);
  return keys?.locked === lockedKey ? keys : undefined;
}

function bytesLockedKey({ bytes }: ArchivePart): string {
  const taken = readSnapshot(bytes);
  return taken && taken !== "newer" ? taken.lockedKey : "";
}

function jsonIn(text: string): { readonly snapshotKeys?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null; // A station may have had settings nobody could read; its entries are as good.
  }
}
