import type { Archive, ArchivePart } from "../../../shared/ports/archive.ts";
import { deflated, inflated } from "./deflate.ts";
import { readZip, writeZip } from "./zip-file.ts";

/** Between two short turns of work whoever has the thread may let others go first. */
type Breathe = () => Promise<void>;

/** Zip files of deflated parts. They take a thread while they last. */
export const zipArchive: Archive = zipArchiveInTurns(async () => {});

/** The same, which asks between two turns whether it may go on. */
export function zipArchiveInTurns(breathe: Breathe): Archive {
  return {
    fold: (bytes) => deflated(bytes, breathe),
    async pack(parts) {
      const folded = parts.map(async (part) =>
        "folded" in part ? part : { name: part.name, folded: await deflated(part.bytes, breathe) },
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
        const bytes = await inflated(folded, breathe);
        if (!bytes) return { wrong: name };
        found.push({ name, bytes });
      }
      return found;
    },
  };
}
