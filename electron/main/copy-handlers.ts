import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import type { hostContract } from "../../shared/contracts/host-contract.ts";
import { readSnapshotStart } from "../../shared/domain/snapshot/header.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import type { ChosenFiles } from "./chosen-files.ts";
import { errnoOf } from "./disk-errors.ts";
import { deviceOf } from "./durable-file.ts";
import { safeFileName } from "./file-name.ts";
import type { Dialogs, FileTools } from "./file-tools.ts";
import { FoundCopies } from "./find-copies.ts";
import { inspectCopy } from "./inspect-copy.ts";
import type { Journal } from "./journal.ts";
import { profileFiles } from "./profile-handlers.ts";
import { type CopySource, placeName, saveCopy } from "./save-copy.ts";
import { saveSnapshot } from "./save-snapshot.ts";
import { SnapshotsUnderWay } from "./snapshots-under-way.ts";
import type { PackedSnapshot } from "./write-stick.ts";

/** The methods that concern copies and snapshots. */
export type CopyMethod =
  | "copy.find"
  | "copy.open"
  | "copy.save"
  | "snapshot.save"
  | "snapshot.progress"
  | "snapshot.cancel";

/** Answers the methods of the host contract that concern copies. No path leaves this side. */
export function copyHandlers(
  tools: FileTools,
  chosen: ChosenFiles,
): Pick<Handlers<typeof hostContract>, CopyMethod> {
  const lastPlace: LastPlace = {};
  const found = new FoundCopies();
  const { underWay = new SnapshotsUnderWay() } = tools;
  return {
    "copy.find": async ({ title }) => {
      const folder = await tools.dialogs.chooseFolder(title);
      if (folder === undefined) return success(null);
      const copies = await found.find(folder);
      return copies.ok ? success({ place: placeName(folder), found: [...copies.value] }) : copies;
    },
    "copy.open": async ({ handle }) => {
      const { path, kind } = found.at(handle);
      if (kind === "snapshot") return await chosen.addAll([path]);
      const inspected = await inspectCopy(path);
      return inspected.ok ? await chosen.addAll(inspected.value) : inspected;
    },
    "copy.save": async ({ name, title, again, station, entries, parts }) => {
      const place = await choosePlace(tools.dialogs, lastPlace, again, title);
      if (place === undefined) return success(null);
      const about = { version: tools.version, station, created: tools.now().toISOString(), entries };
      const saved = await saveCopy(place, safeFileName(name), about, async () => [
        ...(await profileSources(tools.profile, tools.journal)),
        ...parts.map((part) => sourceOf(part.name, part.bytes)),
      ]);
      if (!saved.ok) return saved;
      const { paths, ...written } = saved.value;
      const files = await chosen.addAll(paths);
      return files.ok ? success({ ...written, files: files.value }) : goneAgain(written.name, files.failure);
    },
    "snapshot.save": async ({ name, title, again, sha256, bytes }) => {
      const place = await choosePlace(tools.dialogs, lastPlace, again, title);
      if (place === undefined) return success(null);
      const own = safeFileName(name);
      // Between choosing and writing there can be a second, and another stick.
      const disk = lastPlace.chosen ? { device: lastPlace.chosen.device } : {};
      const stick = await tools.sticks?.letterAt(place);
      const { saved, isCancelled } = await underWay.watch(name, bytes, async (chunks) =>
        stick === undefined
          ? await saveSnapshot(place, { name: own, size: bytes.length, sha256, chunks, ...disk })
          : await saveOnOwn(tools, stick, { name: own, sha256, bytes, chunks }),
      );
      if (isCancelled) return success(null);
      if (!saved.ok) return saved;
      const file = await chosen.add(saved.value);
      if (!file.ok) return goneAgain(own, file.failure);
      const { handle, size } = file.value;
      const said = { name: own, place: placeName(place), size, sha256, readBack: true, handle };
      return success(stick === undefined ? said : { ...said, stick });
    },
    "snapshot.progress": async ({ name }) => underWay.progress(name),
    "snapshot.cancel": async ({ name }) => {
      underWay.cancel(name);
      return {};
    },
  };
}

/** Saves by hand on a stick of ours: it is looked at before, and what is written is remembered, as when it is written by itself. */
async function saveOnOwn(
  { sticks }: FileTools,
  letter: string,
  packed: Omit<PackedSnapshot, "entries">,
): Promise<Result<string, Failure<SavingFailure>>> {
  const start = readSnapshotStart(packed.bytes.subarray(0, 65_536));
  const entries = typeof start === "object" ? start.header.entries : 0;
  const saved = await sticks?.save(letter, { ...packed, entries });
  if (saved && !saved.ok) return saved;
  // It went meanwhile, or an alarm stands: then the other one is to be used.
  return saved?.value ? success(saved.value) : failure("stick/not-written", { letter });
}

type SavingFailure =
  | "file/not-written"
  | "file/no-space"
  | "file/read-only"
  | "file/read-back-differs"
  | "stick/not-written";

/** A copy that was written and can no longer be opened: the stick was pulled out. */
const goneAgain = (
  name: string,
  { facts }: Failure<"file/not-readable" | "file/too-large" | "file/is-folder">,
) => failure("file/not-written", { name, reason: "reason" in facts ? facts.reason : "ECHANGED" });

interface LastPlace {
  /** The disk counts with the path: another stick under the same letter is another place. */
  chosen?: { readonly path: string; readonly device: number };
}

async function choosePlace(dialogs: Dialogs, last: LastPlace, again: boolean, title: string) {
  if (again && last.chosen && (await deviceIfThere(last.chosen.path)) === last.chosen.device)
    return last.chosen.path;
  const path = await dialogs.chooseFolder(title);
  const device = path && (await deviceIfThere(path));
  if (path && device) last.chosen = { path, device };
  return path;
}

async function deviceIfThere(path: string): Promise<number | undefined> {
  try {
    return await deviceOf(path);
  } catch (error) {
    errnoOf(error);
    return undefined;
  }
}

/** The journal as it is between two writes, and the settings as they are. */
async function profileSources(profile: string, journal: Journal): Promise<readonly CopySource[]> {
  const parts = (await journal.consistentCut()).map(({ name, path, length }) => ({
    name,
    size: length,
    chunks: () => firstBytes(path, length),
  }));
  const { settings } = profileFiles(profile);
  try {
    return [...parts, sourceOf(basename(settings), await readFile(settings))];
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return parts;
    throw error;
  }
}

const sourceOf = (name: string, bytes: Uint8Array): CopySource => ({
  name,
  size: bytes.length,
  chunks: () => [bytes],
});

function firstBytes(path: string, length: number): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return length === 0 ? [] : createReadStream(path, { end: length - 1, highWaterMark: 1_048_576 });
}
