import type { StartNotice } from "../contracts/frame-records.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { packsIn } from "./open-ledger.ts";
import type { StationFile } from "./station.ts";

/**
 * The notices of a start, with the packs that were said not to be saved and are here all the same: nobody may scan them
 * again. Those of a group that both copies kept, though one said it did not, show in no comparison of the copies.
 */
export function savedAfterAll(
  stock: Stock,
  notices: readonly StartNotice[],
  doubted: StationFile["doubted"],
): readonly StartNotice[] {
  if (!doubted) return notices;
  const packs = packsIn(stock, { ...doubted, to: Number.POSITIVE_INFINITY });
  if (packs === 0) return notices;
  return [...notices.filter(({ kind }) => kind !== "saved-after-all"), { kind: "saved-after-all", packs }];
}
