import type { SpellablePage } from "../domain/ledger/canonical-lines.ts";
import type { WriterId } from "../domain/ledger/identity.ts";

/** A page whose digest is to be taken: where it stands, and how to read it. */
export interface HeldPage {
  readonly writer: WriterId;
  readonly from: number;
  readonly to: number;
  /** The SHA-256 of its bytes; without it nothing is remembered of it. */
  readonly sha256?: string;
  readonly read: () => SpellablePage;
}

/** So much is remembered at most: several times the largest ledger. */
const most = 20_000;

/**
 * What blocks of lines came to, by the SHA-256 of the pages they were written from: the same bytes come to the same digest. One is
 * believed once it was worked out twice, by whoever packed and by whoever restored for trial: a slip of the machine in one of
 * them would otherwise be repeated by the other.
 */
export class KnownBlocks {
  readonly #pages = new Map<string, Omit<HeldPage, "sha256" | "read">>();
  readonly #once = new Map<string, string>();
  readonly #twice = new Map<string, string>();

  /** A page as it rests, whose SHA-256 that is; it is read only when somebody asks for what is in it. */
  held(sha256: string, read: () => SpellablePage): HeldPage {
    let page: SpellablePage | undefined;
    const readOnce = () => {
      page ??= read();
      return page;
    };
    const { writer, from, to } = this.#pages.get(sha256) ?? readOnce();
    if (this.#pages.size >= most) this.#pages.clear();
    this.#pages.set(sha256, { writer, from, to });
    return { writer, from, to, sha256, read: readOnce };
  }

  /** The digest of the block of that name, when it is believed. */
  digest(block: string): string | undefined {
    return this.#twice.get(block);
  }

  /** A block was worked out. */
  cameTo(block: string, digest: string): void {
    const before = this.#once.get(block);
    this.#once.delete(block);
    if (this.#once.size + this.#twice.size >= most) {
      this.#once.clear();
      this.#twice.clear();
    }
    if (before === digest) this.#twice.set(block, digest);
    else this.#once.set(block, digest);
  }
}
