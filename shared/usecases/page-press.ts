import type { HandedRows } from "../domain/import/handed-rows.ts";
import { type HandedKnown, KnownPages } from "../domain/import/known-pages.ts";
import { CountPages } from "../domain/import/stock-pages.ts";
import type { SpellablePage } from "../domain/ledger/canonical-lines.ts";
import type { CountStamp, MadePage } from "../ports/page-making.ts";
import { type PressedPage, pressedPage, stampedPage } from "./pressed-page.ts";

/**
 * Makes the pages of what a plan tells of products, and of what it counts, before it is known who books them and when: nearly
 * all of their bytes say nothing of that.
 */
export class PagePress {
  readonly #knownPages = new KnownPages();
  readonly #pages = new CountPages();
  #known: PressedPage[] = [];
  #counts: PressedPage[] = [];
  #next: CountStamp | undefined;

  /** Takes in what is told of products, behind what was told before; nothing more once they are stamped. */
  know(known: HandedKnown): void {
    for (const page of this.#knownPages.take(known)) this.#known.push(pressedPage("productKnown", page));
  }

  /** Takes rows that follow those before. */
  take(rows: HandedRows): void {
    for (const page of this.#pages.take(rows)) this.#counts.push(pressedPage("counted", page));
  }

  /** Says what the pages are stamped with; the first begins at `from`. */
  stamp(stamp: CountStamp): void {
    const last = this.#knownPages.rest();
    if (last) this.#known.push(pressedPage("productKnown", last));
    this.#next = stamp;
  }

  /** The pages that are full, those of products first, stamped, each once, with what a digest is taken of. */
  *stamped(): Generator<MadePage & { readonly page: SpellablePage }> {
    const waiting = [...this.#known, ...this.#counts];
    [this.#known, this.#counts] = [[], []];
    for (const page of waiting) {
      const stamp = this.#next;
      if (!stamp) throw new Error("Not stamped yet");
      this.#next = { ...stamp, from: stamp.from + page.count };
      yield stampedPage(page, stamp);
    }
  }

  /** The same, with the last one that is not full. */
  *rest(): ReturnType<PagePress["stamped"]> {
    const last = this.#pages.rest();
    if (last) this.#counts.push(pressedPage("counted", last));
    yield* this.stamped();
  }
}
