import type { OwnField } from "../customers/own-field.ts";
import { catalogueColumns, neededOfCatalogue } from "./catalogue-columns.ts";
import type { Columns } from "./column-map.ts";
import { neededOfCustomers } from "./customer-table.ts";
import { customerSheetColumns, knownColumns } from "./known-columns.ts";
import { locationColumns, neededOfLocations } from "./location-table.ts";
import type { Target } from "./mapping.ts";
import { ownColumns } from "./own-columns.ts";
import { neededOfProducts, productColumns } from "./product-table.ts";
import { neededOfLinks, readLinkColumns } from "./read-links.ts";
import { neededOfRecalls, recallColumns } from "./recall-file.ts";
import { neededOfStock, stockColumns, varianceColumns } from "./stock-columns.ts";

/** The columns a file can have for one target. */
export interface TargetColumns {
  /** The fields with the words of their headers; earlier ones are served first. */
  readonly columns: Columns<string>;
  /** Of each group the file needs one. */
  readonly needed: readonly (readonly string[])[];
  /** Fields that are written out but never read back. */
  readonly unread: readonly string[];
}

/** What each target reads; a target is here once its rows can be planned. `isPlaceOpen`: a place is being counted here; `own` are the fields a pharmacy made. */
export function targetColumns(
  isPlaceOpen: boolean,
  own: readonly OwnField[] = [],
): { readonly [T in Target]?: TargetColumns } & { readonly stock: TargetColumns } {
  const goods = { ...stockColumns, ...varianceColumns };
  const unread = ["findings", "first", "last", ...Object.keys(varianceColumns)];
  return {
    stock: { columns: goods, needed: neededOfStock(isPlaceOpen), unread },
    expected: { columns: goods, needed: neededOfStock(true), unread: ["serials", ...unread] },
    products: { columns: productColumns, needed: neededOfProducts, unread: [] },
    customers: {
      columns: { ...customerSheetColumns, ...ownColumns(own) },
      needed: neededOfCustomers,
      unread: Object.keys(knownColumns),
    },
    locations: { columns: locationColumns, needed: neededOfLocations, unread: [] },
    links: { columns: readLinkColumns, needed: neededOfLinks, unread: [] },
    catalogue: { columns: catalogueColumns, needed: neededOfCatalogue, unread: ["price"] },
    recalls: { columns: recallColumns, needed: neededOfRecalls, unread: [] },
  };
}
