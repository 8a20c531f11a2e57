import type { HistoryRow, HistoryWindow } from "../../shared/contracts/engine-records.ts";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import type { BatchId } from "../../shared/domain/ledger/identity.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import { operatorName, placeName, productRow, type Scene, stationName } from "./present.ts";

/** Kinds that only serve the ledger itself; people do not need to read them. */
const silent: readonly string[] = ["started", "productKnown"];

/** The history, newest first. The order is kept between turns and only grows, unless entries arrive from elsewhere. */
export class History {
  readonly #scene: Scene;
  #order: number[] = [];
  #seen = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  window(first: number, count: number, batchesOnly: boolean): HistoryWindow {
    this.#grow();
    const all = batchesOnly
      ? this.#order.filter((index) => isBatch(this.#scene.ledger.stock.entries.facts.get(index)))
      : this.#order;
    const shown: number[] = [];
    for (let at = all.length - 1 - first; at >= 0 && shown.length < count; at--)
      shown.push(all[at] as number);
    return { first, rows: shown.map((index) => historyRow(this.#scene, index)), total: all.length };
  }

  #grow(): void {
    const { entries, facts } = this.#scene.ledger.stock;
    if (this.#seen === entries.size) return;
    const last = this.#order.at(-1);
    let inOrder = true;
    for (let index = this.#seen; index < entries.size; index++) {
      if (
        facts.batchOf(index) !== undefined ||
        silent.includes(entries.kinds.word(entries.kind[index] as number))
      )
        continue;
      if (last !== undefined && entries.compare(last, index) > 0) inOrder = false;
      this.#order.push(index);
    }
    if (!inOrder || this.#seen === 0) this.#order.sort((a, b) => entries.compare(a, b));
    this.#seen = entries.size;
  }
}

/** One entry as a person reads it. */
export function historyRow(scene: Scene, index: number): HistoryRow {
  const { stock } = scene.ledger;
  const { entries, facts, state } = stock;
  const said = entries.facts.get(index) ?? entries.adjusted.get(index);
  const isQuantity = entries.isQuantity(index);
  const strike = facts.voidsOf(index)[0];
  const struckBy = strike === undefined ? undefined : entries.facts.get(strike);
  const batch =
    said?.kind === "batchClosed"
      ? batchFacts(
          scene,
          said.batch,
          said.shares.reduce((sum, share) => sum + share.to - share.from + 1, 0),
        )
      : undefined;
  const operator =
    said && said.kind !== "?" ? said.operator : entries.operators.word(entries.operator[index] as number);
  return {
    id: entries.id(index),
    kind: entries.kinds.word(entries.kind[index] as number),
    at: entries.at[index] as number,
    operator: operatorName(stock, operator),
    station: stationName(stock, stationOf(scene, index)),
    added: isQuantity && state.has(index, mark.inEffect) ? (state.share[index] as number) : 0,
    facts: isQuantity ? quantityFacts(scene, index) : said ? factsOf(scene, said) : {},
    ...(struckBy?.kind === "voided"
      ? {
          struck: {
            at: entries.at[strike as number] as number,
            operator: operatorName(stock, struckBy.operator),
            reason: struckBy.reason,
          },
        }
      : {}),
    duplicate: state.has(index, mark.duplicate),
    ...(batch ? { batch } : {}),
    canStrike:
      strike === undefined &&
      said?.kind !== "voided" &&
      said?.kind !== "?" &&
      batch?.struck !== true &&
      said?.kind !== "adopted",
  };
}

function isBatch(said: AnyEntry | undefined): boolean {
  return said?.kind === "batchClosed" || said?.kind === "adopted";
}

function batchFacts({ ledger }: Scene, id: BatchId, count: number): HistoryRow["batch"] {
  return { id, entries: count, struck: ledger.stock.facts.isBatchStruck(id) };
}

function stationOf({ ledger }: Scene, index: number): string {
  const { entries } = ledger.stock;
  const started = entries.facts.get(entries.at_(entries.writer[index] as number, 1));
  return started && started.kind !== "?" ? started.station : "";
}

function quantityFacts(scene: Scene, index: number): HistoryRow["facts"] {
  const { stock } = scene.ledger;
  const { entries, lines, state } = stock;
  const line = (state.line[index] as number) - 1;
  if (line < 0) return {};
  const product = productRow(stock, scene.catalogue, lines.root[line] as number);
  const adjusted = entries.adjusted.get(index);
  return {
    line,
    code: entries.codes.word(entries.code[index] as number),
    name: product.name,
    lot: entries.lots.word(lines.lot[line] as number),
    expiry: expiryText(lines.expiry[line] as number),
    serial: entries.serials.word(entries.serial[index] as number),
    place: placeName(stock, entries.locations.word(lines.location[line] as number)),
    session: entries.sessions.word(entries.session[index] as number),
    ...(adjusted ? { said: adjusted.said, saw: adjusted.saw, reason: adjusted.reason } : {}),
  };
}

/** What the sentence about a fact needs, kind by kind. */
function factsOf(scene: Scene, said: AnyEntry): HistoryRow["facts"] {
  const { stock } = scene.ledger;
  switch (said.kind) {
    case "pharmacyNamed":
    case "stationNamed":
    case "operatorNamed":
    case "locationDefined":
      return { name: said.name };
    case "sessionOpened":
      return { place: placeName(stock, said.location), again: said.recounts.length };
    case "sessionClosed":
      return { place: placeOfSession(scene, said.session), empty: said.empty ? 1 : 0 };
    case "sessionSettled":
      return { place: placeOfSession(scene, said.sessions[0] ?? ""), parts: said.stands === null ? 1 : 0 };
    case "quantity":
    case "countedAnyway":
    case "amended": {
      const target = stock.find(said.of);
      const of = target < 0 ? {} : quantityFacts(scene, target);
      return {
        ...of,
        ...(said.kind === "quantity" ? { said: said.said } : {}),
        ...(said.kind === "countedAnyway" ? { reason: said.reason } : {}),
      };
    }
    case "moved":
      return {
        entries: said.entries.reduce((sum, [, from, to]) => sum + to - from + 1, 0),
        ...(said.session ? { place: placeOfSession(scene, said.session) } : {}),
        ...(said.location ? { to: placeName(stock, said.location) } : {}),
        ...(said.lot ? { lot: said.lot } : {}),
        ...(said.expiry ? { expiry: said.expiry } : {}),
        ...(said.code ? { code: said.code } : {}),
        reason: said.reason,
      };
    case "named":
      return { code: said.code, name: said.name };
    case "linked":
      return { code: said.codes[0] ?? "", to: said.codes[1] ?? "", reason: said.reason };
    case "batchClosed":
    case "adopted":
      return {
        title: said.title,
        entries: said.shares.reduce((sum, share) => sum + share.to - share.from + 1, 0),
      };
    case "voided":
      return {
        ...(said.target.includes(".") ? targetFacts(scene, stock.find(said.target as never)) : {}),
        reason: said.reason,
      };
    default:
      return {};
  }
}

function targetFacts(scene: Scene, index: number): HistoryRow["facts"] {
  if (index < 0) return {};
  if (scene.ledger.stock.entries.isQuantity(index)) return quantityFacts(scene, index);
  const said = scene.ledger.stock.entries.facts.get(index);
  return said && said.kind !== "voided" ? factsOf(scene, said) : {};
}

function placeOfSession({ ledger }: Scene, session: string): string {
  const { entries, sessions } = ledger.stock;
  return placeName(
    ledger.stock,
    entries.locations.word(sessions.state(entries.sessions.place(session)).location),
  );
}
