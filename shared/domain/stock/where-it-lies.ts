import { expiryNumber } from "./expiry-number.ts";
import { mark } from "./fold-state.ts";
import type { Stock } from "./stock.ts";

/** What a pack in the hand says of itself. */
interface PackInHand {
  readonly code: string;
  readonly others: readonly string[];
  readonly lot?: string | undefined;
  readonly expiry?: string | undefined;
  readonly serial?: string | undefined;
}

/**
 * The one line a pack lies on as far as the ledger says, or -1 when that cannot be told: by its serial, else the only line
 * of its product with packs that says nothing else of lot and expiry, in this place rather than in any other.
 */
export function lineOfPack(stock: Stock, pack: PackInHand, place: string): number {
  const roots = rootsOf(stock, pack);
  const bySerial = pack.serial ? lineOfSerial(stock, roots, pack.serial) : -1;
  if (bySerial >= 0) return bySerial;
  const all = linesWithPacks(stock, roots);
  const same = all.filter((line) => isSame(stock, line, pack));
  const lines = same.length > 0 ? same : all.filter((line) => isAlike(stock, line, pack));
  const here = stock.entries.locations.find(place);
  const inPlace = lines.filter((line) => stock.lines.location[line] === here);
  const [first, ...others] = inPlace.length > 0 ? inPlace : lines;
  return first === undefined || others.length > 0 ? -1 : first;
}

/** Every line of these products on which packs lie, or pieces (unit 1), those of one place first. */
export function linesWithPacks(
  { lines }: Stock,
  roots: ReadonlySet<number>,
  first = -1,
  unit = 0,
): readonly number[] {
  const found: number[] = [];
  for (let line = 0; line < lines.size; line++)
    if (
      roots.has(lines.root[line] as number) &&
      (lines.quantity[line] as number) > 0 &&
      lines.unit[line] === unit
    )
      found.push(line);
  return found.sort(
    (a, b) => Number(lines.location[b] === first) - Number(lines.location[a] === first) || a - b,
  );
}

/** The products that any code of a pack leads to; a box leads to what it holds. */
function rootsOf({ entries, products, boxes }: Stock, { code, others }: PackInHand): ReadonlySet<number> {
  const places = [code, ...others].flatMap((one) => entries.codes.find(one) ?? []);
  return new Set(places.map((place) => products.root(boxes.of(place)?.holds ?? place)));
}

/** The line of the reading by which the pack of a serial lies inside: all of it, or what is left of an open one. */
function lineOfSerial(stock: Stock, roots: ReadonlySet<number>, serial: string): number {
  const { entries, state, serials, lines } = stock;
  const place = entries.serials.find(serial);
  if (place === undefined) return -1;
  const lineOf = (index: number) => (state.line[index] as number) - 1;
  const said = serials
    .bearing(place)
    .filter((index) => state.has(index, mark.inEffect) && state.quantity[index] !== 0)
    .filter((index) => roots.has(lines.root[lineOf(index)] as number))
    .sort((a, b) => entries.compare(b, a));
  // Pieces that were taken out leave the pack where it is.
  const isPart = (index: number) => lines.unit[lineOf(index)] === 1 && (state.quantity[index] as number) < 0;
  const last = said.find((index) => !isPart(index));
  if (last === undefined || (state.quantity[last] as number) < 0) return -1;
  // Of a pack that was read twice the first reading is the one that counts.
  const line = lineOf(said.find((index) => (state.share[index] as number) > 0) ?? last);
  const left = said.filter((index) => lineOf(index) === line);
  const isEmpty = left.reduce((sum, index) => sum + (state.share[index] as number), 0) <= 0;
  return lines.unit[line] === 1 && isEmpty ? -1 : line;
}

/** True when a line says nothing else of lot and expiry than the pack does. */
function isAlike({ lines, entries }: Stock, line: number, { lot, expiry }: PackInHand): boolean {
  const own = entries.lots.word(lines.lot[line] as number);
  const isLot = !lot || own === "" || own === lot;
  const date = lines.expiry[line] as number;
  return isLot && (!expiry || date === 0 || date === expiryNumber(expiry));
}

/** True when a line and a pack say the same, and something. */
function isSame({ lines, entries }: Stock, line: number, { lot = "", expiry = "" }: PackInHand): boolean {
  const own = entries.lots.word(lines.lot[line] as number);
  return (lot !== "" || expiry !== "") && own === lot && lines.expiry[line] === expiryNumber(expiry);
}
