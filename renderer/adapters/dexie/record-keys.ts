import { Dexie } from "dexie";
import type { Database } from "./database.ts";

/** What a record is found by: its writer and first number. */
export type Key = [writer: string, from: number];

/** How many keys are read at once: a scan made meanwhile waits for that. */
const keysATurn = 5_000;

/** The keys of all records, in order. */
export async function keysOf({ pages }: Database): Promise<readonly Key[]> {
  const all: Key[] = [];
  for (;;) {
    const last = all.at(-1) ?? Dexie.minKey;
    const keys = await pages.where("[writer+from]").above(last).limit(keysATurn).primaryKeys();
    all.push(...keys);
    if (keys.length < keysATurn) return all;
  }
}
