import { success } from "../../../shared/base/result.ts";
import { noCards } from "../../../shared/contracts/card-records.ts";
import type { Host } from "../../../shared/ports/host.ts";
import { DroppedFiles } from "./dropped-files.ts";
import { noSticks } from "./no-sticks.ts";
import { asDropped, PickedCopies } from "./picked-copies.ts";
import { digest, savePickedCopy, savePickedSnapshot } from "./save-in-picked.ts";

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
    "card.watch": async () => ({}),
    "card.now": async () => noCards,
    onCards: () => () => undefined,
    onSystemLock: () => () => undefined,
    "file.save": async ({ suggestedName, bytes }) => {
      const saved = await download(suggestedName, bytes);
      return success({ name: suggestedName, place: "", size: bytes.length, sha256: saved, readBack: false });
    },
    "file.saveBeside": async ({ ending, bytes }) => {
      const sha256 = await download(ending, bytes);
      return success({ name: ending, place: "", size: bytes.length, sha256, readBack: false });
    },
    // Not as a download, which nobody can read again: a snapshot is not written where it could never be proven.
    "snapshot.save": async (wish) => await savePickedSnapshot(wish, chosen),
    "copy.save": async ({ name, parts, station, entries }) =>
      await savePickedCopy(name, parts, { station, entries, version }, chosen),
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
