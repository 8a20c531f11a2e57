import { importFlow } from "../../../renderer/features/files/import-flow.ts";
import type { Services } from "../../../renderer/services/services.tsx";
import { planBuckets } from "../../../shared/domain/import/plan-buckets.ts";

const rows = 50;

/** So many pages of the plan that is shown, anywhere in any bucket, and as many stored pages, in turn: milliseconds each. */
export async function readPages({ engine }: Services, count: number) {
  const state = importFlow.store.get();
  if (state.step !== "plan") throw new Error(`The import stands at ${state.step}`);
  const { plan, buckets, rows: all } = state.plan;
  const filled = planBuckets.filter((bucket) => buckets[bucket] > rows);
  const parts = ["all", ...filled] as const;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("reshelf");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const times = { plan: [] as number[], stored: [] as number[], parts };
  for (let at = 0; at < count; at++) {
    const bucket = parts[at % parts.length] as (typeof parts)[number];
    const total = bucket === "all" ? all : buckets[bucket];
    const first = Math.floor(((at * 7919) % count) * ((total - rows) / count));
    const began = performance.now();
    const window = await engine.planRows({ plan, bucket, first, count: rows });
    times.plan.push(performance.now() - began);
    if (window.rows.length !== rows) throw new Error(`${window.rows.length} rows of ${bucket} from ${first}`);
    times.stored.push(await readStored(database));
  }
  database.close();
  return times;
}

/** Reads one stored page of the ledger. */
function readStored(database: IDBDatabase): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const reading = database.transaction("pages").objectStore("pages").openCursor();
    reading.onsuccess = () => resolve(performance.now() - began);
    reading.onerror = () => reject(reading.error);
  });
}
