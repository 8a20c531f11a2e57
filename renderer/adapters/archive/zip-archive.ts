import type { GrowingArchive } from "../../../shared/ports/archive.ts";
import { deflated } from "./deflate.ts";
import { Unpacker } from "./unpacker.ts";
import { writeZip } from "./zip-file.ts";

/** Between two short turns of work whoever has the thread may let others go first. */
type Breathe = () => Promise<void>;

/** Zip files of deflated parts. They take a thread while they last. */
export const zipArchive: GrowingArchive = zipArchiveInTurns(async () => {});

/** The same, which asks between two turns whether it may go on. */
export function zipArchiveInTurns(breathe: Breathe): GrowingArchive {
  return {
    fold: (bytes) => deflated(bytes, breathe),
    async pack(parts) {
      const folded = parts.map(async (part) =>
        "folded" in part ? part : { name: part.name, folded: await deflated(part.bytes, breathe) },
      );
      return writeZip(await Promise.all(folded));
    },
    unpack: (file, most) => new Unpacker(most, breathe).end(file),
    unpacking: (most, came) => new Unpacker(most, breathe, came),
  };
}
