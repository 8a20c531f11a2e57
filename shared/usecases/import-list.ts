import { success } from "../base/result.ts";
import {
  type CatalogueColumns,
  decodeCatalogue,
  encodeCatalogue,
} from "../domain/catalogue/catalogue-page.ts";
import { rateText } from "../domain/catalogue/vat-rate.ts";
import { bdpmKindOf } from "../domain/import/bdpm.ts";
import { catalogueColumns, type ListedProduct } from "../domain/import/catalogue-columns.ts";
import { joinWords } from "../domain/import/cell-words.ts";
import type { Language } from "../domain/import/column-map.ts";
import {
  type ListPlan,
  planCatalogueTable,
  planRecallTable,
  type RecalledRow,
} from "../domain/import/list-table.ts";
import type { PlanBucket } from "../domain/import/plan-buckets.ts";
import { stockColumns } from "../domain/import/stock-columns.ts";
import { decodeRecalls, encodeRecalls, type RecallList, recallId } from "../domain/recall/recall-list.ts";
import type { Joined } from "../domain/tables/join.ts";
import type { Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { CatalogueStore, StoredCatalogue } from "../ports/catalogue-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { french, listTitle, ownListId } from "./load-catalogue.ts";
import { PlanRows } from "./plan-rows.ts";
import type { PlanHow, Planned } from "./planned-batch.ts";

type Needs = Pick<Dependencies, "station" | "clock"> & { readonly catalogues: CatalogueStore };

/** Says what loading a reference list would change in the one of its title. */
export async function planCatalogueList(
  needs: Needs,
  table: Table,
  { choices, columns }: PlanHow,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const context = { today: needs.clock.today(), language, country, choices };
  const planned = await planCatalogueTable(table, context, columns);
  if (!planned.ok) return planned;
  const { list, ...plan } = planned.value;
  const title = listTitle(table.name);
  const isFrench = bdpmKindOf((table as Partial<Joined>).own ?? table) !== undefined;
  const own = isFrench ? french : { id: ownListId(title), title };
  const held = (await needs.catalogues.all()).find(({ id }) => id === own.id);
  const known = knownProducts(held && decodeCatalogue(held.bytes));
  const shown = rowsOf(plan, (product) => againstProducts(product, known, language));
  const fresh = new Set(plan.taken.flatMap(({ codes }) => codes));
  const { gtin, name, pack, codes } = stockColumns;
  const hasVat = [...plan.taken, ...known.values()].some(({ vat }) => vat !== undefined);
  return success({
    ...{ what: "catalogue", ...frame(plan, shown, held) },
    header: [gtin, name, pack, codes, ...(hasVat ? [catalogueColumns.vat] : [])].map(
      (words) => words[language],
    ),
    gone: [...new Set(known.values())].filter((product) => !product.codes.some((code) => fresh.has(code)))
      .length,
    list: {
      ...own,
      products: list.size,
      loadedAt: needs.clock.now(),
      bytes: encodeCatalogue(list.columns()),
    },
  });
}

/** Says what loading a recall list would change in the one of its title. */
export async function planRecallList(
  needs: Needs,
  table: Table,
  { choices, columns }: PlanHow,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const context = { today: needs.clock.today(), language, country, choices };
  const planned = await planRecallTable(table, context, columns);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const title = listTitle(table.name);
  const id = recallId(title);
  const held = (await needs.catalogues.all()).find((list) => list.id === id);
  const known = knownRecalls(held && decodeRecalls(held.bytes));
  const shown = rowsOf(plan, (row) => againstRecalls(row, known));
  const pairs = plan.taken.flatMap(({ codes, lots }) => lots.map((lot) => ({ codes: codes.join(" "), lot })));
  const fresh = new Set(pairs.map(({ codes, lot }) => `${codes}\n${lot}`));
  const list = { codes: pairs.map(({ codes }) => codes), lots: pairs.map(({ lot }) => lot) };
  return success({
    ...{ what: "recalls", ...frame(plan, shown, held) },
    header: [stockColumns.codes, stockColumns.lot].map((words) => words[language]),
    gone: [...known].flatMap(([codes, lots]) => lots.filter((lot) => !fresh.has(`${codes}\n${lot}`))).length,
    list: { id, title, products: pairs.length, loadedAt: needs.clock.now(), bytes: encodeRecalls(list) },
  });
}

/** What all lists have in common: nothing of them lies anywhere, and they rest on the list they replace. */
const frame = (plan: ListPlan<object>, shown: PlanRows, held: StoredCatalogue | undefined) => ({
  ...{ rows: plan.rows, shown, packs: 0, newPlaces: [], countedPlaces: [], repairs: plan.repairs },
  basis: () => "",
  loadedBefore: held?.loadedAt,
});

interface Shown {
  readonly bucket: PlanBucket;
  readonly cells: readonly string[];
  readonly was?: readonly string[];
}

function rowsOf<T>({ taken, lines, refused }: ListPlan<T>, shown: (row: T) => Shown): PlanRows {
  const all = taken.map((row, at) => ({ line: lines[at] as number, ...shown(row) }));
  const list = (bucket: PlanBucket) => {
    const own = all.filter((row) => row.bucket === bucket);
    return {
      bucket,
      lines: own.map(({ line }) => line),
      row: (index: number) => {
        const { line, cells, was } = own[index] as (typeof own)[number];
        return { line, cells, ...(was ? { was } : {}) };
      },
    };
  };
  return new PlanRows([
    list("new"),
    list("same"),
    list("changed"),
    {
      bucket: "refused",
      lines: refused.map(({ line }) => line),
      row: (index) => {
        const { line, reason, cell } = refused[index] as (typeof refused)[number];
        return { line, reason, cells: [cell] };
      },
    },
  ]);
}

/** The products of a list by each of their codes. */
function knownProducts(list: CatalogueColumns | undefined): ReadonlyMap<string, ListedProduct> {
  const known = new Map<string, ListedProduct>();
  for (let at = 0; at < (list?.names.length ?? 0); at++) {
    const codes = (list?.codes[at] ?? "").split(" ").filter((code) => code !== "");
    const product = {
      codes,
      name: list?.names[at] ?? "",
      pack: list?.packs[at] ?? "",
      vat: list?.vats?.[at] ?? undefined,
    };
    for (const code of codes) known.set(code, product);
  }
  return known;
}

function againstProducts(
  product: ListedProduct,
  known: ReadonlyMap<string, ListedProduct>,
  language: Language,
): Shown {
  const cells = productCells(product, language);
  const held = product.codes.map((code) => known.get(code)).find((one) => one !== undefined);
  if (!held) return { bucket: "new", cells };
  const was = productCells(held, language);
  return cells.every((cell, at) => cell === was[at])
    ? { bucket: "same", cells }
    : { bucket: "changed", cells, was };
}

const productCells = (
  { codes: [first = "", ...others], name, pack, vat }: ListedProduct,
  language: Language,
) => [...[first, name, pack, joinWords(others), vat === undefined ? "" : rateText(vat, language)]];

/** The lots of a recall list by the codes of their product. */
function knownRecalls(list: RecallList | undefined): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const [at, codes] of (list?.codes ?? []).entries()) {
    const lots = known.get(codes);
    if (lots) lots.push(list?.lots[at] ?? "");
    else known.set(codes, [list?.lots[at] ?? ""]);
  }
  return known;
}

function againstRecalls({ codes, lots }: RecalledRow, known: ReadonlyMap<string, readonly string[]>): Shown {
  const cells = [joinWords(codes), lots.join(", ")];
  const held = known.get(codes.join(" "));
  if (!held) return { bucket: "new", cells };
  return lots.every((lot) => held.includes(lot))
    ? { bucket: "same", cells }
    : { bucket: "changed", cells, was: [joinWords(codes), held.join(", ")] };
}
