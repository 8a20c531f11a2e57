import type { GrowingArchive } from "../../../shared/ports/archive.ts";
import type { Closing, KeyFiles } from "../../../shared/ports/key-files.ts";

/** Archives and key files where they are asked for: a closed archive is opened and unpacked without leaving the thread. */
export const closingOf = (archive: GrowingArchive, keyFiles: KeyFiles): Closing => ({
  ...archive,
  ...keyFiles,
  async openArchive(file, secret, most, came) {
    if (!came) {
      const opened = await keyFiles.open(file, secret);
      return opened && (await archive.unpack(opened, most));
    }
    const unpacking = archive.unpacking(most, came);
    const opened = await keyFiles.open(file, secret, (bytes) => unpacking.grew(bytes));
    return opened && (await unpacking.end(opened));
  },
});
