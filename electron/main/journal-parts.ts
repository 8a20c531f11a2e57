import { mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type JournalIndex, packIndex } from "../../shared/contracts/journal-index.ts";
import { type FoundRecord, type PartRead, readPartInSteps } from "../../shared/contracts/journal-record.ts";
import { errnoOf } from "./disk-errors.ts";
import { deviceOf, flushFolder, writeDurably } from "./durable-file.ts";

/** What the parts of a journal hold and where they are damaged; `good` is the length of the last part up to its last whole record. */
export interface PartsFound extends JournalIndex {
  readonly last: { readonly part: number; readonly good: number; readonly isWhole: boolean } | undefined;
  readonly cut: readonly { readonly part: number; readonly bytes: number }[];
  readonly skipped: readonly { readonly part: number; readonly offset: number; readonly bytes: number }[];
}

/** The file name of a part. */
export const partName = (part: number) => `journal-${String(part).padStart(6, "0")}.reshelf`;

/** The numbers of the parts in a folder, ascending; none when the folder does not exist yet. */
export async function listParts(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  });
  return names
    .flatMap((name) => /^journal-(\d{6,})\.reshelf$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** Makes the folder of the journal, for its owner only, and makes its name durable. */
export async function makeJournalFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await flushFolder(join(folder, ".."));
}

/** Reads every part, cuts the torn tail of the last one (its bytes go to a side file first) and reports all damage. */
export async function readParts(folder: string, now: () => Date): Promise<PartsFound> {
  const numbers = await listParts(folder);
  const parts: { part: number; records: readonly FoundRecord[] }[] = [];
  const skipped: { part: number; offset: number; bytes: number }[] = [];
  let last: PartsFound["last"];
  let cut: PartsFound["cut"] = [];
  for (const [at, part] of numbers.entries()) {
    // A part that is missing whole is told as a stretch without bytes.
    for (let gone = (numbers[at - 1] ?? 0) + 1; gone < part; gone++)
      skipped.push({ part: gone, offset: 0, bytes: 0 });
    const bytes = await readWhole(join(folder, partName(part)));
    const found = await readCalmly(bytes);
    parts.push({ part, records: found.records });
    const tail = tailOf(found.skipped, bytes.length);
    const isLast = at === numbers.length - 1;
    for (const stretch of found.skipped)
      if (!(isLast && stretch === tail)) skipped.push({ part, ...stretch });
    if (!isLast) continue;
    const isCut = tail === undefined || (await cutTail(folder, part, bytes.subarray(tail.offset), now()));
    if (tail !== undefined) cut = [{ part, bytes: tail.bytes }];
    last = { part, good: tail?.offset ?? bytes.length, isWhole: isCut };
  }
  return { ...packIndex(parts), last, cut, skipped };
}

/** Reads a part without keeping the window waiting for its files: the shell serves them meanwhile. */
async function readCalmly(bytes: Uint8Array): Promise<PartRead> {
  const steps = readPartInSteps(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

type Stretch = { readonly offset: number; readonly bytes: number };

const tailOf = (skipped: readonly Stretch[], length: number) =>
  skipped.find(({ offset, bytes }) => offset + bytes === length);

/**
 * Keeps the torn bytes in a side file and shortens the part. False when the disk does not let it: then nothing is
 * touched, and the journal goes on in a new part.
 */
async function cutTail(folder: string, part: number, tail: Uint8Array, at: Date): Promise<boolean> {
  const path = join(folder, partName(part));
  try {
    // What a power cut leaves is mostly NUL bytes; there is nothing in them to keep.
    if (tail.some((byte) => byte !== 0)) await keepAside(path, tail, at);
    const file = await open(path, "r+");
    try {
      await file.truncate((await file.stat()).size - tail.length);
      await file.sync();
    } finally {
      await file.close();
    }
    await flushFolder(folder);
    return true;
  } catch (error) {
    errnoOf(error);
    return false;
  }
}

async function keepAside(path: string, tail: Uint8Array, at: Date): Promise<void> {
  const time = at.toISOString().replaceAll(/[-:]/g, "").replace(".", "-");
  const aside = path.replace(/reshelf$/, `cut-${time}`);
  try {
    await writeDurably(aside, [tail], { device: await deviceOf(path), mode: 0o600 });
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** A file's bytes in one read: the part files are at most a record longer than 64 MB. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.allocUnsafeSlow((await file.stat()).size);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await file.close();
  }
}
