import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import type { stock } from "../../i18n/en/stock.ts";

/** That a line is recalled, and by which lot of the list where that is not letter by letter its own. */
export function recallText({ recall }: StockRow, { findings, explain }: typeof stock): string {
  if (recall?.how !== "similar" && recall?.how !== "open") return findings.recalled;
  const lots = recall.lots.join(", ");
  const { similar, unknownLot } = explain.recalled;
  return `${findings.recalled}: ${recall.how === "similar" ? similar(lots) : unknownLot(lots)}`;
}
