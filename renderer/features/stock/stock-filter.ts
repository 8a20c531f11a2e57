import type { StockNarrowing } from "../../../shared/contracts/stock-records.ts";
import type { Engine } from "../../services/services.tsx";

/** What the engine is asked for a list of lines. */
export type StockQuery = Parameters<Engine["stock"]>[0];
export type StockColumn = StockQuery["sort"];
export type ExpiryFilter = StockQuery["expiry"];

/** Which lines a person wants to see, and in which order. */
export interface StockFilter {
  readonly text: string;
  readonly place: StockQuery["place"];
  readonly expiry: ExpiryFilter;
  readonly finding: StockNarrowing | null;
  readonly sort: StockColumn;
  readonly descending: boolean;
}

/** Every line, by product. */
export const everyLine: StockFilter = {
  text: "",
  place: null,
  expiry: "any",
  finding: null,
  sort: "product",
  descending: false,
};

/** True when nothing is left out. */
export const isWhole = ({ text, place, expiry, finding }: StockFilter): boolean =>
  text.trim() === "" && place === null && expiry === "any" && finding === null;

/** One step back towards every line: the search first, then finding, expiry and place; undefined when nothing is filtered. */
export function stepBack(filter: StockFilter): StockFilter | undefined {
  if (filter.text !== "") return { ...filter, text: "" };
  if (filter.finding !== null) return narrowedTo(filter, null);
  if (filter.expiry !== "any") return { ...filter, expiry: "any" };
  if (filter.place !== null) return { ...filter, place: null };
  return undefined;
}

/** Narrowed to what has a finding, or differs: that is read from what is missing most. */
export function narrowedTo(filter: StockFilter, finding: StockNarrowing | null): StockFilter {
  if (finding === "differs") return { ...filter, finding, sort: "difference", descending: false };
  return {
    ...filter,
    finding,
    ...(filter.sort === "difference" ? { sort: "product", descending: false } : {}),
  };
}

/** Sorted by a column; by the same one again turns the order round. */
export const sortedBy = (filter: StockFilter, sort: StockColumn): StockFilter => ({
  ...filter,
  sort,
  descending: filter.sort === sort && !filter.descending,
});
