import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { MendFields } from "../repair/mend-fields.ts";
import type { MendedRow } from "../repair/mended-row.ts";
import { type Mender, menderOf } from "../repair/mender.ts";
import type { RepairNote } from "../repair/repair-notes.ts";
import { keptRows } from "../tables/kept-rows.ts";
import type { Row, Table } from "../tables/table.ts";
import { countOf, partAsked } from "./asked-rows.ts";
import { LostCodes } from "./lost-codes.ts";
import type { SaidColumns } from "./mapping.ts";
import {
  cellAt,
  isAsExported,
  isTotals,
  type OpenColumns,
  openColumns,
  type Refusal,
} from "./open-columns.ts";
import { neededOfStock, type StockField, stockColumns, varianceColumns } from "./stock-columns.ts";
import type { StockPlan, StockTableContext } from "./stock-plan.ts";
import { StockPlanner } from "./stock-planner.ts";
import { stockKinds, varianceKinds } from "./stock-table.ts";
import { type RowCounts, takeRows } from "./take-rows.ts";
import { answeredBy } from "./unmended-row.ts";

const mendFields: MendFields<StockField> = {
  codes: [
    ["code", "code"],
    ["gtin", "gtin"],
    ["cnk", "cnk"],
  ],
  texts: ["place", "name", "pack"],
  pack: "pack",
  others: "codes",
  goods: { lot: "lot", expiry: "expiry", quantity: "quantity", unit: "unit", serials: "serials" },
};

/**
 * Plans the import of a stock table; nothing is written. A file in which nothing is odd is read once; any other is looked
 * through for what its columns prove and read again, mended. What we exported ourselves is taken word for word.
 */
export async function planStockTable(
  table: Table,
  context: StockTableContext,
  said?: SaidColumns,
): Promise<Result<StockPlan, Failure<"table/columns-missing">>> {
  const needed = neededOfStock(context.place !== undefined);
  const opened = openColumns(table, stockColumns, needed, context.language, said);
  if (!opened.ok) return opened;
  const columns = { ...opened.value, answered: answeredBy(context.choices) };
  const asIs = new StockPlanner(columns.at, context);
  const ours = isOurs(table);
  const isOdd = (refused: number) => !ours && (asIs.isOdd || refused > 0);
  const isEnough = (refused: number) => isOdd(refused) || heard(asIs, context);
  const first = await takeRows(table, columns, asIs, isEnough);
  if (!isOdd(first.refused.length)) return success(planOf(asIs, first, []));
  const twice = context.pause ? keptRows(table, context.pause) : table;
  return success(await mendedPlan(twice, columns, context));
}

/** Tells what was taken over by now; never enough. */
function heard(planner: StockPlanner, { taken }: StockTableContext): false {
  taken?.(planner);
  return false;
}

/** True for a table of stock that we wrote, with what was expected behind it or without. */
const isOurs = (table: Table) =>
  isAsExported(table, stockColumns, stockKinds) ||
  isAsExported(table, { ...stockColumns, ...varianceColumns }, { ...stockKinds, ...varianceKinds });

async function mendedPlan(
  table: Table,
  opened: OpenColumns<StockField>,
  context: StockTableContext,
): Promise<StockPlan> {
  const mender = await menderOf(table, opened, mendFields, context);
  const planner = new StockPlanner(mender.at, context, (column) => mender.cellsOf(column));
  planner.isOdd = true;
  const lost = new LostCodes();
  const taker = new MendedRows(mender, planner, context.propose ? lost : undefined);
  const counts = await takeRows(table, opened, taker, () => heard(planner, context));
  const { refused, ...parted } = await partAsked({ ...planner, refused: counts.refused }, lost, context);
  const plan = planOf(planner, { ...counts, refused }, mender.notes.all());
  return { ...plan, ...parted, packs: countOf(parted.taken, "pack") };
}

/** Mends rows and takes them. */
class MendedRows {
  readonly #mender: Mender<StockField>;
  readonly #planner: StockPlanner;
  readonly #goOn: (row: MendedRow, refusal: Refusal) => boolean;

  /** Without `lost` a row without its code is refused. */
  constructor(mender: Mender<StockField>, planner: StockPlanner, lost: LostCodes | undefined) {
    this.#mender = mender;
    this.#planner = planner;
    this.#goOn = (row, refusal) => lost !== undefined && this.#takeLost(row, refusal, lost);
  }

  take(row: Row, line: number): Refusal | undefined {
    const mended = this.#mender.mend(row, line, this.#goOn);
    return "reason" in mended ? mended : this.#planner.take(mended, line);
  }

  /** A row without its code is read on when it has a name to be known by. */
  #takeLost(row: MendedRow, refusal: Refusal, lost: LostCodes): boolean {
    const { at } = this.#mender;
    const name = cellAt(row, at.name).trim();
    if (name === "" || isTotals(row)) return false;
    row.set(at.code, lost.codeFor(refusal, name, cellAt(row, at.pack).trim()));
    return true;
  }
}

function planOf(
  { taken, idle, places, products, packs, entries }: StockPlanner,
  { rows, refused }: RowCounts,
  repairs: readonly RepairNote[],
): StockPlan {
  return { rows, taken, idle, refused, places, products, packs, entries, repairs };
}
