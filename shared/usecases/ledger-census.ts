import { censusText } from "../domain/snapshot/census-text.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Share } from "../ports/share-digesting.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";

/** The bytes of census.txt that say these shares. */
export const censusBytes = (shares: readonly Share[]): Uint8Array =>
  new TextEncoder().encode(censusText(shares));

/** What these pages hold, range by range with digests, as the bytes of census.txt. Those of one writer come in order, each entry once. */
export async function ledgerCensus(
  { shareDigests }: Pick<Dependencies, "shareDigests">,
  pages: Iterable<StoredPage>,
  task: Task,
): Promise<Uint8Array> {
  const digests = shareDigests.begin();
  try {
    for (const { bytes } of pages) {
      digests.add(bytes);
      await task.step(0, 0);
    }
    return censusBytes(await digests.shares());
  } finally {
    digests.end();
  }
}
