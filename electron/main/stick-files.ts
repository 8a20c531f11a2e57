import { createHash, randomInt } from "node:crypto";
import { constants, type Dirent } from "node:fs";
import { type FileHandle, open, readdir, realpath, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Header, readSnapshotStart } from "../../shared/domain/snapshot/header.ts";
import { readSnapshotName } from "../../shared/domain/snapshot/name.ts";
import { blockBytes, type Stick } from "../../shared/domain/snapshot/stick.ts";
import type { SeenFile } from "../../shared/domain/snapshot/stick-look.ts";
import { markName, readMark, type StickMark } from "../../shared/domain/snapshot/sticks-file.ts";
import { writeAtomically } from "./atomic-file.ts";
import { errnoOf } from "./disk-errors.ts";

/** Never follows a link, never waits for a pipe that took the place of a file. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
/** More files than this no stick of ours has; the rest is not looked at. */
const most = 20_000;

/** Which stick a drive says it is: "none" when nothing says so, "other" when the file there is none of ours any more. */
export async function markOn(folder: string): Promise<StickMark | "none" | "other"> {
  try {
    const file = await open(join(folder, markName), readOnly);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
      return readMark(buffer.toString("utf8", 0, bytesRead)) ?? "other";
    } finally {
      await file.close();
    }
  } catch (error) {
    return errnoOf(error) === "ENOENT" ? "none" : "other";
  }
}

/** Writes on a drive which stick it is; false when it does not take it. */
export async function writeMark(folder: string, { id, letter }: Omit<StickMark, "format">): Promise<boolean> {
  const about = "This stick belongs to Reshelf. Leave this file where it is.";
  const text = `${JSON.stringify({ format: 1, id, letter, about }, null, 2)}\n`;
  return (await writeAtomically(join(folder, markName), new TextEncoder().encode(text))).ok;
}

/** Whether two paths lead to one folder; false when one leads nowhere. */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.dev === b.dev && a.ino === b.ino && (await realpath(one)) === (await realpath(other));
  } catch (error) {
    errnoOf(error);
    return false;
  }
}

/** The names of the files in a folder, as the system writes them; none of what lies deeper. */
export async function namesOn(folder: string): Promise<readonly string[]> {
  const here: readonly Dirent[] = await readdir(folder, { withFileTypes: true });
  return here
    .filter((one) => one.isFile())
    .flatMap(({ name }) => (isDraft(name) ? [] : [name]))
    .slice(0, most);
}

/** Written by a program that was killed meanwhile, ours or the system's own; macOS puts a twin beside each file. */
const isDraft = (name: string) => /^\..*\.part$|^\._|^\.(DS_Store|fseventsd|Spotlight|ballast)/.test(name);

/** Removes what was being written when the stick was pulled out or the program ended: nobody can open it. */
export async function removeDrafts(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder))
      if (/^\.Reshelf .*\.stock\.[0-9a-f]{12}\.part$/.test(name)) await rm(join(folder, name));
  } catch (error) {
    errnoOf(error); // It stays, and harms nobody.
  }
}

/**
 * Looks at the files of a stick: at the names of all, and into the snapshots, their header, first block and one more, or
 * all blocks. It throws when the folder cannot be listed.
 */
export async function filesOn(
  folder: string,
  stick: Pick<Stick, "snapshots">,
  how: "some" | "all",
): Promise<readonly SeenFile[]> {
  const kept = new Set(stick.snapshots.map(({ name }) => name));
  const seen: SeenFile[] = [];
  for (const raw of await namesOn(folder)) {
    // HFS+ takes letters with accents apart.
    const name = raw.normalize("NFC");
    const isOurs = kept.has(name) || readSnapshotName(name) !== undefined;
    seen.push(isOurs ? await snapshotAt(join(folder, raw), name, how) : { name, size: 0, blocks: new Map() });
  }
  return seen;
}

/** The first words of a snapshot, as much of it as says what it is; undefined for what is none, or cannot be read. */
export async function headerOf(path: string): Promise<Header | undefined> {
  try {
    const file = await open(path, readOnly);
    try {
      const start = readSnapshotStart(await blockAt(file, 0));
      return typeof start === "object" ? start.header : undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    errnoOf(error);
    return undefined;
  }
}

/** A file block by block, as its digests are taken. */
export async function* piecesOfFile(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, readOnly);
  try {
    for (let block = 0; ; block++) {
      const piece = await blockAt(file, block);
      if (piece.length > 0) yield piece;
      if (piece.length < blockBytes) return;
    }
  } finally {
    await file.close();
  }
}

async function snapshotAt(path: string, name: string, how: "some" | "all"): Promise<SeenFile> {
  try {
    const file = await open(path, readOnly);
    try {
      const { size } = await file.stat();
      const first = await blockAt(file, 0);
      const start = readSnapshotStart(first);
      const header = typeof start === "object" ? start.header : undefined;
      const isOtherLength = typeof start === "object" && size - start.closedAt !== start.header.size;
      const blocks = new Map(size === 0 ? [] : [[0, digestOf(first)]]);
      for (const block of blocksToRead(Math.ceil(size / blockBytes), how))
        blocks.set(block, digestOf(await blockAt(file, block)));
      const about = { entries: start === "newer" ? ("newer" as const) : header?.entries };
      return { name, size, ...about, stationId: header?.stationId, blocks, isOtherLength };
    } finally {
      await file.close();
    }
  } catch (error) {
    errnoOf(error);
    return { name, size: 0, blocks: new Map(), isUnreadable: true };
  }
}

function blocksToRead(count: number, how: "some" | "all"): readonly number[] {
  if (count < 2) return [];
  return how === "all" ? Array.from({ length: count - 1 }, (_, block) => block + 1) : [randomInt(1, count)];
}

async function blockAt(file: FileHandle, block: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(blockBytes);
  let done = 0;
  while (done < blockBytes) {
    const { bytesRead } = await file.read(bytes, done, blockBytes - done, block * blockBytes + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** The digest that is remembered of a block. */
export const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, 8);

/** Bytes in pieces of a block, so that nothing else waits long for this thread. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += blockBytes) yield bytes.subarray(at, at + blockBytes);
}

/** The digests of all blocks of a snapshot, one after another, made without holding up this thread. */
export async function blockDigests(bytes: Uint8Array): Promise<string> {
  let digests = "";
  for (const piece of piecesOf(bytes)) {
    digests += digestOf(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return digests;
}
