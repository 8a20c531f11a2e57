import type { StoredPage } from "../ports/ledger-store.ts";
import type { Share, ShareDigesting } from "../ports/share-digesting.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";

/**
 * The census of pages that are still to be folded, taken meanwhile: digests cost as much as the fold and have a thread of
 * their own. It only counts for pages that lie side by side and were then all taken in, as those of a snapshot are.
 */
export class CensusAhead {
  readonly #pages: ReadonlySet<StoredPage>;
  #digests: ShareDigesting | undefined;

  private constructor(pages: readonly StoredPage[]) {
    this.#pages = new Set(pages);
  }

  /** Begins with pages of which nothing is folded yet. */
  static async of(
    { shareDigests }: Pick<Dependencies, "shareDigests">,
    pages: readonly StoredPage[],
    task: Task,
  ): Promise<CensusAhead> {
    const ahead = new CensusAhead(pages);
    const inOrder = [...pages].sort((a, b) =>
      a.writer === b.writer ? a.from - b.from : a.writer < b.writer ? -1 : 1,
    );
    const isApart = inOrder.every(
      ({ writer, from }, at) =>
        writer !== inOrder[at - 1]?.writer || from > (inOrder[at - 1] as StoredPage).to,
    );
    if (!isApart) return ahead;
    const digests = shareDigests.begin();
    ahead.#digests = digests;
    for (const { bytes } of inOrder) {
      try {
        digests.add(bytes);
      } catch {
        ahead.end(); // One of them is no page: who folds them says so.
        break;
      }
      await task.step(0, 0);
    }
    return ahead;
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
