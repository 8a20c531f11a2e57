import type { PlanBucket } from "../domain/import/plan-buckets.ts";
import type { StockPlan } from "../domain/import/stock-plan.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Pause } from "../domain/tables/table.ts";

/** So many rows are looked at between two breaths. */
const rowsATurn = 4_000;

/** What a row of a list says beside what is expected already. `idle`: zero, where nothing was expected anyway. */
const verdict = { new: 0, same: 1, changed: 2, idle: 3 } as const;

/** The buckets of the verdicts. */
export const verdicts: readonly PlanBucket[] = ["new", "same", "changed", "same"];

/** What becomes of the rows of a list. */
export interface ExpectedRows {
  /** For each row a place in `verdicts`. */
  readonly verdicts: Uint8Array;
  /** What was expected on the line of each row before. */
  readonly known: Int32Array;
  /** The rows that are said: all of a product in a place as soon as one of them is new or changed. */
  readonly said: Uint32Array;
}

/** A product in a place, as the file and as the lists before have it. */
interface Group {
  /** Lines that are expected there now, and how many of them the file names. */
  readonly lines: Set<number>;
  isSaid: boolean;
}

/** Compares the rows of a list with what is expected; `locations` holds the place of each place of the plan, if it exists. */
export async function expectedRows(
  stock: Stock,
  plan: StockPlan,
  locations: readonly (string | undefined)[],
  pause: Pause,
): Promise<ExpectedRows> {
  const { place, quantity } = plan.taken;
  const count = place.length;
  const before = linesByGroup(stock);
  const places = locations.map((id) => (id === undefined ? undefined : stock.entries.locations.find(id)));
  const lines = lineOfRows(stock, plan, places);
  const sums = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const line = lines.of(row);
    if (line >= 0) sums.set(line, (sums.get(line) ?? 0) + (quantity[row] as number) * lines.packs(row));
  }
  const groupOf = (row: number) => {
    const key = keyOf(lines.root(row), places[place[row] as number]);
    return key === undefined ? undefined : before.get(key);
  };
  const verdicts = new Uint8Array(count);
  const known = new Int32Array(count);
  const named = new Map<Group, Set<number>>();
  for (let row = 0; row < count; row++) {
    if (row % rowsATurn === 0) await pause(row, count);
    const line = lines.of(row);
    const group = groupOf(row);
    if (line >= 0) known[row] = stock.expected.quantity(line);
    verdicts[row] =
      line >= 0
        ? sums.get(line) === known[row]
          ? verdict.same
          : verdict.changed
        : quantity[row] === 0 && !group
          ? verdict.idle
          : verdict.new;
    if (!group) continue;
    if (verdicts[row] !== verdict.same) group.isSaid = true;
    const its = named.get(group) ?? new Set();
    named.set(group, its.add(line));
  }
  // A lot that only the list before names is expected no more: all that is said of the product there is another thing.
  const dropped = new Set([...named].flatMap(([group, its]) => (its.size < group.lines.size ? [group] : [])));
  const isSaid = (row: number) => {
    const group = groupOf(row);
    const isFewer = group !== undefined && dropped.has(group);
    if (isFewer && !group.isSaid) verdicts[row] = verdict.changed;
    return isFewer || (verdicts[row] !== verdict.idle && (group?.isSaid ?? true));
  };
  const said = Uint32Array.from({ length: count }, (_, row) => row).filter(isSaid);
  return { verdicts, known, said };
}

const keyOf = (root: number | undefined, place: number | undefined) =>
  root === undefined || place === undefined ? undefined : place * 2 ** 32 + root;

function linesByGroup({ lines, expected }: Stock): Map<number, Group> {
  const groups = new Map<number, Group>();
  if (!expected.isUsed) return groups;
  for (let line = 0; line < lines.size; line++) {
    if (!expected.stands(line)) continue;
    const key = keyOf(lines.root[line], lines.location[line]) as number;
    const group = groups.get(key) ?? { lines: new Set(), isSaid: false };
    groups.set(key, group);
    group.lines.add(line);
  }
  return groups;
}

/** Where the rows of a plan belong: under what a box holds, as readings do. */
function lineOfRows(stock: Stock, plan: StockPlan, places: readonly (number | undefined)[]) {
  const { entries, products, boxes, lines, expected } = stock;
  const under = plan.products.map(({ code }) => {
    const read = entries.codes.find(code);
    const box = read === undefined ? undefined : boxes.of(read);
    return {
      root: read === undefined ? undefined : products.root(box?.holds ?? read),
      packs: box?.packs ?? 1,
    };
  });
  const { place, product, lot, expiry, unit } = plan.taken;
  const root = (row: number) => under[product[row] as number]?.root;
  return {
    root,
    packs: (row: number) => (unit[row] === "pack" ? (under[product[row] as number]?.packs ?? 1) : 1),
    /** The line on which something is expected already, or -1. */
    of(row: number): number {
      const [own, location] = [root(row), places[place[row] as number]];
      const lotPlace = entries.lots.find(lot[row] as string);
      if (own === undefined || location === undefined || lotPlace === undefined) return -1;
      const isPiece = unit[row] === "piece" ? 1 : 0;
      const line = lines.find([own, lotPlace, expiry[row] as number, location, isPiece]);
      return line >= 0 && expected.stands(line) ? line : -1;
    },
  };
}
