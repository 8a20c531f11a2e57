import type { WriterId } from "../domain/ledger/identity.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Share, ShareDigesting } from "../ports/share-digesting.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";

/**
 * The census of pages that are still to be folded, taken meanwhile: digests cost as much as the fold and have a thread of
 * their own. It only counts for pages of which those of one writer came in order, lie side by side and were then all taken in,
 * as those of a snapshot are.
 */
export class CensusAhead {
  readonly #pages = new Set<StoredPage>();
  readonly #reached = new Map<WriterId, number>();
  #digests: ShareDigesting | undefined;

  constructor({ shareDigests }: Pick<Dependencies, "shareDigests">) {
    this.#digests = shareDigests.begin();
  }

  /** Takes pages in of which nothing is folded yet. */
  async add(pages: readonly StoredPage[], task: Task): Promise<void> {
    const inOrder = [...pages].sort((a, b) =>
      a.writer === b.writer ? a.from - b.from : a.writer < b.writer ? -1 : 1,
    );
    for (const page of inOrder) {
      if (!this.#digests) return;
      const { writer, from, to, bytes } = page;
      const isApart = from > (this.#reached.get(writer) ?? 0);
      this.#reached.set(writer, to);
      this.#pages.add(page);
      try {
        if (isApart) this.#digests.add(bytes);
        else this.end();
      } catch {
        this.end(); // It is no page: who folds it says so.
      }
      await task.step(0, 0);
    }
  }

  /** What each writer has, when exactly these pages were taken in; undefined when it has to be taken of them anew. */
  async shares(taken: readonly StoredPage[]): Promise<readonly Share[] | undefined> {
    if (!this.#digests || taken.length !== this.#pages.size || !taken.every((page) => this.#pages.has(page)))
      return undefined;
    return await this.#digests.shares();
  }

  end(): void {
    this.#digests?.end();
    this.#digests = undefined;
  }
}
