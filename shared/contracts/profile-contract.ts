import * as v from "valibot";
import { beforeContract } from "./before-contract.ts";
import { method } from "./contract.ts";
import { bytes, resultOf } from "./host-records.ts";

const empty = v.object({});
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What opening the journal found, damage included. Records are packed, in the order written: see journal-index.ts. */
export const JournalFound = v.object({
  /** False in a browser: there is no journal file, and the screens say so. */
  persistent: v.boolean(),
  /** Of a journal that took the place of another: its generation, and the settings it began with. */
  anew: v.optional(v.object({ generation: count, settings: v.string() })),
  writers: v.array(v.string()),
  stages: v.array(v.string()),
  records: v.instance(Uint32Array<ArrayBufferLike>),
  /** Bytes cut off the end of the last part (a torn write; they are kept in a side file). */
  cut: v.array(v.object({ part: count, bytes: count })),
  /** Stretches passed over as damaged: in the middle of a part, or at the end of one that is not the last. */
  skipped: v.array(v.object({ part: count, offset: count, bytes: count })),
});

/**
 * The border between main and the engine: what lies in the profile beside the database.
 * It runs over a MessagePort from main straight into the worker, so a scan saves a hop.
 */
export const profileContract = {
  /** May be asked again after a reload; each time the files are read afresh. */
  "journal.open": method(empty, resultOf(JournalFound, "journal/not-readable")),
  ...beforeContract,
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
  /** The small file of the customers' data keys: rewritten whole and flushed, or one line appended and flushed. */
  "keys.read": method(empty, resultOf(v.nullable(bytes), "journal/not-readable")),
  "keys.write": method(v.object({ bytes }), resultOf(empty, "journal/not-written", "ledger/disk-full")),
  /** The same, and what lay there is set aside under a name of its own: it is damaged, and nobody knows what may be saved of it. */
  "keys.anew": method(v.object({ bytes }), resultOf(empty, "journal/not-written", "ledger/disk-full")),
  /** What lies in the file from byte `at` on was never told to be kept, and is cut off first. */
  "keys.append": method(
    v.object({ at: count, bytes: v.pipe(bytes, v.maxLength(200)) }),
    resultOf(empty, "journal/not-written", "ledger/disk-full"),
  ),
  /** Free space of the profile's disk. `stop`, `read-only`: counting must stand still; at `stop` the reserve was released. */
  "disk.state": method(
    empty,
    v.object({ freeBytes: v.number(), level: v.picklist(["fine", "low", "stop", "read-only"]) }),
  ),
} as const;
