import { textOfCell } from "../tables/cell-text.ts";
import type { Table } from "../tables/table.ts";
import { mapColumns, wordFit } from "./column-map.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { share } from "./content-fit.ts";
import { guessColumns, lackingFields } from "./guess-columns.ts";
import type { Mapping, Target } from "./mapping.ts";
import { tableKindOf } from "./table-kind.ts";
import type { TargetColumns } from "./targets.ts";

/** What each target reads. */
export type TargetList = { readonly [T in Target]?: TargetColumns };

/**
 * The mapping of a table each of whose columns bears a word of its own, with all that is needed: nothing is left to guess.
 * Undefined where a column says nothing.
 */
export function mappingByWords(table: Table, list: TargetList): Mapping | undefined {
  const target = tableKindOf(table);
  const of = target && list[target];
  if (!of) return undefined;
  const header = table.header.map((cell) => textOfCell(cell).trim());
  const columns: { [field: string]: number } = {};
  for (const [field, at] of Object.entries(mapColumns(header, of.columns)))
    if (at !== undefined) columns[field] = at;
  const words = new Map(Object.entries(columns).map(([field, column]) => [column, of.columns[field]]));
  const isWord = header.every((cell, at) => {
    const own = words.get(at);
    return cell === "" || (own !== undefined && wordFit(cell, own) === "is");
  });
  if (!isWord || lackingFields(of, columns).length > 0) return undefined;
  for (const field of of.unread) delete columns[field];
  return { target, columns };
}

/** What a table is for, and where its fields stand, by the words of its header and by what stands in its columns. */
export function guessMapping(table: Table, profiles: readonly ColumnProfile[], list: TargetList): Mapping {
  const named = tableKindOf(table);
  // Products with a quantity are stock, though no heading says that it is one.
  const target = named === undefined || named === "products" ? targetByContent(profiles, list) : named;
  const of = list[target] ?? list.stock;
  const columns = of ? guessColumns(of, profiles) : {};
  // Names of products go into the ledger; what says their VAT too is a list of somebody who sells them.
  const { catalogue } = list;
  const listed = catalogue && target === "products" ? guessColumns(catalogue, profiles) : {};
  return catalogue && listed["vat"] !== undefined && lackingFields(catalogue, listed).length === 0
    ? { target: "catalogue", columns: listed }
    : { target, columns };
}

/** What only people have makes customers; a code with a quantity is stock, one with a name alone a product. */
function targetByContent(profiles: readonly ColumnProfile[], list: TargetList): Target {
  const has = (least: number, ...signs: readonly Parameters<typeof share>[1][]) =>
    profiles.some((profile) => signs.some((sign) => share(profile, sign) >= least && profile.filled > 0));
  const isOfPeople =
    has(0.6, "insz", "email") || (has(0.6, "street") && has(0.6, "phone", "postcode", "past"));
  if (isOfPeople && !has(0.6, "gtin", "cnk")) return "customers";
  const stock = list.stock && guessColumns(list.stock, profiles);
  const isStock = stock?.["quantity"] !== undefined;
  const isProducts =
    stock?.["name"] !== undefined && ["code", "gtin", "cnk"].some((field) => stock[field] !== undefined);
  return !isStock && isProducts ? "products" : "stock";
}
