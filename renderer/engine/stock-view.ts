import type {
  ExpectedHere,
  StockNarrowing,
  StockRow,
  StockWindow,
} from "../../shared/contracts/stock-records.ts";
import type { LocationId } from "../../shared/domain/ledger/identity.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { type FindingName, finding } from "../../shared/domain/stock/line-table.ts";
import type { Stock } from "../../shared/domain/stock/stock.ts";
import {
  besideLine,
  daysLeft,
  findingsOf,
  placeName,
  productRow,
  quarantines,
  type Scene,
} from "./present.ts";
import { sortLines } from "./stock-order.ts";
import { dayRange, differs, filterLines, type StockQuery, type WideQuery } from "./stock-query.ts";
import { StockRanks } from "./stock-ranks.ts";

/**
 * The lists of the Stock screen. A list keeps its order while it is watched, so that nothing moves under a finger:
 * quantities are always of now, lines that arrived since are only counted until the person asks for them.
 */
export class StockLists {
  readonly #scene: Scene;
  #key = "";
  #list: Uint32Array = new Uint32Array(0);
  #sizeThen = 0;
  readonly #ranks: StockRanks;
  #rankedFor = -1;
  #summedFor = -1;
  #packs = 0;
  #pieces = 0;
  #products = 0;
  #struck = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#ranks = new StockRanks(scene);
  }

  /** The window a query looks at. */
  window(query: StockQuery): StockWindow {
    const { lines } = this.#scene.ledger.stock;
    const { first: _, count: __, marked: ___, ...filter } = query;
    const key = JSON.stringify(filter);
    if (key !== this.#key) {
      this.#key = key;
      this.#list = this.list(query);
      this.#sizeThen = lines.size;
      this.#summedFor = -1;
    }
    this.#sum();
    const first = Math.min(query.first, Math.max(0, this.#list.length - 1));
    const shown = this.#list.subarray(first, first + query.count);
    return {
      first,
      rows: Array.from(shown, (line) => stockRow(this.#scene, line)),
      total: this.#list.length,
      packs: this.#packs,
      pieces: this.#pieces,
      products: this.#products,
      ...this.#expected(),
      findings: this.#findings(),
      all: this.#live(),
      arrived: this.#arrived(),
      struck: this.#struck,
      marked: query.marked === null ? -1 : this.#list.indexOf(query.marked),
    };
  }

  /** Every line that passes a query, sorted. */
  list(query: WideQuery): Uint32Array {
    const ranks = this.#rank();
    return sortLines(this.#scene, filterLines(this.#scene, query, ranks), query, ranks);
  }

  #rank(): StockRanks {
    const { entries } = this.#scene.ledger.stock;
    if (this.#rankedFor !== entries.size) this.#ranks.renew();
    this.#rankedFor = entries.size;
    return this.#ranks;
  }

  /** The totals are of now, though the order of the list is not. */
  #sum(): void {
    const { lines, entries, expected } = this.#scene.ledger.stock;
    if (this.#summedFor === entries.size) return;
    this.#summedFor = entries.size;
    const roots = new Set<number>();
    this.#packs = 0;
    this.#pieces = 0;
    this.#struck = 0;
    for (const line of this.#list) {
      if (lines.live[line] === 0) {
        if (expected.stands(line)) roots.add(lines.root[line] as number);
        else this.#struck += 1;
        continue;
      }
      if (lines.unit[line] === 1) this.#pieces += lines.quantity[line] as number;
      else this.#packs += lines.quantity[line] as number;
      roots.add(lines.root[line] as number);
    }
    this.#products = roots.size;
  }

  /** What of the list was expected, in packs. */
  #expected(): Pick<StockWindow, "expected"> {
    const { expected, variance, lines } = this.#scene.ledger.stock;
    if (!expected.isAny) return {};
    const sums = { expected: 0, counted: 0, difference: 0 };
    for (const line of this.#list) {
      const difference = variance.difference(line);
      if (difference === undefined || lines.unit[line] === 1) continue;
      sums.expected += expected.quantity(line);
      sums.difference += difference;
    }
    return { expected: { ...sums, counted: sums.expected + sums.difference } };
  }

  /** Lines that came since the list was made and that it could show. */
  #arrived(): number {
    const { lines } = this.#scene.ledger.stock;
    let arrived = 0;
    for (let line = this.#sizeThen; line < lines.size; line++) if (lines.live[line] !== 0) arrived += 1;
    return arrived;
  }

  #live(): number {
    const { lines } = this.#scene.ledger.stock;
    let live = 0;
    for (let line = 0; line < lines.size; line++) if ((lines.live[line] as number) > 0) live += 1;
    return live;
  }

  #findings(): StockWindow["findings"] {
    const { lines } = this.#scene.ledger.stock;
    const names = Object.keys(finding) as readonly FindingName[];
    const counts: Partial<Record<StockNarrowing, number>> = {};
    const add = (name: StockNarrowing) => {
      counts[name] = (counts[name] ?? 0) + 1;
    };
    const expired = dayRange(this.#scene, "expired");
    const short = dayRange(this.#scene, "short");
    const apart = quarantines(this.#scene);
    for (let line = 0; line < lines.size; line++) {
      if (differs(this.#scene, line)) add("differs");
      if (lines.live[line] === 0) continue;
      const bits = lines.findings[line] as number;
      if (bits !== 0) for (const name of names) if (bits & finding[name]) add(name);
      if (apart.size > 0 && apart.has(lines.location[line] as number)) add("quarantined");
      if (lines.quantity[line] === 0) continue;
      if (this.#scene.recalls.ofLine(line)) add("recalled");
      if (expired(lines.expiry[line] as number)) add("expired");
      else if (short(lines.expiry[line] as number)) add("short");
    }
    return counts;
  }
}

/** A stock line as lists show it. */
export function stockRow(scene: Scene, line: number): StockRow {
  const { stock } = scene.ledger;
  const { lines, entries } = stock;
  const findings = findingsOf(scene, line);
  const recall = scene.recalls.ofLine(line);
  const days = daysLeft(lines.expiry[line] as number, scene.clock.today());
  const beside = besideLine(stock, line);
  const location = entries.locations.word(lines.location[line] as number) as LocationId | "";
  return {
    line,
    quantity: lines.quantity[line] as number,
    product: productRow(stock, scene.catalogue, lines.root[line] as number),
    lot: entries.lots.word(lines.lot[line] as number),
    expiry: expiryText(lines.expiry[line] as number),
    place: placeName(scene, location),
    location,
    unit: (lines.unit[line] as number) === 1 ? "piece" : "pack",
    findings,
    isStruck: lines.live[line] === 0 && !stock.expected.stands(line),
    ...expectedHere(stock, line),
    ...(beside === undefined ? {} : { beside }),
    ...(recall ? { recall } : {}),
    ...(days !== undefined && (findings.includes("expired") || findings.includes("short"))
      ? { daysLeft: days }
      : {}),
  };
}

function expectedHere({ expected, variance, lines }: Stock, line: number): { expected?: ExpectedHere } {
  const difference = variance.difference(line);
  if (difference === undefined) return {};
  const counted = expected.stands(line) ? variance.counted(line) : (lines.quantity[line] as number);
  return { expected: { expected: expected.quantity(line), counted, difference } };
}
