import type { Archive } from "../../../shared/ports/archive.ts";
import type { Closing, KeyFiles } from "../../../shared/ports/key-files.ts";

/** Archives and key files where they are asked for: a closed archive is opened and unpacked without leaving the thread. */
export const closingOf = (archive: Archive, keyFiles: KeyFiles): Closing => ({
  ...archive,
  ...keyFiles,
  async openArchive(file, secret, most) {
    const opened = await keyFiles.open(file, secret);
    return opened && (await archive.unpack(opened, most));
  },
});
