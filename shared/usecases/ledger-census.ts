import { censusText } from "../domain/snapshot/census-text.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";

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
    return new TextEncoder().encode(censusText(await digests.shares()));
  } finally {
    digests.end();
  }
}
