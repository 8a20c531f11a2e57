import type { HistoryRow } from "../../../shared/contracts/stock-records.ts";

/** What an entry is about: the product's name, else the code as it is shown; empty where it is about none. */
export const productOf = ({ kind, facts }: HistoryRow): string =>
  facts["shown"] === undefined ? "" : String((kind !== "named" && facts["name"]) || facts["shown"]);
