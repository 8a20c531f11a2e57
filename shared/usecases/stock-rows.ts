import { joinWords } from "../domain/import/cell-words.ts";
import { wordsIn, wordsThatAre } from "../domain/import/plain-text.ts";
import type { PlanBucket } from "../domain/import/plan-buckets.ts";
import {
  type AskedRows,
  plannedRow,
  type StockColumns,
  type StockPlan,
} from "../domain/import/stock-plan.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import { PlanRows, type RowList } from "./plan-rows.ts";

/** The columns of a row that a person looks at. */
export const stockRowFields = ["place", "name", "code", "lot", "expiry", "quantity", "serials"] as const;

const quantityAt = stockRowFields.indexOf("quantity");

/** What the states of rows taken over mean, and the quantity known before of each, where it may be another one. */
export interface RowStates {
  readonly buckets: readonly PlanBucket[];
  readonly known?: Int32Array;
}

/** How a row taken over stands to the stock, as `heldRows` says it. */
const toStock: RowStates = { buckets: ["new", "same", "more"] };

/** Every row of a stock plan as it is shown; `held` says how those that are taken stand to the stock, or to a list. */
export function stockRows(plan: StockPlan, held: Uint8Array | undefined, states = toStock): PlanRows {
  const { asked } = plan;
  const whole = (bucket: PlanBucket) => taken(plan, plan.taken, bucket);
  return new PlanRows([
    ...(held || asked?.answered.size ? byState(plan, held, states) : [whole("new")]),
    ...(asked ? [openRows(plan, asked)] : []),
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
  ]);
}

/** The rows taken over, parted by how they stand to the stock and by whether a person chose what they are. */
function byState(
  plan: StockPlan,
  held: Uint8Array | undefined,
  { buckets: bucketOf, known }: RowStates,
): readonly RowList[] {
  const { line } = plan.taken;
  const answered = plan.asked?.answered ?? new Map<number, number>();
  const stateOf = (row: number) =>
    (held ? (held[row] as number) : 0) + (answered.has(line[row] as number) ? bucketOf.length : 0);
  const counts = new Uint32Array(2 * bucketOf.length);
  for (let row = 0; row < line.length; row++) counts[stateOf(row)] = (counts[stateOf(row)] as number) + 1;
  const places = Array.from(counts, (count) => new Uint32Array(count));
  const next = counts.map(() => 0);
  for (let row = 0; row < line.length; row++) {
    const state = stateOf(row);
    (places[state] as Uint32Array)[next[state] as number] = row;
    next[state] = (next[state] as number) + 1;
  }
  return places.map((rows, state): RowList => {
    const whole = taken(plan, plan.taken, bucketOf[state % bucketOf.length] as PlanBucket, known);
    const part = some(whole, rows);
    return state < bucketOf.length ? part : { ...part, asks: true };
  });
}

/** Some rows of a list. */
function some(list: RowList, rows: Uint32Array): RowList {
  const { finder } = list;
  return {
    ...list,
    lines: rows.map((row) => list.lines[row] as number),
    row: (index) => list.row(rows[index] as number),
    ...(finder && {
      finder: (words) => {
        const find = finder(words);
        return (index) => find(rows[index] as number);
      },
    }),
  };
}

function taken(plan: StockPlan, columns: StockColumns, bucket: PlanBucket, known?: Int32Array): RowList {
  const from = { ...plan, taken: columns };
  const { answered, proposals } = plan.asked ?? {};
  return {
    bucket,
    lines: columns.line,
    row: (index) => {
      const { line, place, product, lot, expiry, quantity, unit, serials } = plannedRow(from, index);
      const cells = [place, product.name, product.code, lot, expiry, `${quantity}`, joinWords(serials)];
      const asked = bucket === "ambiguous" ? columns.product[index] : answered?.get(line);
      const candidates = asked === undefined ? undefined : proposals?.get(asked);
      const was = bucket === "changed" ? { was: cells.with(quantityAt, `${known?.[index] ?? ""}`) } : {};
      const inPieces = unit === "piece" ? { inPieces: true as const } : {};
      return { line, cells, ...inPieces, ...was, ...(candidates ? { candidates } : {}) };
    },
    finder: (words) => finderOf(plan, columns, words),
  };
}

const openRows = (plan: StockPlan, { taken: columns }: AskedRows): RowList => ({
  ...taken(plan, columns, "ambiguous"),
  asks: true,
});

/** Looks into the cells of rows; what repeats is looked into once. */
function finderOf({ places, products }: StockPlan, columns: StockColumns, words: readonly string[]) {
  const inPlace = places.map((place) => wordsIn(place, words));
  const inProduct = products.map(({ name, code }) => wordsIn(name, words) | wordsIn(code, words));
  const inExpiry = new Map<number, number>();
  const ofExpiry = (expiry: number) => {
    let found = inExpiry.get(expiry);
    if (found === undefined) {
      found = dateForms(expiryText(expiry)).reduce((bits, form) => bits | wordsIn(form, words), 0);
      inExpiry.set(expiry, found);
    }
    return found;
  };
  const { place, product, lot, expiry, quantity, serials } = columns;
  return (row: number) =>
    (inPlace[place[row] as number] as number) |
    (inProduct[product[row] as number] as number) |
    wordsIn(lot[row] as string, words) |
    ofExpiry(expiry[row] as number) |
    wordsThatAre(`${quantity[row]}`, words) |
    wordsIn(serials[row] as string, words);
}

/** A date as it is kept and as people of the four languages write it. */
function dateForms(expiry: string): readonly string[] {
  const parts = expiry.split("-").reverse();
  return [expiry, parts.join("/"), parts.join("."), parts.join("-")];
}
