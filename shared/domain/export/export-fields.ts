import type { OwnField } from "../customers/own-field.ts";
import { catalogueColumns } from "../import/catalogue-columns.ts";
import type { Columns, HeaderWords } from "../import/column-map.ts";
import { customerSheetColumns, customerSheetKinds } from "../import/known-columns.ts";
import { linkColumns, linkKinds } from "../import/link-table.ts";
import { ownColumns, ownKinds, ownName } from "../import/own-columns.ts";
import { productColumns, productKinds } from "../import/product-table.ts";
import { stockColumns, varianceColumns } from "../import/stock-columns.ts";
import { stockKinds, varianceKinds } from "../import/stock-table.ts";
import { identifierPattern } from "../ledger/identity.ts";
import type { ColumnKind } from "../tables/table.ts";
import { movementColumns, movementKinds } from "./movement-table.ts";

/** What can be handed out as a table. */
export const exportWhats = ["stock", "catalogue", "products", "customers", "movements", "links"] as const;

/** What a table that is handed out holds. */
export type ExportWhat = (typeof exportWhats)[number];

/** What a column holds: a `date` and a `time` are kept as `2027-11-05` and `2026-11-21 10:41`, and written as a profile says. */
type FieldKind = ColumnKind | "date" | "time";

/** A column that can be handed out. */
export interface ExportField {
  readonly words: HeaderWords;
  readonly kind: FieldKind;
}

/** Fields by name, in the order the rows of the table have them. */
export type ExportFields = Readonly<Record<string, ExportField>>;

const listColumn: Columns<"list"> = { list: { en: "List", nl: "Lijst", fr: "Liste", de: "Liste" } };

/** The columns of every table that can be handed out. What is added to a table's columns is here too. */
export const exportFields: { readonly [W in ExportWhat]: ExportFields } = {
  stock: {
    ...fieldsOf(stockColumns, stockKinds, ["expiry"], ["first", "last"]),
    ...fieldsOf(varianceColumns, varianceKinds),
  },
  catalogue: fieldsOf(
    { ...productColumns, vat: catalogueColumns.vat, ...listColumn },
    { ...productKinds, vat: "text", list: "text" },
  ),
  products: fieldsOf(productColumns, productKinds),
  customers: fieldsOf(customerSheetColumns, customerSheetKinds, [
    ...(["birthDate", "cardUntil", "consentDate", "nextVisit", "listed", "came"] as const),
  ]),
  movements: fieldsOf(movementColumns, movementKinds, ["expiry"], ["when", "struckWhen"]),
  links: fieldsOf(linkColumns, linkKinds, [], ["when"]),
};

/** The columns of such a table, with the fields this pharmacy made for its customers. */
export function exportFieldsOf(what: ExportWhat, own: readonly OwnField[]): ExportFields {
  if (what !== "customers" || own.length === 0) return exportFields[what];
  const days = own.filter(({ form }) => form === "day").map(ownName);
  return { ...exportFields.customers, ...fieldsOf(ownColumns(own), ownKinds(own), days) };
}

/** Whether a profile may have this column: own fields of customers may be another pharmacy's, and stand empty then. */
export const isExportField = (what: ExportWhat, field: string): boolean =>
  Object.hasOwn(exportFields[what], field) ||
  (what === "customers" && field.startsWith("own:") && identifierPattern.test(field.slice(4)));

function fieldsOf<F extends string>(
  columns: Columns<F>,
  kinds: { readonly [K in F]: ColumnKind },
  dates: readonly F[] = [],
  times: readonly F[] = [],
): ExportFields {
  return Object.fromEntries(
    (Object.keys(columns) as F[]).map((field) => [
      field,
      {
        words: columns[field],
        kind: dates.includes(field) ? "date" : times.includes(field) ? "time" : kinds[field],
      },
    ]),
  );
}
