import { type Result, success } from "../../../shared/base/result.ts";
import { listedFiles, writeManifest } from "../../../shared/contracts/copy-manifest.ts";
import { type Failure, failure } from "../../../shared/errors.ts";
import type { Host, KeptFile } from "../../../shared/ports/host.ts";
import type { DroppedFiles } from "./dropped-files.ts";
import { asDropped } from "./picked-copies.ts";

/** SHA-256 in hexadecimal digits. */
export async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Lets the person choose a folder by the browser's own picker; null when that was cancelled. */
async function pickPlace(
  name: string,
): Promise<Result<FileSystemDirectoryHandle | null, Failure<"file/not-written">>> {
  const picker = (
    window as unknown as { showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle> }
  ).showDirectoryPicker;
  if (!picker) return failure("file/not-written", { name, reason: "no folder picker" });
  try {
    return success(await picker.call(window, { mode: "readwrite" }));
  } catch {
    return success(null);
  }
}

type SnapshotWish = Parameters<Host["snapshot.save"]>[0];

/** Writes a snapshot into a folder the person picks, never over another, and reads it back. */
export async function savePickedSnapshot(
  { name, bytes, sha256 }: SnapshotWish,
  chosen: DroppedFiles,
): ReturnType<Host["snapshot.save"]> {
  const picked = await pickPlace(name);
  if (!picked.ok) return picked;
  const place = picked.value;
  if (!place) return success(null);
  try {
    if (await isTaken(place, name)) return failure("file/not-written", { name, reason: "EEXIST" });
    const file = await written(place, name, bytes);
    if ((await digest(new Uint8Array(await file.arrayBuffer()))) !== sha256)
      return failure("file/read-back-differs", { name });
    const kept = chosen.keep(asDropped(file));
    if (!kept.ok) return failure("file/not-written", { name, reason: kept.failure.code });
    const { handle, size } = kept.value;
    return success({ name, place: place.name, size, sha256, readBack: true, handle });
  } catch (error) {
    return failure("file/not-written", { name, reason: String(error) });
  }
}

async function isTaken(place: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await place.getFileHandle(name);
    return true;
  } catch (error) {
    if ((error as Error).name === "NotFoundError") return false;
    throw error;
  }
}

/** Writes a file and answers with it as the browser gives it again. */
async function written(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<File> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writer = await handle.createWritable();
  await writer.write(bytes as Uint8Array<ArrayBuffer>);
  await writer.close();
  return await handle.getFile();
}

type Parts = Parameters<Host["copy.save"]>[0]["parts"];
type Saved = ReturnType<Host["copy.save"]>;
type Chosen = Extract<KeptFile, { readonly ok: true }>["value"];

/** Writes a folder of files through the browser's folder picker, each read back and compared. */
export async function savePickedCopy(
  name: string,
  parts: Parts,
  facts: { readonly station: string; readonly entries: number; readonly version: string },
  chosen: DroppedFiles,
): Saved {
  const picked = await pickPlace(name);
  if (!picked.ok || !picked.value) return picked.ok ? success(null) : picked;
  const place = picked.value;
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
      const file = await written(folder, part.name, part.bytes);
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
