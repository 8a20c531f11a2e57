/** The one file beside the database, in the files of the origin. */
const name = "columns";

/** A file as a worker has it: read and written at once, without a turn of the engine between. */
interface FileAtHand {
  getSize(): number;
  read(bytes: Uint8Array, where: { readonly at: number }): number;
  write(bytes: Uint8Array, where: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

async function opened(isNew: boolean): Promise<FileAtHand> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle(name, { create: isNew });
  // Only workers have it, and these lines are also read with the types of a window.
  const inWorker = file as unknown as { createSyncAccessHandle(): Promise<FileAtHand> };
  return await inWorker.createSyncAccessHandle();
}

/** What was kept; undefined when there is nothing, or the file cannot be had. */
export async function readKept(): Promise<Uint8Array | undefined> {
  try {
    const file = await opened(false);
    const bytes = new Uint8Array(file.getSize());
    file.read(bytes, { at: 0 });
    file.close();
    return bytes;
  } catch {
    // Not there, in use, or a runtime without such files: the ledger is read page by page.
    return undefined;
  }
}

/** Keeps pieces, one after another, in the place of what was kept. What the disk refuses is not kept at all. */
export async function writeKept(pieces: readonly Uint8Array[]): Promise<void> {
  const file = await opened(true);
  try {
    file.truncate(0);
    let at = 0;
    for (const piece of pieces) at += file.write(piece, { at });
    file.flush();
  } catch {
    file.truncate(0);
  } finally {
    file.close();
  }
}

/** Forgets what was kept. */
export async function dropKept(): Promise<void> {
  // What cannot be had here cannot be read at a start either.
  const file = await opened(false).catch(() => undefined);
  file?.truncate(0);
  file?.flush();
  file?.close();
}
