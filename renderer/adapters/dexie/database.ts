import { Dexie, type Table } from "dexie";
import { type Failure, failure } from "../../../shared/errors.ts";
import type { StoredCatalogue } from "../../../shared/ports/catalogue-store.ts";

/**
 * One record of the ledger: the pages of one writer that were merged into it, one after another, byte for byte.
 * `index` holds four numbers a page: first entry, last entry, checksum, length.
 */
export interface PageRecord {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly stage: string;
  readonly index: Uint32Array;
  readonly bytes: Uint8Array;
}

/** A small file: settings and keys in a browser, which has no disk beside it, and lists that were replaced. */
export interface SmallFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The one name the database has for ever: another would be another, empty one. */
export const databaseName = "reshelf";

/** The tables. Strict durability: since Chromium 121 a commit is otherwise told before it is on disk. */
export class Database extends Dexie {
  readonly pages!: Table<PageRecord, [string, number]>;
  readonly catalogues!: Table<StoredCatalogue, string>;
  readonly files!: Table<SmallFile, string>;
  readonly durability: "strict" | "relaxed";

  constructor(name: string = databaseName, durability: "strict" | "relaxed" = "strict") {
    // Opened only where it is looked at afterwards: one that was closed under us may come back with less.
    super(name, { chromeTransactionDurability: durability, autoOpen: false });
    this.durability = durability;
    this.version(1).stores({ pages: "[writer+from]", catalogues: "id", files: "name" });
  }
}

/** Opens the database; a newer one, or one that cannot be opened, is left as it is, and is said with why. */
export async function openDatabase(
  database: Database,
): Promise<"newer" | { readonly reason: string } | undefined> {
  try {
    // Dexie 4 opens a newer database all the same, and adds to it what it misses there.
    if (await isNewer(database)) return "newer";
    await database.open();
    return undefined;
  } catch (error) {
    return { reason: String(error) };
  }
}

/** True when a later version of the program upgraded it. A version of Dexie's is ten of IndexedDB's. */
async function isNewer({ name, verno }: Database): Promise<boolean> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return Math.floor((found?.version ?? 0) / 10) > verno;
}

/** What a refused write means for a person. */
export function writeFailure(error: unknown): {
  readonly ok: false;
  readonly failure: Failure<"ledger/not-written" | "ledger/disk-full">;
} {
  const text = String(error);
  if (text.includes("QuotaExceeded")) return failure("ledger/disk-full", { freeBytes: 0 });
  return failure("ledger/not-written", { reason: text });
}
