import { type Result, success } from "../../../shared/base/result.ts";
import { type FoundCopy, inOrder } from "../../../shared/contracts/found-contract.ts";
import { type Failure, failure } from "../../../shared/errors.ts";
import type { DroppedFile } from "../../../shared/ports/host.ts";
import type { DroppedFiles } from "./dropped-files.ts";

const copyFiles = /^(copy\.json|journal-\d{6,9}\.reshelf|settings\.json|customers\.age|recalls\.json)$/;

/** A file of the browser as the page keeps it. */
export const asDropped = (file: File): DroppedFile => ({
  name: file.name,
  size: file.size,
  isFolder: false,
  slice: (from, to) => file.slice(from, to),
});

/** The copies among the files of a picked folder and the folders in it. */
export class PickedCopies {
  readonly #chosen: DroppedFiles;
  readonly #found = new Map<string, readonly File[]>();

  constructor(chosen: DroppedFiles) {
    this.#chosen = chosen;
  }

  /** Snapshots, and folders that hold a copy.json. */
  find(files: readonly File[]): Result<{ place: string; found: FoundCopy[] }, Failure<"copy/none">> {
    const place = files[0] ? (folderOf(files[0]).split("/")[0] ?? "") : "";
    const found = files.flatMap((file): FoundCopy[] => {
      const { name, size, lastModified: changed } = file;
      if (name.startsWith(".")) return [];
      if (/\.stock$/i.test(name))
        return [{ handle: this.#keep([file]), kind: "snapshot", name, size, changed }];
      if (name !== "copy.json") return [];
      const inside = files.filter((one) => folderOf(one) === folderOf(file) && copyFiles.test(one.name));
      const folder = folderOf(file).split("/").at(-1) ?? "";
      return [{ handle: this.#keep(inside), kind: "folder", name: folder, size: 0, changed }];
    });
    return found.length === 0
      ? failure("copy/none", { name: place })
      : success({ place, found: inOrder(found) });
  }

  /** The files of one of them, under handles that read them. */
  open(handle: string) {
    const kept = (this.#found.get(handle) ?? []).map((file) => this.#chosen.keep(asDropped(file)));
    const refused = kept.find((one) => !one.ok);
    return refused ?? success(kept.flatMap((one) => (one.ok ? [one.value] : [])));
  }

  #keep(files: readonly File[]): string {
    const handle = crypto.randomUUID();
    this.#found.set(handle, files);
    return handle;
  }
}

const folderOf = (file: File) => file.webkitRelativePath.split("/").slice(0, -1).join("/");
