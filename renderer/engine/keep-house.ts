import type { Engine } from "./engine.ts";

/** How often the disk is looked at, and how long the program rests before small pages are merged, in milliseconds. */
const diskEvery = 10_000;
const mergeAfter = 8_000;

/** What goes on by itself: the disk is looked at, a missing second copy is written, small pages are merged in idle time. */
export async function keepHouse(engine: Engine): Promise<void> {
  const started = engine.clock.now();
  let merged = false;
  for (;;) {
    await engine.clock.sleep(diskEvery);
    try {
      const isLate = engine.clock.now() - started > mergeAfter;
      merged = (await lookAfter(engine, isLate && !merged)) || merged;
    } catch (error) {
      // Said as the bug it is; the disk is looked at all the same.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** One round of the house: the disk, what waits to be written, the index. Answers whether small pages were merged. */
async function lookAfter(engine: Engine, mayMerge: boolean): Promise<boolean> {
  const { profile, groups, store, ledger, catalogue, watchers } = engine;
  engine.disk = await profile["disk.state"]({});
  await groups.settle();
  catalogue.refresh();
  const merges = mayMerge && engine.tasks.rows.length === 0 && groups.state.state === "saved";
  if (merges) await store.merge(ledger.writer);
  watchers.changed();
  return merges;
}
