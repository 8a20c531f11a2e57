import { canonicalLines } from "../domain/ledger/canonical-lines.ts";
import type { EntryOf } from "../domain/ledger/entry.ts";
import type { WriterId } from "../domain/ledger/identity.ts";
import { type Page, pageSize } from "../domain/ledger/page.ts";
import type { Clock } from "../ports/clock.ts";

/** What a closing entry says of a writer: the range it staged, and the digest over it. */
export type Share = EntryOf<"batchClosed">["shares"][number];

interface WriterShare {
  readonly from: number;
  to: number;
  readonly blocks: Promise<string>[];
  lines: readonly string[];
}

const encoder = new TextEncoder();

/**
 * Takes in the pages of a stage, those of one writer in order, and answers with each writer's share. A share's digest is
 * the SHA-256 over the SHA-256 (hexadecimal, joined by line feeds) of each aligned block of 5,000 canonical lines: blocks
 * do not move when pages are merged or cut otherwise.
 */
export class ShareDigests {
  readonly #clock: Pick<Clock, "digest">;
  readonly #writers = new Map<WriterId, WriterShare>();

  constructor(clock: Pick<Clock, "digest">) {
    this.#clock = clock;
  }

  add(page: Page): void {
    const share = this.#writers.get(page.writer) ?? {
      from: page.from,
      to: page.from - 1,
      blocks: [],
      lines: [],
    };
    if (page.from !== share.to + 1) throw new Error(`Page ${page.writer}.${page.from} out of order`);
    this.#writers.set(page.writer, share);
    const lines = canonicalLines(page);
    for (let at = 0; at < lines.length; ) {
      const number = page.from + at;
      const end = Math.min(lines.length, at + pageSize - ((number - 1) % pageSize));
      const own = end - at === lines.length ? lines : lines.slice(at, end);
      share.lines = share.lines.length === 0 ? own : [...share.lines, ...own];
      share.to = page.from + end - 1;
      if (share.to % pageSize === 0) this.#close(share);
      at = end;
    }
  }

  async shares(): Promise<readonly Share[]> {
    const shares: Share[] = [];
    for (const [writer, share] of this.#writers) {
      if (share.lines.length > 0) this.#close(share);
      const blocks = await Promise.all(share.blocks);
      const digest = await this.#clock.digest(encoder.encode(blocks.join("\n")));
      shares.push({ writer, from: share.from, to: share.to, digest });
    }
    return shares;
  }

  #close(share: WriterShare): void {
    share.blocks.push(this.#clock.digest(encoder.encode(`${share.lines.join("\n")}\n`)));
    share.lines = [];
  }
}
