import type { Client } from "../../shared/contracts/contract.ts";
import type { engineContract } from "../../shared/contracts/engine-contract.ts";
import { foldedWords } from "../../shared/domain/catalogue/fold.ts";
import { type FindingName, finding } from "../../shared/domain/stock/line-table.ts";
import { productRow, type Scene } from "./present.ts";

/** What a stock list is asked for. */
export type StockQuery = Parameters<Client<typeof engineContract>["stock"]>[0];

/** The lines that pass a query, as numbers. */
export function filterLines(scene: Scene, query: StockQuery, products: ProductRanks): Uint32Array {
  const { lines, entries } = scene.ledger.stock;
  const place = query.place === null ? -1 : (entries.locations.find(query.place) ?? -2);
  const passesText = textFilter(scene, query.text, products);
  const passesExpiry = expiryFilter(query.expiry, scene.clock.today());
  const passesFinding = findingFilter(scene, query.finding);
  const found = new Uint32Array(lines.size);
  let count = 0;
  for (let line = 0; line < lines.size; line++) {
    if (lines.live[line] === 0 || (place !== -1 && lines.location[line] !== place)) continue;
    if (passesExpiry(lines.expiry[line] as number) && passesFinding(line) && passesText(line))
      found[count++] = line;
  }
  return found.subarray(0, count);
}

/** Sorts lines by a column. Ties go by product, then lot, so that the order is always the same. */
export function sortLines(
  { ledger }: Scene,
  found: Uint32Array,
  query: StockQuery,
  products: ProductRanks,
): Uint32Array {
  const { lines, entries } = ledger.stock;
  const rank = (line: number) => products.rank(lines.root[line] as number);
  const keys: Record<StockQuery["sort"], (line: number) => number> = {
    quantity: (line) => lines.quantity[line] as number,
    product: rank,
    code: ranked(
      found,
      (line) => lines.root[line] as number,
      (root) => entries.codes.word(root),
    ),
    lot: ranked(
      found,
      (line) => lines.lot[line] as number,
      (lot) => entries.lots.word(lot),
    ),
    expiry: (line) => lines.expiry[line] || 99_999_999,
    place: ranked(
      found,
      (line) => lines.location[line] as number,
      (location) => entries.locations.word(location),
    ),
    changed: (line) => lines.changed[line] as number,
  };
  const key = keys[query.sort];
  // Numbers are sorted as numbers: a key, a tie-breaker and the line packed into one double would lose digits, so the
  // keys are laid out once and compared from there.
  const main = Float64Array.from(found, key);
  const tie = Float64Array.from(found, rank);
  const order = Uint32Array.from(found, (_, at) => at);
  const turn = query.descending ? -1 : 1;
  order.sort(
    (a, b) =>
      turn * ((main[a] as number) - (main[b] as number)) || (tie[a] as number) - (tie[b] as number) || a - b,
  );
  return order.map((at) => found[at] as number);
}

/** Ranks of products by name, made once for a state of the names. */
export interface ProductRanks {
  rank(root: number): number;
  name(root: number): string;
}

/** Ranks every product that has a line by its name; those without one come last, by code. */
export function rankProducts({ ledger, catalogue }: Scene): ProductRanks {
  const { stock } = ledger;
  const roots = [...new Set(stock.lines.root.subarray(0, stock.lines.size))];
  const names = new Map(roots.map((root) => [root, productRow(stock, catalogue, root).name]));
  const folded = new Map(
    roots.map((root) => [
      root,
      foldedWords(names.get(root) || `\uffff${stock.entries.codes.word(root)}`).join(" "),
    ]),
  );
  const ordered = roots.sort((a, b) => ((folded.get(a) as string) < (folded.get(b) as string) ? -1 : 1));
  const ranks = new Map(ordered.map((root, rank) => [root, rank]));
  return { rank: (root) => ranks.get(root) ?? roots.length, name: (root) => folded.get(root) ?? "" };
}

