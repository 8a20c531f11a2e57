import { splitWords } from "../domain/import/cell-words.ts";
import type { StockPlan } from "../domain/import/stock-plan.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Pause } from "../domain/tables/table.ts";

/** So many rows are looked at between two breaths. */
const rowsATurn = 4_000;

/**
 * How the rows of a plan stand to the stock: 0 where no line is live, 1 where the stock holds the row already (the rows of a
 * line together say exactly the quantity that is there, and every serial they list lies there), 2 where a line gets more.
 * Undefined when it is 0 for all. `locations` holds the place of each place of the plan, if it exists.
 */
export async function heldRows(
  stock: Stock,
  plan: StockPlan,
  locations: readonly (string | undefined)[],
  pause: Pause,
): Promise<Uint8Array | undefined> {
  const { lines } = stock;
  const line = await linesOf(stock, plan, locations, pause);
  if (!line) return undefined;
  const said = new Map<number, number>();
  const { quantity, serials } = plan.taken;
  for (let row = 0; row < line.length; row++) {
    const at = line[row] as number;
    if (at >= 0) said.set(at, (said.get(at) ?? 0) + (quantity[row] as number));
  }
  const held = new Uint8Array(line.length);
  for (let row = 0; row < line.length; row++) {
    if (row % rowsATurn === 0) await pause(row, line.length);
    const at = line[row] as number;
    if (at < 0) continue;
    const isSame =
      said.get(at) === lines.quantity[at] &&
      splitWords(serials[row] as string).every((serial) => lies(stock, at, serial));
    held[row] = isSame ? 1 : 2;
  }
  return held.some((state) => state > 0) ? held : undefined;
}

/** The line each row speaks of, or -1; undefined when no place of the plan holds anything. */
async function linesOf(
  { lines, entries, products }: Stock,
  plan: StockPlan,
  locations: readonly (string | undefined)[],
  pause: Pause,
): Promise<Int32Array | undefined> {
  const places = locations.map((id) => (id === undefined ? undefined : entries.locations.find(id)));
  if (lines.size === 0 || places.every((place) => place === undefined)) return undefined;
  const roots = plan.products.map(({ code }) => {
    const place = entries.codes.find(code);
    return place === undefined ? undefined : products.root(place);
  });
  const { place, product, lot, expiry, unit } = plan.taken;
  const lineOf = (row: number): number => {
    const location = places[place[row] as number];
    const root = roots[product[row] as number];
    const lotPlace = entries.lots.find(lot[row] as string);
    if (location === undefined || root === undefined || lotPlace === undefined) return -1;
    const isPiece = unit[row] === "piece" ? 1 : 0;
    const line = lines.find([root, lotPlace, expiry[row] as number, location, isPiece]);
    return line >= 0 && (lines.live[line] as number) > 0 ? line : -1;
  };
  const found = new Int32Array(place.length);
  for (let row = 0; row < found.length; row++) {
    if (row % rowsATurn === 0) await pause(row, found.length);
    found[row] = lineOf(row);
  }
  return found;
}

function lies({ entries, state, serials }: Stock, line: number, serial: string): boolean {
  const place = entries.serials.find(serial);
  if (place === undefined) return false;
  for (const index of state.entriesOn(line))
    if (serials.of(index) === place && state.has(index, mark.inEffect)) return true;
  return false;
}
