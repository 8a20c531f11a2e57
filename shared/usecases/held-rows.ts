import { splitWords } from "../domain/import/cell-words.ts";
import type { StockPlan } from "../domain/import/stock-plan.ts";
import { expiryNumber } from "../domain/stock/expiry-number.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";

/**
 * Rows of a plan that the stock holds already, as flags: the rows of a line together say exactly the quantity that is
 * there, and every serial they list lies there. `locations` holds the place of each place of the plan, if it exists.
 */
export function heldRows(
  stock: Stock,
  plan: StockPlan,
  locations: readonly (string | undefined)[],
): Uint8Array | undefined {
  const { lines } = stock;
  const line = linesOf(stock, plan, locations);
  if (!line) return undefined;
  const said = new Map<number, number>();
  const { quantity, serials } = plan.taken;
  for (let row = 0; row < line.length; row++) {
    const at = line[row] as number;
    if (at >= 0) said.set(at, (said.get(at) ?? 0) + (quantity[row] as number));
  }
  const held = new Uint8Array(line.length);
  for (let row = 0; row < line.length; row++) {
    const at = line[row] as number;
    if (at < 0 || said.get(at) !== lines.quantity[at]) continue;
    if (splitWords(serials[row] as string).every((serial) => lies(stock, at, serial))) held[row] = 1;
  }
  return held.includes(1) ? held : undefined;
}

/** The line each row speaks of, or -1; undefined when no place of the plan holds anything. */
function linesOf(
  { lines, entries, products }: Stock,
  plan: StockPlan,
  locations: readonly (string | undefined)[],
): Int32Array | undefined {
  const places = locations.map((id) => (id === undefined ? undefined : entries.locations.find(id)));
  if (lines.size === 0 || places.every((place) => place === undefined)) return undefined;
  const roots = plan.products.map(({ code }) => {
    const place = entries.codes.find(code);
    return place === undefined ? undefined : products.root(place);
  });
  const { place, product, lot, expiry, unit } = plan.taken;
  return Int32Array.from(place, (at, row) => {
    const location = places[at];
    const root = roots[product[row] as number];
    const lotPlace = entries.lots.find(lot[row] as string);
    if (location === undefined || root === undefined || lotPlace === undefined) return -1;
    const isPiece = unit[row] === "piece" ? 1 : 0;
    const line = lines.find([root, lotPlace, expiryNumber(expiry[row]), location, isPiece]);
    return line >= 0 && (lines.live[line] as number) > 0 ? line : -1;
  });
}

function lies({ entries, state, serials }: Stock, line: number, serial: string): boolean {
  const place = entries.serials.find(serial);
  if (place === undefined) return false;
  for (const index of state.entriesOn(line))
    if (serials.of(index) === place && state.has(index, mark.inEffect)) return true;
  return false;
}
