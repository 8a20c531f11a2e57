import type { Pause } from "../tables/table.ts";
import type { LostCodes } from "./lost-codes.ts";
import type { Refusal } from "./open-columns.ts";
import { type RefusedRow, refusedRow } from "./refused-rows.ts";
import type { Unit } from "./stock-columns.ts";
import type {
  AskedRows,
  Proposal,
  StockColumns,
  StockPlan,
  StockProduct,
  StockTableContext,
} from "./stock-plan.ts";

type Read = Pick<StockPlan, "taken" | "products" | "refused">;
type Parted = Read & { readonly asked: AskedRows | undefined };

/**
 * Parts the rows whose code says nothing from the others: those whose name fits what is known ask a person, who may have
 * chosen; of the rest, codes that are gone are refused and doubtful ones counted as they were read. Nothing is ever taken
 * by its name alone.
 */
export async function partAsked(read: Read, lost: LostCodes, context: StockTableContext): Promise<Parted> {
  const suspects = suspectsAmong(read.products, lost);
  if (suspects.length === 0) return { ...read, asked: undefined };
  const proposed = (await context.propose?.(suspects.map(({ product }) => product))) ?? [];
  const products = [...read.products];
  const doubts = new Map<number, Doubt>();
  for (const [index, { at, product, refusal }] of suspects.entries()) {
    const proposals = proposed[index] ?? [];
    const own = proposals.length > 0 && !refusal ? [{ code: product.code, name: "", pack: "" }] : [];
    doubts.set(at, { refusal, proposals: [...proposals, ...own] });
    if (refusal) products[at] = { ...product, code: refusal.cell ?? "" };
  }
  return await parted({ ...read, products }, doubts, context);
}

/** A product whose code says nothing, by its place among all, and why it would be refused. */
interface Suspect {
  readonly at: number;
  readonly product: StockProduct;
  readonly refusal: Refusal | undefined;
}

function suspectsAmong(products: readonly StockProduct[], lost: LostCodes): readonly Suspect[] {
  const suspects: Suspect[] = [];
  for (const [at, product] of products.entries()) {
    const refusal = lost.of(product.code);
    if (refusal !== undefined || (product.name !== "" && isUnproven(product)))
      suspects.push({ at, product, refusal });
  }
  return suspects;
}

/** Its check fails, or nothing is known by which it could be checked. */
const isUnproven = ({ doubt }: StockProduct) => doubt === "check-digit" || doubt === "no-rule";

/** What stays open about a product of the table. */
interface Doubt {
  readonly refusal: Refusal | undefined;
  readonly proposals: readonly Proposal[];
}

/** So many rows are parted between two breaths. */
const rowsATurn = 20_000;

async function parted(
  { taken, products, refused }: Read,
  doubts: ReadonlyMap<number, Doubt>,
  { chosen, pause }: StockTableContext,
): Promise<Parted> {
  const all = [...products];
  const placeOf = new Map<string, number>();
  const open: number[] = [];
  const out: RefusedRow[] = [];
  const moved = new Set<number>();
  const answered = new Map<number, number>();
  for (let row = 0; row < taken.line.length; row++) {
    if (row % rowsATurn === 0) await pause?.(row, taken.line.length);
    const of = taken.product[row] as number;
    const doubt = doubts.get(of);
    if (!doubt || (doubt.proposals.length === 0 && !doubt.refusal)) continue;
    const line = taken.line[row] as number;
    const pick = doubt.proposals.find(({ code }) => code === chosen?.get(line));
    if (pick) {
      answered.set(line, of);
      if (pick.code !== all[of]?.code || doubt.refusal)
        (taken.product as number[])[row] = placeIn(all, placeOf, pick);
      continue;
    }
    moved.add(row);
    if (doubt.proposals.length > 0) open.push(row);
    else out.push(refusedRow(line, doubt.refusal?.reason ?? "code", doubt.refusal?.cell));
  }
  const asked = { taken: only(taken, open), answered, proposals: proposalsOf(doubts) };
  await without(taken, moved, pause);
  return {
    taken,
    products: all,
    refused: out.length === 0 ? refused : [...refused, ...out].sort((a, b) => a.line - b.line),
    asked: open.length + answered.size > 0 ? asked : undefined,
  };
}

/** Takes rows out of columns where they stand, turn by turn: a million rows are never copied at once. */
async function without(
  columns: StockColumns,
  rows: ReadonlySet<number>,
  pause: Pause | undefined,
): Promise<void> {
  if (rows.size === 0) return;
  const all = Object.values(columns) as unknown[][];
  const count = columns.line.length;
  let to = 0;
  for (let row = 0; row < count; row++) {
    if (row % rowsATurn === 0) await pause?.(row, count);
    if (rows.has(row)) continue;
    if (to < row) for (const column of all) column[to] = column[row];
    to++;
  }
  for (const column of all) column.length = to;
}

/** The place of a product that was chosen in the list of products; it is counted under its own code. */
function placeIn(all: StockProduct[], placeOf: Map<string, number>, { code, name, pack }: Proposal): number {
  let place = placeOf.get(code);
  if (place === undefined) {
    place = all.push({ code, doubt: undefined, name, pack, codes: [] }) - 1;
    placeOf.set(code, place);
  }
  return place;
}

const proposalsOf = (doubts: ReadonlyMap<number, Doubt>) =>
  new Map([...doubts].map(([product, { proposals }]) => [product, proposals]));

/** A copy of some rows of columns. */
export function only(columns: StockColumns, rows: readonly number[] | Uint32Array): StockColumns {
  const pick = <T>(column: readonly T[]) => {
    const picked: T[] = [];
    for (const row of rows) picked.push(column[row] as T);
    return picked;
  };
  const { line, place, product, lot, expiry, quantity, unit, serials } = columns;
  return {
    ...{ line: pick(line), place: pick(place), product: pick(product), lot: pick(lot) },
    ...{ expiry: pick(expiry), quantity: pick(quantity), unit: pick(unit), serials: pick(serials) },
  };
}

/** How many packs, or loose pieces, rows say. */
export function countOf({ quantity, unit: units }: StockColumns, unit: Unit): number {
  let sum = 0;
  for (let row = 0; row < quantity.length; row++) if (units[row] === unit) sum += quantity[row] as number;
  return sum;
}
