import { success } from "../base/result.ts";
import { joinWords } from "../domain/import/cell-words.ts";
import { mapColumns } from "../domain/import/column-map.ts";
import type { SaidColumns } from "../domain/import/mapping.ts";
import { planStockTable } from "../domain/import/plan-stock-table.ts";
import { stockColumns } from "../domain/import/stock-columns.ts";
import { countedPages } from "../domain/import/stock-pages.ts";
import { plannedRow, type StockColumns, type StockPlan } from "../domain/import/stock-plan.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { entryId } from "../domain/ledger/identity.ts";
import { textOfCell } from "../domain/tables/cell-text.ts";
import type { Pause, Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { heldRows } from "./held-rows.ts";
import { placesByName } from "./import-basis.ts";
import { placeDrafts, placeStates } from "./import-places.ts";
import { PlanRows, type RowList } from "./plan-rows.ts";
import type { PlanHow, Planned, PlannedBatch } from "./planned-batch.ts";
import { productFacts } from "./product-facts.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock">;

/** Says what importing a stock table would write, with a breath every few rows. Rows the stock holds already are left out. */
export async function planStock(
  needs: Needs,
  table: Table,
  { choices, columns }: PlanHow,
  pause: Pause,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const place = namesPlaces(table, columns) ? undefined : placeOpenHere(needs);
  const context = { today: needs.clock.today(), language, country, choices };
  const planned = await planStockTable(
    table,
    { ...context, ...(place === undefined ? {} : { place }) },
    columns,
  );
  if (!planned.ok) return planned;
  const all = planned.value;
  const ids = placesByName(needs.ledger.stock.facts);
  const held = await heldRows(
    needs.ledger.stock,
    all,
    all.places.map((name) => ids.get(name)),
    pause,
  );
  const plan = held ? { ...all, ...only(all, held, 0) } : all;
  const same = held ? { ...all, ...only(all, held, 1) } : undefined;
  return success(plannedStock(needs, table.name, plan, same));
}

function plannedStock(
  needs: Needs,
  source: string,
  plan: StockPlan,
  same: StockPlan | undefined,
): PlannedBatch {
  const rows = new PlanRows(rowLists(plan, same));
  const used = new Set(plan.taken.place);
  const places = plan.places.filter((_, place) => used.has(place));
  const { language } = needs.station.file.settings;
  const states = () => placeStates(needs, places);
  return {
    what: "stock",
    rows: plan.rows,
    buckets: rows.counts(),
    packs: plan.packs,
    newPlaces: states().flatMap(({ name, id }) => (id === undefined ? [name] : [])),
    repairs: plan.repairs,
    countedPlaces: states().flatMap(({ name, sessions }) => (sessions.length > 0 ? [name] : [])),
    header: shown.map((field) => stockColumns[field][language]),
    window: (bucket, first, count) => rows.window(bucket, first, count),
    basis: () => JSON.stringify(states()),
    size: plan.entries,
    entries: async ({ writer }, task) => {
      const drafts = placeDrafts(needs, states());
      const products = new Set(plan.taken.product);
      const before: Draft[] = [
        ...(await productFacts(
          needs,
          plan.products.filter((_, product) => products.has(product)),
          source,
          task,
        )),
        ...drafts.places,
        ...drafts.opened,
      ];
      const firstOpened = 2 + before.length - drafts.opened.length;
      return success({
        before,
        counts: (first) =>
          countedPages(
            plan,
            plan.places.map((name) => drafts.sessions.get(name) ?? ""),
            first,
          ),
        after: drafts.opened.map(({ session }, at) => ({
          kind: "sessionClosed",
          session,
          empty: false,
          replaces: [entryId(writer, firstOpened + at)],
        })),
      });
    },
  };
}

/** The columns of a row that a person looks at. */
const shown = ["place", "name", "code", "lot", "expiry", "quantity", "serials"] as const;

function rowLists(plan: StockPlan, same: StockPlan | undefined): readonly RowList[] {
  const taken = (from: StockPlan, bucket: "new" | "same"): RowList => ({
    bucket,
    lines: from.taken.line,
    row: (index) => {
      const { line, place, product, lot, expiry, quantity, serials } = plannedRow(from, index);
      const cells = [place, product.name, product.code, lot, expiry, `${quantity}`, joinWords(serials)];
      return { line, cells };
    },
  });
  return [
    taken(plan, "new"),
    ...(same ? [taken(same, "same")] : []),
    {
      bucket: "same",
      lines: plan.idle.map(({ line }) => line),
      row: (index) => ({
        line: plan.idle[index]?.line ?? 0,
        cells: ["", "", plan.idle[index]?.code ?? "", "", "", "0", ""],
      }),
    },
    {
      bucket: "refused",
      lines: plan.refused.map(({ line }) => line),
      row: (index) => {
        const { line, reason, cell } = plan.refused[index] ?? { line: 0, reason: "code", cell: "" };
        return { line, reason, cells: [cell] };
      },
    },
  ];
}

/** The rows of a plan whose flag is this, with their packs and entries counted. */
function only(
  plan: StockPlan,
  held: Uint8Array,
  flag: 0 | 1,
): Pick<StockPlan, "taken" | "packs" | "entries"> {
  const kept = <T>(column: readonly T[]) => column.filter((_, row) => held[row] === flag);
  const entries = Object.entries(plan.taken) as [keyof StockColumns, readonly unknown[]][];
  const taken = Object.fromEntries(
    entries.map(([name, column]) => [name, kept(column)]),
  ) as unknown as StockColumns;
  return { taken, packs: packsOf(taken), entries: plan.entries };
}

const packsOf = ({ quantity, unit }: StockColumns) =>
  quantity.reduce((sum, count, row) => sum + (unit[row] === "pack" ? count : 0), 0);

const namesPlaces = (table: Table, said: SaidColumns | undefined): boolean =>
  (said ?? mapColumns(table.header.map(textOfCell), stockColumns)).place !== undefined;

/** A table that names no place at all is taken to be of the place that is being counted here. */
function placeOpenHere({ ledger, station }: Needs): string | undefined {
  const { session } = station.file;
  if (!session) return undefined;
  const { sessions, entries, facts } = ledger.stock;
  const location = entries.locations.word(sessions.state(entries.sessions.place(session)).location);
  return facts.heads<"locationDefined">(`location:${location}`)[0]?.said.name;
}
