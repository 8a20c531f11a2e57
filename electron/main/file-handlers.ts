import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, parse } from "node:path";
import { success } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import type { hostContract } from "../../shared/contracts/host-contract.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { writeAtomically } from "./atomic-file.ts";
import type { BroughtPaths } from "./brought-paths.ts";
import { type Chosen, ChosenFiles } from "./chosen-files.ts";
import { errnoOf } from "./disk-errors.ts";
import { deviceOf } from "./durable-file.ts";
import { safeFileName } from "./file-name.ts";
import { inspectCopy } from "./inspect-copy.ts";
import type { Journal } from "./journal.ts";
import { profileFiles } from "./profile-handlers.ts";
import { type CopySource, placeName, saveCopy } from "./save-copy.ts";
import { saveSnapshot } from "./save-snapshot.ts";

/** The system's dialogs; each answers a path or paths, undefined or none when the person cancelled. */
export interface Dialogs {
  chooseFiles(title: string): Promise<readonly string[]>;
  chooseFolder(title: string): Promise<string | undefined>;
  chooseTarget(title: string, suggestedName: string): Promise<string | undefined>;
}

/** What the file methods work with. */
export interface FileTools {
  readonly dialogs: Dialogs;
  readonly profile: string;
  readonly journal: Journal;
  /** Paths the program was given from outside. */
  readonly brought: Pick<BroughtPaths, "take">;
  /** The files that may be read; those of others who hand out handles are among them. */
  readonly chosen?: ChosenFiles;
  readonly version: string;
  readonly now: () => Date;
  /** The rights a saved table gets: those the person's system gives to new files, since tables are for others too. */
  readonly savedFileMode: number;
}

type FileMethod =
  | "file.choose"
  | "file.brought"
  | "file.read"
  | "file.save"
  | "file.saveBeside"
  | "copy.save"
  | "snapshot.save";

/** Answers the methods of the host contract that concern files. No path leaves this side. */
export function fileHandlers(tools: FileTools): Pick<Handlers<typeof hostContract>, FileMethod> {
  const { chosen = new ChosenFiles() } = tools;
  const lastPlace: LastPlace = {};
  return {
    "file.choose": ({ purpose, title }) =>
      purpose === "copy"
        ? chooseCopy(tools.dialogs, chosen, title)
        : chooseFiles(tools.dialogs, chosen, title),
    "file.brought": () => Promise.all(tools.brought.take().map((path) => chosen.add(path))),
    "file.read": ({ handle, offset, length }) => chosen.read(handle, offset, length),
    "file.save": async ({ suggestedName, title, bytes }) => {
      const path = await tools.dialogs.chooseTarget(title, safeFileName(suggestedName));
      if (path === undefined) return success(null);
      const saved = await savedAt(path, bytes, tools.savedFileMode);
      if (!saved.ok) return saved;
      const again = await chosen.add(path);
      return success({ ...saved.value, ...(again.ok ? { handle: again.value.handle } : {}) });
    },
    "file.saveBeside": async ({ handle, ending, bytes }) => {
      const path = await freePath(chosen.pathOf(handle), safeFileName(ending));
      return await savedAt(path, bytes, tools.savedFileMode);
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
      const files = await addAll(chosen, paths);
      return files.ok ? success({ ...written, files: files.value }) : goneAgain(written.name, files.failure);
    },
    "snapshot.save": async ({ name, title, again, sha256, bytes }) => {
      const place = await choosePlace(tools.dialogs, lastPlace, again, title);
      if (place === undefined) return success(null);
      const own = safeFileName(name);
      const source = { name: own, size: bytes.length, sha256, chunks: () => [bytes] };
      const saved = await saveSnapshot(place, source);
      if (!saved.ok) return saved;
      const file = await chosen.add(saved.value);
      if (!file.ok) return goneAgain(own, file.failure);
      const { handle, size } = file.value;
      return success({ name: own, place: placeName(place), size, sha256, readBack: true, handle });
    },
  };
}

async function savedAt(path: string, bytes: Uint8Array, mode: number) {
  const saved = await writeAtomically(path, bytes, mode);
  if (!saved.ok) return saved;
  return success({ name: basename(path), place: placeName(dirname(path)), readBack: true, ...saved.value });
}

/** A copy that was written and can no longer be opened: the stick was pulled out. */
const goneAgain = (
  name: string,
  { facts }: Failure<"file/not-readable" | "file/too-large" | "file/is-folder">,
) => failure("file/not-written", { name, reason: "reason" in facts ? facts.reason : "ECHANGED" });

/** A path beside a file that nothing lies under: "stock.receipt.csv", "stock.receipt (2).csv" … */
async function freePath(file: string, ending: string): Promise<string> {
  const { name, ext } = parse(ending);
  for (let n = 1; ; n++) {
    const own = `${parse(file).name}-${name}${n === 1 ? "" : ` (${n})`}${ext}`;
    const path = join(dirname(file), own);
    if (!(await isThere(path))) return path;
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    (error: unknown) => errnoOf(error) !== "ENOENT",
  );

async function chooseFiles(dialogs: Dialogs, chosen: ChosenFiles, title: string) {
  const paths = await dialogs.chooseFiles(title);
  return paths.length === 0 ? success(null) : await addAll(chosen, paths);
}

async function chooseCopy(dialogs: Dialogs, chosen: ChosenFiles, title: string) {
  const folder = await dialogs.chooseFolder(title);
  if (folder === undefined) return success(null);
  const inspected = await inspectCopy(folder);
  if (!inspected.ok) return inspected;
  return await addAll(chosen, inspected.value);
}

async function addAll(chosen: ChosenFiles, paths: readonly string[]) {
  const files: Chosen[] = [];
  for (const path of paths) {
    const added = await chosen.add(path);
    if (!added.ok) return added;
    files.push(added.value);
  }
  return success(files);
}

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
