import * as v from "valibot";
import type { NotWritten } from "../errors.ts";
import type { Checked } from "./check-records.ts";
import { method } from "./contract.ts";
import type { CopySummary } from "./copy-records.ts";
import { outcome } from "./engine-answers.ts";
import { bytes, empty, file, text } from "./engine-inputs.ts";

/** Snapshots: this part of what the window may ask of the engine. What was looked at is taken in by `adoptCopy`. */
export const snapshotContract = {
  /** Makes keys to close snapshots to; answers with the secret one for paper, which is told this once. Nothing is kept. */
  makeSnapshotKeys: method(
    v.object({ passphrase: v.pipe(text(1000), v.minLength(1)) }),
    outcome<{ readonly paper: string }, "customers/locked">(),
  ),
  /** Keeps the keys that were made last: the person has the one for paper on paper. */
  keepSnapshotKeys: method(empty, outcome<unknown, "journal/not-written" | NotWritten>()),
  /** Closes snapshots to a vendor's public key too, from the next one on; an empty text: to no vendor's any more. */
  keepVendorKey: method(
    v.object({ key: text(4200) }),
    outcome<unknown, "snapshot/not-public-key" | "journal/not-written" | "ledger/disk-full">(),
  ),
  /** Everything of this moment as one closed file; null while there are no keys. */
  packSnapshot: method(
    empty,
    outcome<
      {
        readonly name: string;
        readonly entries: number;
        readonly sha256: string;
        /** How often what people set here had been changed. */
        readonly revision: number;
        /** The customers' key file is damaged or gone: older snapshots may hold keys that this one has not. */
        readonly lacksKeys: boolean;
        readonly file: Uint8Array;
      } | null,
      "task/cancelled"
    >(),
  ),
  /** Restores for trial, in memory, the snapshot that was packed last, as it was read again from its place. */
  proveSnapshot: method(
    v.object({ file: bytes }),
    outcome<{ readonly entries: number }, "copy/not-proven" | "task/cancelled">(),
  ),
  /** Restores any snapshot for trial with what a person typed, and says what came of it; nothing is taken in. */
  checkSnapshot: method(v.object({ file, key: text(1000) }), outcome<Checked, "task/cancelled">()),
  /** Opens a snapshot with what a person typed, the passphrase or the key on paper, and says what is in it. */
  inspectSnapshot: method(
    v.object({ file, key: text(1000) }),
    outcome<
      CopySummary,
      | "copy/none"
      | "copy/damaged"
      | "copy/newer"
      | "copy/wrong-key"
      | "ledger/entry-altered"
      | "task/cancelled"
    >(),
  ),
} as const;
