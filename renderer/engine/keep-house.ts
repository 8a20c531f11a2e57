import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import type { Dependencies } from "../../shared/usecases/dependencies.ts";
import type { Tasks } from "../../shared/usecases/tasks.ts";
import type { Watchers } from "./watchers.ts";

/** What there is to look after. */
interface House extends Dependencies {
  readonly tasks: Tasks;
  readonly watchers: Watchers;
  disk: FrameWindow["disk"];
}

/** How often the disk is looked at, and how long the program rests before small pages are merged, in milliseconds. */
const diskEvery = 10_000;
const mergeAfter = 8_000;

/** What goes on by itself: the disk is looked at, a missing second copy is written, small pages are merged in idle time. */
export async function keepHouse(house: House): Promise<void> {
  const started = house.clock.now();
  let merged = false;
  for (;;) {
    await house.clock.sleep(diskEvery);
    try {
      const isLate = house.clock.now() - started > mergeAfter;
      merged = (await lookAfter(house, isLate && !merged)) || merged;
    } catch (error) {
      // Said as the bug it is; the disk is looked at all the same.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** One round of the house: the disk, what waits to be written, the index. Answers whether small pages were merged. */
async function lookAfter(house: House, mayMerge: boolean): Promise<boolean> {
  const { profile, groups, store, ledger, catalogue, watchers } = house;
  house.disk = await profile["disk.state"]({});
  await groups.settle();
  catalogue.refresh();
  const merges = mayMerge && house.tasks.rows.length === 0 && groups.state.state === "saved";
  if (merges) await store.merge(ledger.writer);
  watchers.changed();
  return merges;
}
