import { success } from "../../../shared/base/result.ts";
import { listedFiles, writeManifest } from "../../../shared/contracts/copy-manifest.ts";
import { failure } from "../../../shared/errors.ts";
import type { Host, KeptFile } from "../../../shared/ports/host.ts";
import { DroppedFiles } from "./dropped-files.ts";
import { noSticks } from "./no-sticks.ts";
import { asDropped, PickedCopies } from "./picked-copies.ts";

/** The machine as a browser gives it: pickers and downloads. What it cannot promise it says (`persistent`, `readBack`). */
export function webHost(version: string): Host {
  const chosen = new DroppedFiles();
  const copies = new PickedCopies(chosen);
  return {
    "app.about": async () => ({
      version,
      locale: navigator.language,
      platform: "browser",
      persistent: false,
    }),
    "app.ready": async () => ({}),
    "app.restart": async () => {
      location.reload();
      return {};
    },
    "file.choose": async () => {
      const files = await pick(false);
      if (!files) return success(null);
      const kept = files.map((file) => chosen.keep(asDropped(file)));
      const refused = kept.find((one) => !one.ok);
      return refused ?? success(kept.flatMap((one) => (one.ok ? [one.value] : [])));
    },
    "copy.find": async () => {
      const files = await pick(true);
      return files ? copies.find(files) : success(null);
    },
    "copy.open": async ({ handle }) => copies.open(handle),
    "snapshot.progress": async () => ({ done: 0, of: 0 }),
    "snapshot.cancel": async () => ({}),
    "file.brought": async () => [],
    "file.read": ({ handle, offset, length }) => chosen.read(handle, offset, length),
    keep: (file) => chosen.keep(file),
    onBrought: () => () => undefined,
    ...noSticks,
    "file.save": async ({ suggestedName, bytes }) => {
      const saved = await download(suggestedName, bytes);
      return success({ name: suggestedName, place: "", size: bytes.length, sha256: saved, readBack: false });
    },
    "file.saveBeside": async ({ ending, bytes }) => {
      const sha256 = await download(ending, bytes);
      return success({ name: ending, place: "", size: bytes.length, sha256, readBack: false });
    },
    // A browser cannot read a download again: a snapshot is not written where it could never be proven.
    "snapshot.save": async ({ name }) => failure("file/not-written", { name, reason: "browser" }),
    "copy.save": async ({ name, parts, station, entries }) =>
      await saveCopy(name, parts, { station, entries, version }, chosen),
  };
}

/** A file picker, or a folder picker for copies. Resolves with nothing when the person cancels. */
function pick(folder: boolean): Promise<readonly File[] | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.webkitdirectory = folder;
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

async function download(name: string, bytes: Uint8Array): Promise<string> {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return await digest(bytes);
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Parts = Parameters<Host["copy.save"]>[0]["parts"];
type Saved = ReturnType<Host["copy.save"]>;
type Chosen = Extract<KeptFile, { readonly ok: true }>["value"];

/** A folder of files through the browser's folder picker, each read back and compared. */
async function saveCopy(
  name: string,
  parts: Parts,
  facts: { readonly station: string; readonly entries: number; readonly version: string },
  chosen: DroppedFiles,
): Saved {
  const picker = (
    window as unknown as { showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle> }
  ).showDirectoryPicker;
  if (!picker) return failure("file/not-written", { name, reason: "no folder picker" });
  let place: FileSystemDirectoryHandle;
  try {
    place = await picker.call(window, { mode: "readwrite" });
  } catch {
    return success(null);
  }
  const files = await Promise.all(
    parts.map(async (part) => ({
      name: part.name,
      size: part.bytes.length,
      sha256: await digest(part.bytes),
    })),
  );
  const created = new Date().toISOString();
  const text = writeManifest({ format: 1, ...facts, created, ...listedFiles(files) });
  const manifest = new TextEncoder().encode(text);
  let saved = name;
  const kept: Chosen[] = [];
  try {
    const folder = await freshFolder(place, name);
    saved = folder.name;
    for (const part of [...parts, { name: "copy.json", bytes: manifest }]) {
      const handle = await folder.getFileHandle(part.name, { create: true });
      const writer = await handle.createWritable();
      await writer.write(part.bytes as Uint8Array<ArrayBuffer>);
      await writer.close();
      const file = await handle.getFile();
      const back = new Uint8Array(await file.arrayBuffer());
      if ((await digest(back)) !== (await digest(part.bytes)))
        return failure("file/read-back-differs", { name: part.name });
      const one = chosen.keep(asDropped(file));
      if (!one.ok) return failure("file/not-written", { name: part.name, reason: one.failure.code });
      kept.push(one.value);
    }
  } catch (error) {
    return failure("file/not-written", { name, reason: String(error) });
  }
  const size = files.reduce((sum, file) => sum + file.size, manifest.length);
  const sha256 = await digest(manifest);
  return success({ name: saved, place: place.name, size, sha256, readBack: true, files: kept });
}

/** A folder under a name nothing stands under yet, "name", "name (2)" …: a copy is never written over another. */
async function freshFolder(
  place: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemDirectoryHandle> {
  for (let n = 1; ; n++) {
    const own = n === 1 ? name : `${name} (${n})`;
    try {
      await place.getDirectoryHandle(own);
    } catch (error) {
      const { name: why } = error as Error;
      if (why === "NotFoundError") return await place.getDirectoryHandle(own, { create: true });
      // A file stands under the name.
      if (why !== "TypeMismatchError") throw error;
    }
  }
}
