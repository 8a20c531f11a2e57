import { linesWriter, type SpellablePage, writeCanonicalLines } from "../domain/ledger/canonical-lines.ts";
import type { WriterId } from "../domain/ledger/identity.ts";
import { decodePage, type Page, pageSize } from "../domain/ledger/page.ts";
import type { Utf8Writer } from "../domain/ledger/utf8-writer.ts";
import type { Clock } from "../ports/clock.ts";
import type { MadePage, PageMaker } from "../ports/page-making.ts";
import type { Share, ShareDigesting } from "../ports/share-digesting.ts";
import type { HeldPage, KnownBlocks } from "./known-blocks.ts";
import { PagePress } from "./page-press.ts";
import { PagesInOrder } from "./pages-in-order.ts";

/** Some lines of a page: a block is made of one or several. */
interface Piece {
  readonly page: HeldPage;
  readonly from: number;
  readonly to: number;
}

interface WriterShare {
  readonly writer: WriterId;
  readonly from: number;
  to: number;
  readonly blocks: Promise<string>[];
  /** The block that is not full yet. */
  pieces: Piece[];
}

const encoder = new TextEncoder();

/**
 * Takes in the pages of a stage, those of one writer in order, and answers with each writer's share: several where pages
 * between them are held already, or are missing. A share's digest is the SHA-256 over the SHA-256 (hexadecimal, joined by
 * line feeds) of each aligned block of 5,000 canonical lines: blocks do not move when pages are merged or cut otherwise.
 */
export class ShareDigests {
  readonly #clock: Pick<Clock, "digest">;
  readonly #known: KnownBlocks | undefined;
  readonly #shares: WriterShare[] = [];
  readonly #newest = new Map<WriterId, WriterShare>();
  /** Room in which blocks are written: fresh memory for each costs as much as half of writing it. */
  #room: Utf8Writer | undefined;

  /** `known` has what blocks came to before; only those of pages that have a digest are looked for there. */
  constructor(clock: Pick<Clock, "digest">, known?: KnownBlocks) {
    this.#clock = clock;
    this.#known = known;
  }

  add(page: SpellablePage): void {
    const { writer, from, to } = page;
    this.hold({ writer, from, to, read: () => page });
  }

  /** The same for one that is read only when nobody knows what its blocks come to. */
  hold(page: HeldPage): void {
    const share = this.#shareFor(page);
    while (share.to < page.to) {
      const from = share.to + 1;
      share.to = Math.min(page.to, from + pageSize - 1 - ((from - 1) % pageSize));
      share.pieces.push({ page, from, to: share.to });
      if (share.to % pageSize === 0) this.#close(share);
    }
  }

  async shares(): Promise<readonly Share[]> {
    const shares: Share[] = [];
    for (const share of this.#shares) {
      this.#close(share);
      const blocks = await Promise.all(share.blocks);
      const digest = await this.#clock.digest(encoder.encode(blocks.join("\n")));
      shares.push({ writer: share.writer, from: share.from, to: share.to, digest });
    }
    return shares;
  }

  #shareFor({ writer, from }: HeldPage): WriterShare {
    const newest = this.#newest.get(writer);
    if (newest && from <= newest.to) throw new Error(`Page ${writer}.${from} out of order`);
    if (newest && from === newest.to + 1) return newest;
    const share: WriterShare = { writer, from, to: from - 1, blocks: [], pieces: [] };
    this.#newest.set(writer, share);
    this.#shares.push(share);
    return share;
  }

  /** Takes the digest of the block that was begun, if one was. */
  #close(share: WriterShare): void {
    const { pieces } = share;
    if (pieces.length === 0) return;
    share.pieces = [];
    const name = nameOf(pieces);
    const known = name === undefined ? undefined : this.#known?.digest(name);
    share.blocks.push(known === undefined ? this.#digest(pieces, name) : Promise.resolve(known));
  }

  async #digest(pieces: readonly Piece[], name: string | undefined): Promise<string> {
    const [first, last] = [pieces[0] as Piece, pieces.at(-1) as Piece];
    this.#room ??= linesWriter(last.to - first.from + 1);
    for (const { page, from, to } of pieces) writeCanonicalLines(this.#room, page.read(), from, to);
    const taken = this.#clock.digest(this.#room.written);
    this.#room.clear();
    const digest = await taken;
    if (name !== undefined) this.#known?.cameTo(name, digest);
    return digest;
  }
}

/** What a block is made of, when all of its pages say what they are. */
function nameOf(pieces: readonly Piece[]): string | undefined {
  if (pieces.some(({ page }) => page.sha256 === undefined)) return undefined;
  return pieces.map(({ page, from, to }) => `${page.sha256} ${from} ${to}`).join("\n");
}

/** The digests of one stage, taken where they are asked for. */
export function digestsHere(clock: Pick<Clock, "digest">): ShareDigesting {
  const digests = new ShareDigests(clock);
  return {
    add: (bytes) => digests.add(pageIn(bytes)),
    shares: () => digests.shares(),
    end: () => {},
  };
}

/** The pages of a plan, made where they are asked for. */
export function pagesHere(clock: Pick<Clock, "digest">): PageMaker {
  const digests = new ShareDigests(clock);
  const press = new PagePress();
  const inOrder = new PagesInOrder((page) => digests.add(page));
  function* taken(pages: ReturnType<PagePress["stamped"]>): Generator<MadePage> {
    for (const { page, ...made } of pages) {
      inOrder.add(page);
      yield made;
    }
  }
  return {
    add: (bytes) => inOrder.add(pageIn(bytes)),
    know: (known) => press.know(known),
    rows: (rows) => press.take(rows),
    async *pages(stamp, more) {
      press.stamp(stamp);
      for (const rows of more) {
        press.take(rows);
        yield* taken(press.stamped());
      }
      yield* taken(press.rest());
    },
    shares: async () => {
      inOrder.end();
      return await digests.shares();
    },
    end: () => {},
  };
}

/** The page that bytes hold; throws where they hold none. */
export function pageIn(bytes: Uint8Array): Page {
  const page = decodePage(bytes);
  if (!page) throw new Error("No page");
  return page;
}
