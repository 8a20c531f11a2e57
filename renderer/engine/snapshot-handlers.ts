import { type Result, success } from "../../shared/base/result.ts";
import { readSnapshot } from "../../shared/domain/snapshot/header.ts";
import { readSnapshotName } from "../../shared/domain/snapshot/name.ts";
import { closedTo, secretKeyIn } from "../../shared/domain/snapshot/snapshot-keys.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { checkSnapshot } from "../../shared/usecases/check-snapshot.ts";
import type { CopyFile } from "../../shared/usecases/copy-pages.ts";
import type { InspectedCopy } from "../../shared/usecases/inspect-copy.ts";
import { inspectSnapshot } from "../../shared/usecases/inspect-snapshot.ts";
import {
  keepSnapshotKeys,
  keepVendorKey,
  type MadeKeys,
  makeSnapshotKeys,
  secretKeyOf,
} from "../../shared/usecases/make-snapshot-keys.ts";
import type { PackedSnapshot } from "../../shared/usecases/pack-moment.ts";
import { packSnapshot } from "../../shared/usecases/pack-snapshot.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { stationName } from "./present.ts";
import { runTask } from "./run-task.ts";

/** What the window asks about snapshots. */
export type Snapshots = Pick<
  EngineHandlers,
  | "makeSnapshotKeys"
  | "keepSnapshotKeys"
  | "keepVendorKey"
  | "packSnapshot"
  | "proveSnapshot"
  | "inspectSnapshot"
  | "checkSnapshot"
>;

/** What is asked about snapshots; one that was looked at is handed on to be taken in. */
export function snapshotHandlers(
  engine: Engine,
  looked: (copy: InspectedCopy | undefined) => void,
): Snapshots {
  const { ledger, station, version, clock, watchers } = engine;
  // Keys nobody has on paper yet: only the last ones made can be kept, and only once.
  let made: MadeKeys | undefined;
  // What opens the snapshot that is being written; it is gone once that was restored for trial.
  let packed: Pick<PackedSnapshot, "secret" | "sha256" | "name"> | undefined;
  return {
    makeSnapshotKeys: async ({ passphrase }) => {
      if (engine.keys.isLocked) return failure("customers/locked", {});
      made = await makeSnapshotKeys(engine, passphrase);
      return success({ paper: made.paper });
    },
    keepSnapshotKeys: async () => {
      if (!made) throw new Error("No keys were made");
      const written = await keepSnapshotKeys(engine, made);
      // Refused they stay: the sheet with their paper key is printed, and it is tried again.
      if (written.ok) made = undefined;
      watchers.changed();
      return written;
    },
    keepVendorKey: async ({ key }) => {
      const written = await keepVendorKey(engine, key);
      watchers.changed();
      return written;
    },
    packSnapshot: async () => {
      const keys = station.file.snapshotKeys;
      if (!keys) return success(null);
      const name = stationName(ledger.stock, station.file.station);
      const wish = { station: name, version, to: closedTo(keys), lockedKey: keys.locked };
      return await runTask(engine, "copy", async (task) => {
        await engine.scans.coming;
        // Before anything is read: what is set from here on may not be in it.
        const revision = station.file.revision ?? 0;
        const { secret, ...told } = await packSnapshot(engine, wish, task);
        // Who stopped it while the last worker was at it is heard as well.
        await task.step(0, 0);
        packed = { secret, sha256: told.sha256, name: told.name };
        return success({ ...told, revision, lacksKeys: engine.keys.trouble !== undefined });
      });
    },
    proveSnapshot: async ({ file }) => {
      const promised = packed;
      if (!promised) throw new Error("No snapshot was packed");
      packed = undefined;
      const { name, secret, sha256 } = promised;
      await engine.scans.coming;
      // Another snapshot of ours would be whole as well.
      if ((await clock.digest(file)) !== sha256)
        return failure("copy/not-proven", { part: name, missing: 0 });
      return await runTask(engine, "copy", (task) => engine.trial({ name, bytes: file }, secret, task));
    },
    checkSnapshot: ({ file, key }) =>
      runTask(engine, "check", async (task) => success(await checkSnapshot(engine, file, key, task))),
    inspectSnapshot: async ({ file, key }) => {
      looked(undefined);
      const secret = await secretFor(engine, file, key);
      if (!secret.ok) return secret;
      const read = await runTask(engine, "copy", (task) => inspectSnapshot(engine, file, secret.value, task));
      if (!read.ok) return read;
      looked(read.value);
      return success(read.value.summary);
    },
  };
}

/** The secret key that what a person typed comes to; of a file that is damaged nobody hears that the key was wrong. */
async function secretFor(
  engine: Engine,
  file: CopyFile,
  key: string,
): Promise<Result<string, Failure<"copy/damaged" | "copy/newer" | "copy/wrong-key">>> {
  const taken = readSnapshot(file.bytes);
  if (taken === "newer") return failure("copy/newer", { version: "" });
  const damaged = failure("copy/damaged", { name: "", part: file.name });
  // A key needs no derivation, and whoever opens the file compares the digest before the key.
  const secret = taken && secretKeyIn(key);
  if (secret) return success(secret);
  if (!taken || (await engine.clock.digest(taken.closed)) !== taken.header.sha256) return damaged;
  const opened = await secretKeyOf(engine, taken.lockedKey, key);
  return opened.ok || (await isAsNamed(engine, file)) ? opened : damaged;
}

/** False for a file that is not what its name says: then what lies before the closed part was changed. */
async function isAsNamed({ clock }: Pick<Engine, "clock">, { name, bytes }: CopyFile): Promise<boolean> {
  const said = readSnapshotName(name);
  return !said || (await clock.digest(bytes)).startsWith(said.digest);
}
