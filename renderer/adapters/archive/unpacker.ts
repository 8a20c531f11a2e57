import type { ArchivePart, FoldedPart, Unpacked, Unpacking } from "../../../shared/ports/archive.ts";
import { inflated } from "./deflate.ts";
import { partAhead, readZip } from "./zip-file.ts";

/** A part that was unfolded before the file was whole. */
interface Ahead {
  readonly folded: FoldedPart["folded"];
  readonly part: ArchivePart;
}

/**
 * Unfolds the parts of a zip file, those that are whole while the rest of it is still on its way. Nothing unfolds to more than
 * it says, and all together to no more than `most`; what was unfolded ahead counts only where the whole file, read in its
 * strict form, has the very same.
 */
export class Unpacker implements Unpacking {
  readonly #most: number;
  readonly #breathe: () => Promise<void>;
  readonly #came: ((part: ArchivePart) => void) | undefined;
  readonly #ahead: Ahead[] = [];
  #next = 0;
  #size = 0;
  #isOff = false;

  constructor(most: number, breathe: () => Promise<void>, came?: (part: ArchivePart) => void) {
    this.#most = most;
    this.#breathe = breathe;
    this.#came = came;
  }

  async grew(file: Uint8Array): Promise<void> {
    while (!this.#isOff) {
      const found = partAhead(file, this.#next);
      if (!found) return;
      this.#next = found.next;
      const bytes = await this.#unfolded(found);
      if (!bytes) this.#isOff = true;
      else this.#tell({ folded: found.folded, part: { name: found.name, bytes } });
    }
  }

  async end(file: Uint8Array): Promise<Unpacked> {
    const parts = readZip(file);
    if ("wrong" in parts) return parts;
    const wrong = beyond(parts, this.#most);
    if (wrong !== undefined) return { wrong };
    const ahead = this.#ahead.length;
    for (const [at, found] of parts.entries()) {
      if (at < ahead) {
        if (!isSame(this.#ahead[at] as Ahead, found)) return { wrong: found.name };
        continue;
      }
      const bytes = await inflated(found.folded, this.#breathe);
      if (!bytes) return { wrong: found.name };
      this.#tell({ folded: found.folded, part: { name: found.name, bytes } });
    }
    return ahead > parts.length ? { wrong: "" } : this.#ahead.map(({ part }) => part);
  }

  async #unfolded({ folded }: FoldedPart): Promise<Uint8Array | undefined> {
    this.#size += folded.size;
    return this.#size > this.#most ? undefined : await inflated(folded, this.#breathe);
  }

  #tell(ahead: Ahead): void {
    this.#ahead.push(ahead);
    this.#came?.(ahead.part);
  }
}

/** The first part with which all would unfold to more than the most: what a part says it unfolds to is all it may unfold to. */
function beyond(parts: readonly FoldedPart[], most: number): string | undefined {
  let size = 0;
  return parts.find(({ folded }) => {
    size += folded.size;
    return size > most;
  })?.name;
}

const isSame = ({ folded, part }: Ahead, found: FoldedPart) =>
  part.name === found.name &&
  folded.size === found.folded.size &&
  folded.crc === found.folded.crc &&
  folded.bytes.byteOffset === found.folded.bytes.byteOffset &&
  folded.bytes.length === found.folded.bytes.length;
