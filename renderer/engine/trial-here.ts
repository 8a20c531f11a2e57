import { success } from "../../shared/base/result.ts";
import type { ArchivePart } from "../../shared/ports/archive.ts";
import { proveSnapshot, type Trial } from "../../shared/usecases/prove-snapshot.ts";
import { snapshotHolds } from "../../shared/usecases/snapshot-holds.ts";

/** What a trial is given: a snapshot, and what opens it. */
export interface TrialAsked {
  readonly file: ArchivePart;
  readonly secret: string;
  readonly isTold: boolean;
}

/** Restores for trial where it is asked: in a worker made for it, or in an engine that has none. */
export const trialHere =
  (needs: Parameters<typeof proveSnapshot>[0]): Trial =>
  async (file, secret, task, isTold = false) => {
    const proven = await proveSnapshot(needs, file, secret, task);
    if (!proven.ok) return proven;
    const entries = proven.value.stock.entries.size;
    return success({ entries, ...(isTold ? { holds: snapshotHolds(proven.value) } : {}) });
  };
