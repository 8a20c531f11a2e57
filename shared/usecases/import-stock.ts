import { success } from "../base/result.ts";
import { countOf, only } from "../domain/import/asked-rows.ts";
import { mapColumns } from "../domain/import/column-map.ts";
import type { SaidColumns } from "../domain/import/mapping.ts";
import { NumberedPlan } from "../domain/import/numbered-plan.ts";
import { planStockTable } from "../domain/import/plan-stock-table.ts";
import { stockColumns } from "../domain/import/stock-columns.ts";
import type { StockPlan, StockProduct } from "../domain/import/stock-plan.ts";
import { entryId, type SessionId } from "../domain/ledger/identity.ts";
import { textOfCell } from "../domain/tables/cell-text.ts";
import type { Pause, Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import { bookedPlaces } from "./booked-places.ts";
import type { Dependencies } from "./dependencies.ts";
import { heldRows } from "./held-rows.ts";
import { placesByName } from "./import-basis.ts";
import { placeDrafts, placeStates } from "./import-places.ts";
import { PagesAhead, type RowsSoFar } from "./pages-ahead.ts";
import type { PlanRows } from "./plan-rows.ts";
import type { PlanHow, Planned, PlannedBatch } from "./planned-batch.ts";
import { proposeProducts } from "./propose-products.ts";
import { twinOf } from "./seen-before.ts";
import { stockRowFields, stockRows } from "./stock-rows.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock" | "pageMaking">;

/** Says what importing a stock table would write, with a breath every few rows. Rows the stock holds already are left out. */
export async function planStock(
  needs: Needs,
  table: Table,
  how: PlanHow,
  pause: Pause,
): Planned<Failure<"table/columns-missing">> {
  const ahead = new PagesAhead(needs, table.name);
  let planned: Awaited<ReturnType<typeof planStock>> | undefined;
  try {
    planned = await plannedAhead(needs, table, how, pause, ahead);
    return planned;
  } finally {
    if (!planned?.ok) ahead.end();
  }
}

async function plannedAhead(
  needs: Needs,
  table: Table,
  { choices, columns, chosen }: PlanHow,
  pause: Pause,
  ahead: PagesAhead,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const place = namesPlaces(table, columns) ? undefined : placeOpenHere(needs);
  const context = {
    ...{ today: needs.clock.today(), language, country, choices, chosen },
    pause,
    taken: (soFar: RowsSoFar) => ahead.hear(soFar),
    propose: (products: readonly StockProduct[]) => proposeProducts(needs, products, pause),
  };
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
  const twin = await twinOf(needs.ledger.stock, all, pause);
  return success({
    ...plannedStock(needs, written(all, held), stockRows(all, held), ahead),
    twin,
  });
}

/** What of a plan is written: all that the stock does not hold already. */
function written(plan: StockPlan, held: Uint8Array | undefined): StockPlan {
  if (!held?.includes(1)) return plan;
  const rows: number[] = [];
  for (let row = 0; row < held.length; row++) if (held[row] !== 1) rows.push(row);
  const taken = only(plan.taken, rows);
  return { ...plan, taken, packs: countOf(taken, "pack") };
}

function plannedStock(needs: Needs, plan: StockPlan, shown: PlanRows, ahead: PagesAhead): PlannedBatch {
  const used = new Set(plan.taken.place);
  const places = plan.places.filter((_, place) => used.has(place));
  const { language } = needs.station.file.settings;
  const states = () => placeStates(needs, places);
  return {
    what: "stock",
    rows: plan.rows,
    shown,
    packs: plan.packs,
    pieces: countOf(plan.taken, "piece"),
    newPlaces: states().flatMap(({ name, id }) => (id === undefined ? [name] : [])),
    repairs: plan.repairs,
    countedPlaces: states().flatMap(({ name, sessions }) => (sessions.length > 0 ? [name] : [])),
    header: stockRowFields.map((field) => stockColumns[field][language]),
    basis: () => JSON.stringify(states()),
    places: () => bookedPlaces(plan),
    end: () => ahead.end(),
    size: plan.entries,
    entries: async ({ writer }, task) => {
      // Nothing is waited for from here on: who is handed the maker ends it.
      const { maker, more, known, sessions } = await ahead.book(plan, task);
      const sessionOf = new Map(plan.places.map((name, place) => [name, sessions[place] as SessionId]));
      const drafts = placeDrafts(needs, states(), sessionOf);
      const firstOpened = 2 + drafts.places.length;
      return success({
        before: [...drafts.places, ...drafts.opened],
        counts: {
          maker,
          more,
          known,
          numbered: new NumberedPlan(plan, sessions, needs.ledger.stock.entries),
        },
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
