import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page as WindowPage } from "playwright-core";
import { readPart } from "../../shared/contracts/journal-record.ts";
import { decodePage, valueAt } from "../../shared/domain/ledger/page.ts";
import { closedBy } from "../../shared/usecases/stored-fold.ts";

/** What the journal of a profile says, read from its files without the program. */
export interface JournalRead {
  /** Serial of every counted entry in effect, in order; without one, its code. */
  readonly counted: readonly string[];
  /** Every page that counts: `writer.from-to crc`. Batches that nothing closed are left out. */
  readonly pages: readonly string[];
  /** How many pages belong to batches that nothing closed. */
  readonly staged: number;
}

/** Reads a journal as whoever finds the folder could. */
export function readJournal(profile: string): JournalRead {
  const folder = join(profile, "journal");
  const records = readdirSync(folder)
    .filter((name) => name.endsWith(".reshelf"))
    .sort()
    .flatMap((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      return readPart(bytes).records.map((record) => ({
        ...record,
        page: decodePage(bytes.subarray(record.payload, record.payload + record.length)),
      }));
    });
  const closed = new Set(records.flatMap(({ page }) => (page ? closedBy(page) : [])));
  // A record that was told not to be written, and was, is there twice.
  const once = new Map(
    records
      .filter(({ stage }) => stage === "-" || closed.has(stage))
      .map((record) => [nameOf(record), record]),
  );
  const runs = [...once.values()].flatMap(({ page }) => page?.runs ?? []);
  const counted = runs
    .filter(({ kind }) => kind === "counted")
    .flatMap((run) =>
      Array.from({ length: run.count }, (_, at) =>
        String(valueAt(run, "serial", at) ?? valueAt(run, "code", at)),
      ),
    );
  const staged = records.filter(({ stage }) => stage !== "-" && !closed.has(stage)).length;
  return { counted, pages: [...once.keys()].sort(), staged };
}

/** Every page of the database that is open in this window, in the same words. */
export async function readDatabase(page: WindowPage): Promise<readonly string[]> {
  const records = await page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answered(indexedDB.open("reshelf"));
    const all = await answered(database.transaction("pages").objectStore("pages").getAll());
    database.close();
    return (all as { writer: string; index: Uint32Array }[]).map(({ writer, index }) => ({
      writer,
      index: [...index],
    }));
  });
  const names = records.flatMap(({ writer, index }) =>
    Array.from({ length: index.length / 4 }, (_, place) => {
      const [from = 0, to = 0, crc = 0] = index.slice(place * 4);
      return nameOf({ writer, from, to, crc });
    }),
  );
  return names.sort();
}

interface Named {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly crc: number;
}

const nameOf = ({ writer, from, to, crc }: Named) => `${writer}.${from}-${to} ${crc.toString(16)}`;

/** How many serials are there more than once; packs without one come again, each as another of the same code. */
export function twiceIn(counted: readonly string[]): number {
  const serials = counted.filter((name) => !/^0\d{13}$/.test(name));
  return serials.length - new Set(serials).size;
}

/** How many names only one of two lists has. */
export function difference(left: readonly string[], right: readonly string[]): number {
  const [one, other] = [new Set(left), new Set(right)];
  return left.filter((name) => !other.has(name)).length + right.filter((name) => !one.has(name)).length;
}

/** Until records of the database are being merged, or a while has passed in which none were. */
export function untilMerging(page: WindowPage): Promise<boolean> {
  return page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await answered(indexedDB.open("reshelf"));
    const count = () => answered(database.transaction("pages").objectStore("pages").count());
    const end = performance.now() + 20_000;
    for (let before = await count(); performance.now() < end; ) {
      const now = await count();
      if (now < before) return true;
      before = now;
    }
    return false;
  });
}
