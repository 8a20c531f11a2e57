import { success } from "../base/result.ts";
import { joinWords } from "../domain/import/cell-words.ts";
import { type ProductPlan, type ProductRecord, planProductTable } from "../domain/import/product-table.ts";
import { stockColumns } from "../domain/import/stock-columns.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import type { Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { PlanRows } from "./plan-rows.ts";
import type { PlanHow, Planned } from "./planned-batch.ts";
import { productFacts } from "./product-facts.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock">;

/** Says what importing a product table would write: names of products, and which codes are one. */
export async function planProducts(
  needs: Needs,
  table: Table,
  { choices, columns }: PlanHow,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const today = needs.clock.today();
  const planned = await planProductTable(table, { today, language, country, choices }, columns);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const isSame = plan.products.map((product) => isKnown(needs, product));
  const fresh = plan.products.filter((_, at) => !isSame[at]);
  const rows = rowsOf(plan, isSame);
  return success({
    what: "products",
    rows: plan.rows,
    shown: rows,
    packs: 0,
    newPlaces: [],
    countedPlaces: [],
    repairs: plan.repairs,
    header: [stockColumns.code, stockColumns.name, stockColumns.pack, stockColumns.codes].map(
      (words) => words[language],
    ),
    // Names said meanwhile are replaced by name: what a person reads last stands.
    basis: () => "",
    size: fresh.length,
    entries: async (_, task) =>
      success({
        before: [...(await productFacts(needs, fresh, table.name, task)), ...renamed(needs, fresh)],
      }),
  });
}

/** True when the ledger knows the product under this very name, pack and codes. */
function isKnown({ ledger }: Needs, product: ProductRecord): boolean {
  const { products, entries } = ledger.stock;
  const place = entries.codes.find(product.code);
  if (place === undefined) return false;
  const known = products.known(products.root(place));
  const hasCodes = product.codes.every((code) => known.codes.includes(code));
  return known.name === product.name && known.pack === product.pack && hasCodes;
}

/** Products that go by another name here: the file's name takes its place, and strikes with the batch. */
function renamed({ ledger }: Needs, fresh: readonly ProductRecord[]): readonly Draft<"named">[] {
  const { products, entries, facts } = ledger.stock;
  return fresh.flatMap(({ code, name, pack }) => {
    const place = entries.codes.find(code);
    if (place === undefined || !products.isNamed(products.root(place))) return [];
    const known = products.known(products.root(place));
    if (known.name === name && known.pack === pack) return [];
    const replaces = [...new Set([code, ...known.codes].flatMap((other) => facts.headIds(`named:${other}`)))];
    return [{ kind: "named", code, name, pack, replaces } satisfies Draft<"named">];
  });
}

function rowsOf({ products, lines, refused }: ProductPlan, isSame: readonly boolean[]): PlanRows {
  const list = (bucket: "new" | "same", same: boolean) => {
    const own = products.flatMap((product, at) =>
      isSame[at] === same ? [{ line: lines[at] as number, product }] : [],
    );
    return {
      bucket,
      lines: own.map(({ line }) => line),
      row: (index: number) => {
        const { line, product } = own[index] as (typeof own)[number];
        return { line, cells: [product.code, product.name, product.pack, joinWords(product.codes)] };
      },
    };
  };
  return new PlanRows([
    list("new", false),
    list("same", true),
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
