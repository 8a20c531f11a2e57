import type { CatalogueColumns } from "../catalogue/catalogue-page.ts";
import { gtinOf } from "../codes/gtin.ts";
import type { Joined } from "../tables/join.ts";
import { firstRow, isBlankRow, type Row, type Table, widthOf } from "../tables/table.ts";
import type { CatalogueList } from "./catalogue-list.ts";
import type { Mapping } from "./mapping.ts";
import { type RefusedRow, refusedRow } from "./refused-rows.ts";
import type { RowCounts } from "./take-rows.ts";

/** The two files of the French national list: CIS_bdpm.txt names the medicines, CIS_CIP_bdpm.txt lists their packs. */
export type BdpmKind = "names" | "packs";

/** Which half of the French list a table is, by what stands in it: tabs, no header, a CIS number of eight digits first. */
export function bdpmKindOf(table: Table): BdpmKind | undefined {
  const row = firstRow(table);
  if (table.delimiter !== "\t" || !/^\d{8}$/.test(row[0] ?? "")) return undefined;
  if (/^\d{7}$/.test(row[1] ?? "") && /^34009\d{8}$/.test(row[6] ?? "")) return "packs";
  return row.length >= 11 && /\p{L}/u.test(row[1] ?? "") ? "names" : undefined;
}

/** How the French packs are taken as a list of products: joined with their names, or named by their labels. */
export function frenchMapping(table: Table): Mapping | undefined {
  const { own = table, join } = table as Partial<Joined> & Table;
  if (bdpmKindOf(own) !== "packs") return undefined;
  const name = join?.matched ? widthOf(own) : 2;
  return { target: "catalogue", columns: { gtin: 6, cip: 1, name, pack: 2 } };
}

/** The names of the medicines by CIS number. */
export async function readBdpmNames(
  table: Table,
): Promise<RowCounts & { readonly names: ReadonlyMap<string, string> }> {
  const names = new Map<string, string>();
  const read = await readRows(table, (row, line) => {
    const [group, name] = [row.cell(0), row.cell(1)];
    if (!/^\d{8}$/.test(group)) return refusedRow(line, "code", group);
    if (name.trim() === "") return refusedRow(line, "name", group);
    names.set(group, name.trim());
    return undefined;
  });
  return { ...read, names };
}

/** The packs, each under its GTIN (the CIP13 with a zero before it) and its CIP7, named by its label until names come. */
export function readBdpmPacks(table: Table, list: CatalogueList): Promise<RowCounts> {
  return readRows(table, (row, line) => {
    const [group, cip7, label, cip13] = [row.cell(0), row.cell(1), row.cell(2), row.cell(6)];
    const gtin = gtinOf(cip13);
    if (!gtin || !/^\d{8}$/.test(group)) return refusedRow(line, "code", cip13);
    const codes = /^\d{7}$/.test(cip7) ? [gtin, `CIP7:${cip7}`] : [gtin];
    const refusal = list.add({ name: label.trim(), pack: label.trim(), codes }, group);
    return refusal && refusedRow(line, refusal.reason, refusal.cell);
  });
}

/** Joins packs and names by CIS number, what is not in the new files being taken from the list held before. */
export function joinBdpm(
  packs: CatalogueColumns | undefined,
  names: ReadonlyMap<string, string> | undefined,
  held: CatalogueColumns | undefined,
): { readonly columns: CatalogueColumns; readonly products: number; readonly lacks?: BdpmKind } {
  const heldPacks = held?.codes.some((codes) => codes !== "") ? held : undefined;
  const known = names ?? namesOf(held);
  const base = packs ?? heldPacks;
  if (!base) {
    const all = [...known];
    const columns = {
      names: all.map(([, name]) => name),
      packs: all.map(() => ""),
      codes: all.map(() => ""),
      groups: all.map(([group]) => group),
    };
    return { columns, products: 0, lacks: "packs" };
  }
  const groups = base.groups ?? [];
  const named = base.names.map((name, index) => known.get(groups[index] ?? "") ?? name);
  const columns = { ...base, names: named };
  return { columns, products: named.length, ...(known.size === 0 && { lacks: "names" as const }) };
}

/** The names a list held before knows; a name that is only the pack's label is none. */
function namesOf(held: CatalogueColumns | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  held?.groups?.forEach((group, index) => {
    const name = held.names[index] ?? "";
    if (group !== "" && name !== held.packs[index]) names.set(group, name);
  });
  return names;
}

/** Quotation marks are letters like others here ("STEROGYL 15 "A""). */
async function readRows(
  table: Table,
  take: (row: Row, line: number) => RefusedRow | undefined,
): Promise<RowCounts> {
  const refused: RefusedRow[] = [];
  let rows = 0;
  for await (const slice of table.rows("literal")) {
    for (let index = 0; index < slice.rows.length; index++) {
      const row = slice.rows[index] as Row;
      if (isBlankRow(row)) continue;
      rows++;
      const refusal = take(row, slice.lines[index] as number);
      if (refusal) refused.push(refusal);
    }
  }
  return { rows, refused };
}
