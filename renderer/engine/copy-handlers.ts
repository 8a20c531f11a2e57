import { success } from "../../shared/base/result.ts";
import { failure } from "../../shared/errors.ts";
import { adoptCopy } from "../../shared/usecases/adopt-copy.ts";
import { type InspectedCopy, inspectCopy } from "../../shared/usecases/inspect-copy.ts";
import { knownProducts } from "../../shared/usecases/known-products.ts";
import { prepareCopy } from "../../shared/usecases/prepare-copy.ts";
import { type CopyPromise, proveCopy } from "../../shared/usecases/prove-copy.ts";
import { keptBeforeTaking } from "./before-handlers.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { stationName } from "./present.ts";
import { runTask } from "./run-task.ts";
import { type Snapshots, snapshotHandlers } from "./snapshot-handlers.ts";

type Copies = Pick<EngineHandlers, "prepareCopy" | "proveCopy" | "copyMade" | "inspectCopy" | "adoptCopy">;

/** What the Sticks screen and the first start ask. */
export function copyHandlers(engine: Engine): Copies & Snapshots {
  const { ledger, station, clock, watchers, persistent, catalogue } = engine;
  const looked = new LookedAt();
  engine.atLock.push(() => looked.letGoOfKeys());
  // What the copy that is being written has to bring back; only the last one is kept.
  let promised: CopyPromise | undefined;
  const snapshots = snapshotHandlers(engine, looked.take);
  return {
    ...snapshots,
    inspectSnapshot: lettingGo(engine, looked, snapshots.inspectSnapshot),
    prepareCopy: ({ passphrase }) => {
      const name = stationName(ledger.stock, station.file.station);
      const about = { passphrase, persistent, station: name };
      return engine.tasks.run("copy", async (task) => {
        task.commit();
        const { promise, ...prepared } = await prepareCopy(engine, about, task);
        promised = promise;
        return prepared;
      });
    },
    proveCopy: async ({ files }) => {
      const promise = promised;
      if (!promise) throw new Error("No copy was prepared");
      promised = undefined;
      return await runTask(engine, "copy", (task) => proveCopy(engine, promise, files, task));
    },
    copyMade: async ({ place, isOpen, revision }) => {
      const saved = revision === undefined ? {} : { [place]: revision };
      await station.change({
        copy: { at: clock.now(), place, ...(isOpen ? { isOpen } : {}) },
        savedRevisions: { ...station.file.savedRevisions, ...saved },
      });
      watchers.changed();
      return {};
    },
    inspectCopy: async ({ files }) => {
      looked.take(undefined);
      const read = await runTask(engine, "copy", (task) => inspectCopy(engine, files, task));
      if (!read.ok) return read;
      looked.take(read.value);
      return success(read.value.summary);
    },
    adoptCopy: async ({ copy, passphrase }) => {
      if (copy === looked.letGo) return failure("customers/let-go", {});
      const of = looked.copy?.summary.copy === copy ? looked.copy : undefined;
      if (!of) return failure("import/plan-stale", {});
      const { isNew } = of.summary;
      const kept = isNew > 0 ? await keptBeforeTaking(engine, of.title) : success({});
      if (!kept.ok) return kept;
      // They may have been locked while the present was being kept.
      if (copy === looked.letGo) return failure("customers/let-go", {});
      const adopted = await runTask(engine, "adopt", (task) => adoptCopy(engine, of, passphrase, task));
      if (!adopted.ok) return adopted;
      looked.take(undefined);
      for (const product of knownProducts(ledger.stock)) catalogue.know(product);
      watchers.changed();
      return adopted;
    },
  };
}

/** Looks at a snapshot; locked while it was being opened it is let go of: what opened it opens customers too. */
const lettingGo =
  ({ keys }: Engine, looked: LookedAt, inspect: Snapshots["inspectSnapshot"]): Snapshots["inspectSnapshot"] =>
  async (asked) => {
    const { closings } = keys;
    const seen = await inspect(asked);
    if (closings !== keys.closings) looked.letGoOfKeys();
    return seen;
  };

/** The copy that was looked at last: it holds its files, so only that one is kept. */
class LookedAt {
  copy: InspectedCopy | undefined;
  /** The one that was let go of, by its id. */
  letGo = "";

  readonly take = (copy: InspectedCopy | undefined): void => {
    this.copy = copy;
    this.letGo = "";
  };

  /** What had opened it opens customers too, and it holds their keys: once they were locked it has to be opened again. */
  letGoOfKeys(): void {
    if (!this.copy?.keys && !this.copy?.secret) return;
    this.letGo = this.copy.summary.copy;
    this.copy = undefined;
  }
}
