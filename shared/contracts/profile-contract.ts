import * as v from "valibot";
import { method } from "./contract.ts";
import { bytes, resultOf } from "./host-contract.ts";

const empty = v.object({});
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One record of the journal as main found it: whose entries it holds, and where its payload lies. */
export const JournalRecord = v.object({
  writer: v.string(),
  from: count,
  to: count,
  /** The stage it belongs to, or "-" when it counted at once. */
  stage: v.string(),
  crc: count,
  part: count,
  offset: count,
  length: count,
});

/** What opening the journal found, damage included. Records are in the order written. */
export const JournalFound = v.object({
  /** False in a browser: there is no journal file, and the screens say so. */
  persistent: v.boolean(),
  records: v.array(JournalRecord),
  /** Bytes cut off the end of the last part (a torn write), or skipped in the middle (damage). */
  cut: v.array(v.object({ part: count, bytes: count })),
  skipped: v.array(v.object({ part: count, offset: count, bytes: count })),
});

/**
 * The border between main and the engine: what lies in the profile beside the database.
 * It runs over a MessagePort from main straight into the worker, so a scan saves a hop.
 */
export const profileContract = {
  "journal.open": method(empty, resultOf(JournalFound, "journal/not-readable")),
  "journal.read": method(
    v.object({ part: count, offset: count, length: count }),
    resultOf(bytes, "journal/not-readable"),
  ),
  /** Appends whole records (journal-record.ts) and flushes. On a failure nothing of them remains in the file. */
  "journal.append": method(
    v.object({ records: bytes }),
    resultOf(empty, "journal/not-written", "ledger/disk-full"),
  ),
  /** The small file of this station's settings: JSON text, or null when there is none yet. */
  "settings.read": method(empty, resultOf(v.nullable(v.string()), "journal/not-readable")),
  "settings.write": method(
    v.object({ text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
    resultOf(empty, "journal/not-written", "ledger/disk-full"),
  ),
  /** The small file of the customers' data keys, rewritten whole and flushed. */
  "keys.read": method(empty, resultOf(v.nullable(bytes), "journal/not-readable")),
  "keys.write": method(v.object({ bytes }), resultOf(empty, "journal/not-written", "ledger/disk-full")),
  /** Free space of the profile's disk. `stop`: counting must stand still, the reserve was released. */
  "disk.state": method(
    empty,
    v.object({ freeBytes: v.number(), level: v.picklist(["fine", "low", "stop"]) }),
  ),
} as const;
