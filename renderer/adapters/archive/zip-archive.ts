import { unzipSync, zipSync } from "fflate";
import type { Archive } from "../../../shared/ports/archive.ts";

/** Beyond this a higher level makes pages hardly smaller and takes twice as long. */
const level = 3;

/** Zip files of stored and deflated parts. They take a whole thread while they last. */
export const zipArchive: Archive = {
  pack: async (parts) =>
    zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level }),
  unpack: async (file, most) => {
    const names = new Set<string>();
    let size = 0;
    let isFit = true;
    try {
      const parts = unzipSync(file, {
        // What a part says it unfolds to is all the room it is given: one that unfolds to more is an error.
        filter: ({ name, originalSize }) => {
          size += originalSize;
          isFit &&= size <= most && !names.has(name);
          names.add(name);
          return isFit;
        },
      });
      const found = Object.entries(parts).map(([name, bytes]) => ({ name, bytes }));
      // A name that is no key of an object, such as __proto__, would be passed over without a word.
      return isFit && found.length === names.size ? found : undefined;
    } catch {
      return undefined; // No zip, or damaged: the library tells no more than that.
    }
  },
};
