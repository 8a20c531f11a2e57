import { success } from "../../shared/base/result.ts";
import { readSnapshot } from "../../shared/domain/snapshot/header.ts";
import { closedTo } from "../../shared/domain/snapshot/snapshot-keys.ts";
import { failure } from "../../shared/errors.ts";
import type { InspectedCopy } from "../../shared/usecases/inspect-copy.ts";
import { inspectSnapshot } from "../../shared/usecases/inspect-snapshot.ts";
import { makeSnapshotKeys, secretKeyOf } from "../../shared/usecases/make-snapshot-keys.ts";
import { type PackedSnapshot, packSnapshot } from "../../shared/usecases/pack-snapshot.ts";
import { proveSnapshot } from "../../shared/usecases/prove-snapshot.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { stationName } from "./present.ts";
import { runTask } from "./run-task.ts";

/** What the window asks about snapshots. */
export type Snapshots = Pick<
  EngineHandlers,
  "makeSnapshotKeys" | "packSnapshot" | "proveSnapshot" | "inspectSnapshot"
>;

/** What is asked about snapshots; one that was looked at is handed on to be taken in. */
export function snapshotHandlers(
  engine: Engine,
  looked: (copy: InspectedCopy | undefined) => void,
): Snapshots {
  const { ledger, station, version, clock } = engine;
  // What opens the snapshot that is being written; it is gone once that was restored for trial.
  let packed: Pick<PackedSnapshot, "secret" | "sha256" | "name"> | undefined;
  return {
    makeSnapshotKeys: ({ passphrase }) => makeSnapshotKeys(engine, passphrase),
    packSnapshot: async () => {
      const keys = station.file.snapshotKeys;
      if (!keys) return null;
      const name = stationName(ledger.stock, station.file.station);
      const wish = { station: name, version, to: closedTo(keys), lockedKey: keys.locked };
      return await engine.tasks.run("copy", async (task) => {
        task.commit();
        const { secret, ...told } = await packSnapshot(engine, wish, task);
        packed = { secret, sha256: told.sha256, name: told.name };
        return told;
      });
    },
    proveSnapshot: async ({ file }) => {
      const promised = packed;
      if (!promised) throw new Error("No snapshot was packed");
      packed = undefined;
      const { name, secret, sha256 } = promised;
      // Another snapshot of ours would be whole as well.
      if ((await clock.digest(file)) !== sha256)
        return failure("copy/not-proven", { part: name, missing: 0 });
      const proven = await runTask(engine, "copy", (task) =>
        proveSnapshot(engine, { name, bytes: file }, secret, task),
      );
      return proven.ok ? success({ entries: proven.value.stock.entries.size }) : proven;
    },
    inspectSnapshot: async ({ file, key }) => {
      looked(undefined);
      const taken = readSnapshot(file.bytes);
      const lockedKey = taken && taken !== "newer" ? taken.lockedKey : "";
      const secret = await secretKeyOf(engine, lockedKey, key);
      if (!secret.ok) return secret;
      const read = await runTask(engine, "copy", (task) => inspectSnapshot(engine, file, secret.value, task));
      if (!read.ok) return read;
      looked(read.value);
      return success(read.value.summary);
    },
  };
}
