import type { FrameWindow, StartNotice } from "../../shared/contracts/frame-records.ts";
import type { KeptColumns, UnreadEntries } from "../../shared/ports/kept-columns.ts";
import type { Dependencies } from "../../shared/usecases/dependencies.ts";
import { writerNameIn } from "../../shared/usecases/missing-entries.ts";
import type { Tasks } from "../../shared/usecases/tasks.ts";
import type { Watchers } from "./watchers.ts";

/** What there is to look after. */
interface House extends Dependencies {
  readonly tasks: Tasks;
  readonly watchers: Watchers;
  readonly columns: KeptColumns;
  disk: FrameWindow["disk"];
  notices: readonly StartNotice[];
  readonly told: readonly StartNotice[];
}

/** When the house is looked after first: nobody has looked for a name yet, and the screen is drawn, in milliseconds. */
const soon = 1_500;

/** How often the disk is looked at, and how long the program rests before small pages are merged, in milliseconds. */
const diskEvery = 10_000;
const mergeAfter = 8_000;

/** A smaller ledger is read at once, and so many entries more are read beside what was kept. */
const worthKeeping = 20_000;

/**
 * What goes on by itself: the disk is looked at, a missing second copy is written, names are made ready to be looked for, and in idle time small pages are merged
 * once and the ledger is packed for the next start. Packing reads and checks all the database, as that start will not: so
 * what an import wrote is read again soon after it was booked.
 */
export async function keepHouse(house: House): Promise<void> {
  const { clock, ledger, groups, tasks } = house;
  const started = clock.now();
  const entries = () => ledger.stock.entries.size;
  const batches = () => ledger.stock.facts.subjects("batch:").length;
  let [before, merged, kept, read] = [entries(), false, 0, batches()];
  for (let rest = soon; ; rest = diskEvery) {
    await clock.sleep(rest);
    try {
      await lookAfter(house);
      const isIdle = entries() === before && tasks.rows.length === 0 && groups.state.state === "saved";
      before = entries();
      if (!isIdle || clock.now() - started < mergeAfter) continue;
      if (!merged) await joinRecords(house);
      merged = true;
      const isEnough = before - kept >= worthKeeping || batches() !== read;
      if (!isEnough || house.disk.level !== "fine") continue;
      [kept, read] = [before, batches()];
      sayUnread(house, await house.columns.renew());
    } catch (error) {
      // Said as the bug it is; the disk is looked at all the same.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/**
 * Joins small records. A record that was kept would hold more than was kept of it: a start would take the rest for read, and
 * in a browser, where no journal knows better, miss it.
 */
async function joinRecords({ store, ledger, columns }: House): Promise<void> {
  await columns.forget();
  await store.merge(ledger.writer);
}

/** Says what was saved and cannot be read again, once: whoever brought it in can still take it back and in again. */
function sayUnread(house: House, unread: readonly UnreadEntries[]): void {
  const said = new Set([...house.notices, ...house.told].map((notice) => JSON.stringify(notice)));
  const found = unread.map(({ writer, from, to }): StartNotice => {
    return { kind: "not-read-back", station: writerNameIn([house.ledger.stock], writer), from, to };
  });
  const fresh = found.filter((notice) => !said.has(JSON.stringify(notice)));
  if (fresh.length === 0) return;
  house.notices = [...house.notices, ...fresh];
  house.watchers.changed();
}

/** One round of the house: the disk, what waits to be written, the lists. */
async function lookAfter(house: House): Promise<void> {
  const { profile, groups, catalogue, station, watchers, clock } = house;
  house.disk = await profile["disk.state"]({});
  await groups.settle();
  await station.settle();
  await catalogue.refresh(clock);
  watchers.changed();
}
