import type { Client } from "../../shared/contracts/contract.ts";
import type { engineContract } from "../../shared/contracts/engine-contract.ts";
import { foldedWords } from "../../shared/domain/catalogue/fold.ts";
import { horizonDay } from "../../shared/domain/codes/expiry.ts";
import { type FindingName, finding } from "../../shared/domain/stock/line-table.ts";
import { quarantines, type Scene } from "./present.ts";
import type { StockRanks } from "./stock-ranks.ts";

/** What a stock list is asked for. */
export type StockQuery = Parameters<Client<typeof engineContract>["stock"]>[0];

/** A query that may take in lines on which something is expected and nothing was found. */
export type WideQuery = StockQuery & { readonly withExpected?: boolean };

/** The lines that pass a query, as numbers. */
export function filterLines(scene: Scene, query: WideQuery, ranks: StockRanks): Uint32Array {
  const { lines, entries, expected } = scene.ledger.stock;
  const place = query.place === null ? -1 : (entries.locations.find(query.place) ?? -2);
  const passesText = textFilter(scene, query.text, ranks);
  const passesExpiry = expiryFilter(query.expiry, scene.clock.today());
  const passesFinding = findingFilter(scene, query.finding);
  const found = new Uint32Array(lines.size);
  let count = 0;
  // What is expected and was not found at all is a row too.
  const isLive = (line: number) =>
    lines.live[line] !== 0 ||
    (query.finding === "differs"
      ? differs(scene, line)
      : query.withExpected === true && expected.stands(line));
  for (let line = 0; line < lines.size; line++) {
    if (!isLive(line) || (place !== -1 && lines.location[line] !== place)) continue;
    if (passesExpiry(lines.expiry[line] as number) && passesFinding(line) && passesText(line))
      found[count++] = line;
  }
  return found.subarray(0, count);
}

/** Every word must begin a word of the name, or stand in a code, a lot or a serial. */
function textFilter({ ledger }: Scene, text: string, ranks: StockRanks): (line: number) => boolean {
  const words = foldedWords(text);
  if (words.length === 0) return () => true;
  const { lines, entries, state, serials } = ledger.stock;
  const nameHits = new Map<number, boolean>();
  const compact = text.replace(/[\s-]/g, "").toUpperCase();
  const inName = (root: number) => {
    let hit = nameHits.get(root);
    if (hit === undefined) {
      const name = ` ${ranks.name(root)}`;
      hit =
        words.every((word) => name.includes(` ${word}`)) ||
        ledger.stock.products.known(root).codes.some((code) => code.includes(compact));
      nameHits.set(root, hit);
    }
    return hit;
  };
  const hasSerial = (line: number) => {
    for (const index of state.entriesOn(line)) {
      if (entries.serials.word(serials.of(index)).toUpperCase().includes(compact)) return true;
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
  if (name === "recalled")
    return (line) => lines.quantity[line] !== 0 && scene.recalls.ofLine(line) !== undefined;
  if (name === "quarantined") {
    const apart = quarantines(scene);
    return (line) => apart.has(lines.location[line] as number);
  }
  if (name === "differs") return (line) => differs(scene, line);
  const range = dayRange(scene, name);
  return (line) => lines.quantity[line] !== 0 && range(lines.expiry[line] as number);
}

/** True when more or less was counted of a line than an old list expects. */
export const differs = ({ ledger }: Pick<Scene, "ledger">, line: number): boolean =>
  (ledger.stock.variance.difference(line) ?? 0) !== 0;

/** Whether an expiry number is expired, or short. */
export function dayRange({ clock, station }: Scene, name: string): (expiry: number) => boolean {
  const today = clock.today();
  const now = dayNumber(today, 0);
  if (name === "expired") return (expiry) => expiry !== 0 && expiry < now;
  const last = dayNumber(horizonDay(today, station.file.settings.shortDated), 0);
  return (expiry) => expiry >= now && lastDayNumber(expiry) <= last;
}

/** A month stands for its last day. */
function lastDayNumber(expiry: number): number {
  if (expiry % 100 !== 99) return expiry;
  const days = new Date(
    Date.UTC(Math.floor(expiry / 10_000), Math.floor(expiry / 100) % 100, 0),
  ).getUTCDate();
  return expiry - 99 + days;
}