function ranked(
  found: Uint32Array,
  placeOf: (line: number) => number,
  word: (place: number) => string,
): (line: number) => number {
  let ranks: Map<number, number> | undefined;
  return (line) => {
    if (!ranks) {
      const places = [...new Set(Array.from(found, placeOf))].sort((a, b) => (word(a) < word(b) ? -1 : 1));
      ranks = new Map(places.map((place, rank) => [place, rank]));
    }
    return ranks.get(placeOf(line)) ?? 0;
  };
}

/** Every word must begin a word of the name, or stand in a code, a lot or a serial. */
function textFilter({ ledger }: Scene, text: string, products: ProductRanks): (line: number) => boolean {
  const words = foldedWords(text);
  if (words.length === 0) return () => true;
  const { lines, entries, state } = ledger.stock;
  const nameHits = new Map<number, boolean>();
  const compact = text.replace(/[\s-]/g, "").toUpperCase();
  const inName = (root: number) => {
    let hit = nameHits.get(root);
    if (hit === undefined) {
      const name = ` ${products.name(root)}`;
      hit =
        words.every((word) => name.includes(` ${word}`)) ||
        ledger.stock.products.known(root).codes.some((code) => code.includes(compact));
      nameHits.set(root, hit);
    }
    return hit;
  };
  const hasSerial = (line: number) => {
    for (const index of state.entriesOn(line)) {
      if (
        entries.serials
          .word(entries.serial[index] as number)
          .toUpperCase()
          .includes(compact)
      )
        return true;
    }
    return false;
  };
  const looksLikeSerial = compact.length >= 4 && /\d/.test(compact);
  return (line) =>
    inName(lines.root[line] as number) ||
    entries.lots
      .word(lines.lot[line] as number)
      .toUpperCase()
      .includes(compact) ||
    (looksLikeSerial && hasSerial(line));
}

/** Expiry numbers are compared with the number of a day; a month stands for its last day. */
function expiryFilter(filter: StockQuery["expiry"], today: string): (expiry: number) => boolean {
  const now = dayNumber(today, 0);
  if (filter === "any") return () => true;
  if (filter === "none") return (expiry) => expiry === 0;
  if (filter === "expired") return (expiry) => expiry !== 0 && expiry < now;
  const until = dayNumber(today, { month: 1, quarter: 3, "half-year": 6 }[filter]);
  return (expiry) => expiry >= now && expiry <= until;
}

/** YYYYMMDD of today so many months on. */
export function dayNumber(today: string, months: number): number {
  const month = Number(today.slice(5, 7)) - 1 + months;
  return (
    (Number(today.slice(0, 4)) + Math.floor(month / 12)) * 10_000 +
    ((month % 12) + 1) * 100 +
    Number(today.slice(8, 10))
  );
}

function findingFilter(scene: Scene, name: string | null): (line: number) => boolean {
  if (name === null) return () => true;
  const { lines } = scene.ledger.stock;
  const bit = finding[name as FindingName];
  if (bit !== undefined) return (line) => ((lines.findings[line] as number) & bit) !== 0;
  const range = dayRange(scene, name);
  return (line) => lines.quantity[line] !== 0 && range(lines.expiry[line] as number);
}

/** Whether an expiry number is expired, or short. */
export function dayRange({ clock, station }: Scene, name: string): (expiry: number) => boolean {
  const today = clock.today();
  const now = dayNumber(today, 0);
  if (name === "expired") return (expiry) => expiry !== 0 && expiry < now;
  const until = new Date(
    Date.parse(`${today}T00:00:00Z`) + station.file.settings.shortDatedDays * 86_400_000,
  ).toISOString();
  const last = dayNumber(until.slice(0, 10), 0);
  return (expiry) => expiry >= now && (expiry % 100 === 99 ? expiry - 68 : expiry) <= last;
}
