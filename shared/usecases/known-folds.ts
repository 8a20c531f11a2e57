import type { Archive, FoldedBytes } from "../ports/archive.ts";
import type { Clock } from "../ports/clock.ts";

/** So many bytes are kept at most. */
const most = 67_108_864;

interface Kept {
  readonly folded: FoldedBytes;
  /** The SHA-256 of its bytes: what lies in memory for hours is looked at again before it is used. */
  readonly sha256: string;
}

/**
 * What was folded for the snapshot before: most parts of a ledger stay as they are, and folding takes longer than all the rest of
 * packing. One is kept once it was folded twice and came to the same bytes, so that no slip of the machine is kept; whether
 * it unfolds to what it should a trial says of every snapshot.
 */
export class KnownFolds {
  readonly #clock: Pick<Clock, "digest">;
  #kept = new Map<string, Kept>();
  /** The SHA-256 of what parts were folded to once. */
  #once = new Map<string, string>();

  constructor(clock: Pick<Clock, "digest">) {
    this.#clock = clock;
  }

  /** Begins a snapshot: what it does not ask for is let go of with it. */
  begin({ fold }: Pick<Archive, "fold">): (bytes: Uint8Array, sha256: string) => Promise<FoldedBytes> {
    const [kept, once] = [this.#kept, this.#once];
    this.#kept = new Map();
    this.#once = new Map();
    let size = 0;
    return async (bytes, sha256) => {
      const before = kept.get(sha256);
      const isSame = before && (await this.#clock.digest(before.folded.bytes)) === before.sha256;
      const folded = isSame ? before.folded : await fold(bytes);
      const own = isSame ? before.sha256 : await this.#clock.digest(folded.bytes);
      size += folded.bytes.length;
      if (size > most || !(isSame || once.get(sha256) === own)) this.#once.set(sha256, own);
      else this.#kept.set(sha256, { folded, sha256: own });
      return folded;
    };
  }
}
