import { type Result, success } from "../base/result.ts";
import { partNames } from "../domain/snapshot/manifest.ts";
import { type SnapshotKeys, snapshotKeysIn } from "../domain/snapshot/snapshot-keys.ts";
import { type Failure, failure } from "../errors.ts";
import type { ArchivePart } from "../ports/archive.ts";
import type { Dependencies } from "./dependencies.ts";
import { type InspectedCopy, inspectPages } from "./inspect-copy.ts";
import { keyFileIn, keysOf } from "./open-locked-keys.ts";
import { type OpenedSnapshot, openSnapshot } from "./open-snapshot.ts";
import { LedgerReading } from "./read-ledger.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<
  Dependencies,
  "ledger" | "store" | "clock" | "recalls" | "catalogue" | "shareDigests" | "closing" | "sealing" | "station"
>;

type Inspected = Promise<
  Result<
    InspectedCopy,
    Failure<"copy/none" | "copy/damaged" | "copy/newer" | "copy/wrong-key" | "ledger/entry-altered">
  >
>;

/** So many entries are folded at once on an empty PC: hardly any ledger has more, and each turn costs its share of lines twice. */
const emptyTurn = 1_000_000;

/** A journal has about so many times the bytes of a snapshot; only who watches sees it. */
const usualFolding = 2;

/**
 * Reads a snapshot with a secret key and says what it holds, before anything of it is taken in: every part is what its
 * manifest says, the ledger is the one its census names, and no entry is another one than the ledger here holds under its id.
 */
export async function inspectSnapshot(
  needs: Needs,
  file: ArchivePart,
  secret: string,
  task: Task,
): Inspected {
  // Where nothing was counted yet nobody waits for a line either.
  const isEmpty = needs.ledger.stock.entries.size === 0;
  const turn = isEmpty ? emptyTurn : undefined;
  // It is read while it is still being opened, and thrown away when that finds it damaged.
  const reading = new LedgerReading(needs, task, {
    turn,
    size: usualFolding * file.bytes.length,
    isAhead: true,
  });
  try {
    const opened = await openSnapshot(needs, file, secret, (part) => reading.take(part));
    return opened.ok ? await compared(needs, opened.value, reading, secret, task) : opened;
  } finally {
    reading.letGo();
  }
}

/** What a snapshot that was opened holds, compared with what is here. */
async function compared(
  needs: Needs,
  opened: OpenedSnapshot,
  reading: LedgerReading,
  secret: string,
  task: Task,
): Inspected {
  const { header, title, lockedKey, parts } = opened;
  const part = parts.find(({ name }) => name === partNames.keys);
  const held = part && keyFileIn(part.bytes);
  // Under a lock that this key does not open (a vendor's, or keys made since) they stay closed: the rest comes in all the same.
  const [read, came] = await Promise.all([reading.end(opened), held && keysOf(needs, held, secret)]);
  if (!read.ok) return read;
  if (part && !held) return failure("copy/damaged", { name: title, part: partNames.keys });
  const { station, entries } = header;
  const about = { title, station, entries, keys: came && { open: came } };
  const inspected = await inspectPages(needs, about, read.value, parts, task);
  if (!inspected.ok) return inspected;
  const { summary, settings } = inspected.value;
  const snapshotKeys = snapshotKeysOf(settings, lockedKey);
  const bringsKeys = snapshotKeys !== undefined && needs.station.file.snapshotKeys === undefined;
  const { shares } = read.value;
  return success({ ...inspected.value, secret, shares, snapshotKeys, summary: { ...summary, bringsKeys } });
}

/** What the station of a snapshot closes to, when the key that lies in the file is the one its settings name. */
export function snapshotKeysOf(settings: string | undefined, lockedKey: string): SnapshotKeys | undefined {
  const keys = snapshotKeysIn(jsonIn(settings ?? "null")?.snapshotKeys);
  return keys?.locked === lockedKey ? keys : undefined;
}

function jsonIn(text: string): { readonly snapshotKeys?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null; // A station may have had settings nobody could read; its entries are as good.
  }
}
