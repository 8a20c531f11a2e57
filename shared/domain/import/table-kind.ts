import { textOfCell } from "../tables/cell-text.ts";
import type { Table } from "../tables/table.ts";
import { mapColumns } from "./column-map.ts";
import { customerColumns } from "./customer-columns.ts";
import { stockColumns } from "./stock-columns.ts";

/** What a table with a header holds, of the three that are exported. */
export type TableKind = "stock" | "products" | "customers";

/**
 * What a table holds, by the words of its header in any language; undefined when it fits none. A code with a quantity is
 * stock, a code without one a product; a name without any code, but with what only people have, a customer.
 */
export function tableKindOf(table: Table): TableKind | undefined {
  const header = table.header.map(textOfCell);
  const goods = mapColumns(header, stockColumns);
  const hasCode = goods.code !== undefined || goods.gtin !== undefined || goods.cnk !== undefined;
  if (hasCode && goods.quantity !== undefined) return "stock";
  const people = mapColumns(header, customerColumns);
  const { firstName, birthDate, insz, street, phone, email, fundNumber } = people;
  const personal = [firstName, birthDate, insz, street, phone, email, fundNumber].filter(
    (at) => at !== undefined,
  );
  if (people.name !== undefined && personal.length > 0 && goods.gtin === undefined && goods.cnk === undefined)
    return "customers";
  return hasCode && goods.name !== undefined ? "products" : undefined;
}
