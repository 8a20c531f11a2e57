import type { Held } from "../domain/ledger/census.ts";
import { partsHeld } from "../domain/ledger/merge.ts";
import { decodePage, type Page } from "../domain/ledger/page.ts";
import { isSoundPage } from "../domain/ledger/sound-page.ts";
import { Stock } from "../domain/stock/stock.ts";
import type { StoredPage } from "../ports/ledger-store.ts";

/** What the journal of a copy holds: the pages in effect, each once, and what they fold to. */
export interface CopyPages {
  readonly pages: readonly StoredPage[];
  readonly stock: Stock;
  /** Bytes that are no records, or no pages. */
  readonly damagedBytes: number;
}

/** A page of a copy, or why it is none: of a later version, damaged, or holding what no entry of its kind may. */
export type JudgedPage = Page | "newer" | "damaged" | "unsound";

/** Reads a page of a copy, every entry judged by its kind. */
export function judgedPage({ writer, from, to, bytes }: StoredPage): JudgedPage {
  const page = decodePage(bytes);
  if (!page && isNewer(bytes)) return "newer";
  if (page?.writer !== writer || page.from !== from || page.to !== to) return "damaged";
  return isSoundPage(page) ? page : "unsound";
}

/** A page begins with its format: `P1 …` is ours. */
const isNewer = (bytes: Uint8Array) =>
  bytes[0] === 80 && bytes[1] !== 49 && (bytes[1] as number) >= 48 && (bytes[1] as number) <= 57;

/** Folds the pages of a copy turn by turn. */
export class CopyFold {
  readonly #stock = new Stock();
  readonly #within: Held | undefined;
  readonly #turn: number;
  readonly #pages: StoredPage[] = [];
  #waiting = 0;
  #damagedBytes = 0;

  /** `within` keeps out of the fold what came after a moment; so many entries of `turn` are folded at once. */
  constructor(within: Held | undefined, turn: number) {
    this.#within = within;
    this.#turn = turn;
  }

  /** Takes a page in; answers what of it is folded. */
  add(stored: StoredPage, page: Page): readonly Page[] {
    this.#pages.push(stored);
    const parts = this.#within ? partsHeld(page, this.#within.get(page.writer) ?? []) : [page];
    for (const part of parts) {
      const count = part.to - part.from + 1;
      this.#stock.expect(this.#stock.entries.size + count);
      this.#stock.hold(part);
      this.#waiting += count;
    }
    if (this.#waiting >= this.#turn) this.#fold();
    return parts;
  }

  /** So many bytes are no page that could be taken in. */
  damaged(bytes: number): void {
    this.#damagedBytes += bytes;
  }

  end(): CopyPages {
    this.#fold();
    return { pages: this.#pages, stock: this.#stock, damagedBytes: this.#damagedBytes };
  }

  #fold(): void {
    this.#stock.apply();
    this.#waiting = 0;
  }
}
