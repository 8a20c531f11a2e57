import type { StockNarrowing, StockWindow } from "../../../shared/contracts/stock-records.ts";
import { chipOrder } from "./finding-look.ts";

/** The findings some line has, in order, and the chosen one even when its last line is mended. */
export const presentFindings = (
  window: StockWindow | undefined,
  chosen: StockNarrowing | null,
): readonly StockNarrowing[] =>
  chipOrder.filter((finding) => finding === chosen || (window?.findings[finding] ?? 0) > 0);
