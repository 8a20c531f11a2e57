import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { Journal, type JournalOptions } from "../../electron/main/journal.ts";
import type { PartsFound } from "../../electron/main/journal-parts.ts";
import { type IndexedRecord, recordAt, recordCount } from "../../shared/contracts/journal-index.ts";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";

/** A whole record of writer w1 that holds entry `n`. */
export const record = (n: number, text = `payload ${n}`): Uint8Array =>
  encodeRecord({ writer: "w1", from: n, to: n, stage: "-" }, new TextEncoder().encode(text));

/** A journal that was opened, with what it found. */
export async function openJournal(
  folder: string,
  options?: JournalOptions,
): Promise<{
  readonly journal: Journal;
  readonly found: PartsFound;
  readonly records: readonly IndexedRecord[];
  readonly numbers: readonly number[];
}> {
  const journal = new Journal(folder, options);
  const result = await journal.open();
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result)}`);
  const found = result.value;
  const records = Array.from({ length: recordCount(found) }, (_, n) => recordAt(found, n));
  return { journal, found, records, numbers: records.map(({ from }) => from) };
}

/** Before each test of a file a journal in a fresh profile; its folder does not exist before the first append. */
export function freshJournal() {
  let profile = "";
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), "reshelf-journal-"));
  });
  afterEach(() => rmSync(profile, { recursive: true }));
  const folder = () => join(profile, "journal");
  return {
    folder,
    firstPart: () => join(folder(), "journal-000001.reshelf"),
    opened: (options?: JournalOptions) => openJournal(folder(), options),
  };
}
