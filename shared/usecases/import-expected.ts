import { success } from "../base/result.ts";
import { expectedPages } from "../domain/import/expected-pages.ts";
import { planStockTable } from "../domain/import/plan-stock-table.ts";
import { stockColumns } from "../domain/import/stock-columns.ts";
import type { StockPlan, StockProduct } from "../domain/import/stock-plan.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { identifierOf, type LocationId } from "../domain/ledger/identity.ts";
import type { Pause, Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { type ExpectedRows, expectedRows, verdicts } from "./expected-rows.ts";
import { placesByName } from "./import-basis.ts";
import type { PlanHow, Planned, PlannedBatch } from "./planned-batch.ts";
import { productFacts } from "./product-facts.ts";
import { proposeProducts } from "./propose-products.ts";
import { stockRowFields, stockRows } from "./stock-rows.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock">;

/** Says what a table of what should lie here would write: expectations, which count nothing. A place may be left out. */
export async function planExpected(
  needs: Needs,
  table: Table,
  { choices, columns, chosen }: PlanHow,
  pause: Pause,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const context = {
    ...{ today: needs.clock.today(), language, country, choices, chosen, place: "", keepsZeros: true },
    pause,
    propose: (products: readonly StockProduct[]) => proposeProducts(needs, products, pause),
  };
  const planned = await planStockTable(table, context, columns);
  if (!planned.ok) return planned;
  const ids = placesByName(needs.ledger.stock.facts);
  const locations = planned.value.places.map((name) => (name === "" ? "" : ids.get(name)));
  const found = await expectedRows(needs.ledger.stock, planned.value, locations, pause);
  return success(plannedList(needs, table.name, planned.value, found));
}

function plannedList(needs: Needs, source: string, plan: StockPlan, found: ExpectedRows): PlannedBatch {
  const { language } = needs.station.file.settings;
  const said = (column: readonly number[]) => new Set(Array.from(found.said, (row) => column[row] as number));
  const used = said(plan.taken.place);
  const places = plan.places.filter((name, place) => name !== "" && used.has(place));
  const states = () => {
    const ids = placesByName(needs.ledger.stock.facts);
    return places.map((name) => [name, ids.get(name)] as const);
  };
  return {
    what: "expected",
    rows: plan.rows,
    shown: stockRows(plan, found.verdicts, { buckets: verdicts, known: found.known }),
    packs: packsOf(plan, found),
    newPlaces: states().flatMap(([name, id]) => (id === undefined ? [name] : [])),
    countedPlaces: [],
    repairs: plan.repairs,
    header: stockRowFields.map((field) => stockColumns[field][language]),
    basis: () => JSON.stringify(states()),
    size: found.said.length,
    entries: async (_, task) => {
      const drafts: Draft[] = [];
      const ids = new Map<string, string | null>(
        states().map(([name, known]) => {
          const location = known ?? (identifierOf(needs.clock.random(10)) as LocationId);
          if (known === undefined)
            drafts.push({ kind: "locationDefined", location, name, note: "", replaces: [] });
          return [name, location];
        }),
      );
      const products = said(plan.taken.product);
      const known = plan.products.filter((_, product) => products.has(product));
      return success({
        before: [...(await productFacts(needs, known, source, task)), ...drafts],
        expected: (first) =>
          expectedPages(
            plan,
            found.said,
            plan.places.map((name) => ids.get(name) ?? null),
            first,
          ),
      });
    },
  };
}

/** The packs that are expected anew or otherwise. */
function packsOf({ taken }: StockPlan, { said }: ExpectedRows): number {
  return said.reduce(
    (sum, row) => sum + (taken.unit[row] === "pack" ? (taken.quantity[row] as number) : 0),
    0,
  );
}
