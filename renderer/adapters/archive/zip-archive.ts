import type { Archive, ArchivePart } from "../../../shared/ports/archive.ts";
import { deflated, inflated } from "./deflate.ts";
import { readZip, writeZip } from "./zip-file.ts";

/** Zip files of deflated parts. They take a thread while they last. */
export const zipArchive: Archive = {
  fold: deflated,
  async pack(parts) {
    const folded = parts.map(async (part) =>
      "folded" in part ? part : { name: part.name, folded: await deflated(part.bytes) },
    );
    return writeZip(await Promise.all(folded));
  },
  async unpack(file, most) {
    const parts = readZip(file);
    if ("wrong" in parts) return parts;
    let size = 0;
    // Before anything is unfolded: what a part says it unfolds to is all it may unfold to.
    for (const { name, folded } of parts) {
      size += folded.size;
      if (size > most) return { wrong: name };
    }
    const found: ArchivePart[] = [];
    for (const { name, folded } of parts) {
      const bytes = await inflated(folded);
      if (!bytes) return { wrong: name };
      found.push({ name, bytes });
    }
    return found;
  },
};
