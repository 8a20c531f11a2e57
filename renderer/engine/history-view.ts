import type { HistoryRow, HistoryWindow } from "../../shared/contracts/stock-records.ts";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import type { BatchId } from "../../shared/domain/ledger/identity.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import { expectedFacts, factsOf, quantityFacts } from "./history-facts.ts";
import { operatorName, type Scene, stationName } from "./present.ts";

/** Kinds that only serve the ledger itself; people do not need to read them. */
const silent: readonly string[] = ["started", "productKnown", "quarantineOpened", "doubted"];

/** Kinds a person may strike. Names, places and sessions are changed by saying something else: what rests on them stays. */
const strikable: readonly string[] = [
  "counted",
  "adjusted",
  "takenOut",
  "quantity",
  "inPieces",
  "amended",
  "moved",
  "countedAnyway",
  "expected",
  "named",
  "linked",
  "boxed",
  "customersMerged",
  "sessionSettled",
  "batchClosed",
];

/** How far back undo looks for something of this station. */
const undoWithin = 2000;

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
    return {
      first,
      rows: shown.map((index) => historyRow(this.#scene, index)),
      total: all.length,
      lastOwn: this.#lastOwn(),
    };
  }

  #lastOwn(): HistoryRow | null {
    const end = Math.max(0, this.#order.length - undoWithin);
    for (let at = this.#order.length - 1; at >= end; at--) {
      const index = this.#order[at] as number;
      const kind = this.#scene.ledger.stock.entries.kinds.word(
        this.#scene.ledger.stock.entries.kind[index] as number,
      );
      if (!strikable.includes(kind)) continue;
      const row = historyRow(this.#scene, index);
      if (row.isOwn && row.canStrike) return row;
    }
    return null;
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
  const { entries, state } = stock;
  const said = entries.facts.get(index) ?? entries.adjusted.get(index);
  const isQuantity = entries.isQuantity(index);
  const kind = entries.kinds.word(entries.kind[index] as number);
  const batch = said?.kind === "batchClosed" ? batchFacts(scene, said.batch, said.shares) : undefined;
  const struck = struckBy(scene, index, batch);
  const operator =
    said && said.kind !== "?" ? said.operator : entries.operators.word(entries.operator[index] as number);
  const station = stationOf(scene, index);
  return {
    id: entries.id(index),
    kind,
    at: entries.at[index] as number,
    operator: operatorName(stock, operator),
    station: stationName(stock, station),
    added: isQuantity && state.has(index, mark.inEffect) ? (state.share[index] as number) : 0,
    facts: isQuantity
      ? quantityFacts(scene, index)
      : entries.isExpected(index)
        ? expectedFacts(scene, index)
        : said
          ? factsOf(scene, said)
          : {},
    ...(struck ? { struck } : {}),
    duplicate: state.has(index, mark.duplicate),
    ...(batch ? { batch } : {}),
    canStrike: struck === undefined && batch?.struck !== true && strikable.includes(kind),
    isOwn: station === scene.station.file.station,
  };
}

/** Who struck an entry, or all of a batch, and why. */
function struckBy(scene: Scene, index: number, batch: HistoryRow["batch"]): HistoryRow["struck"] {
  const { stock } = scene.ledger;
  const { entries, facts } = stock;
  const of = batch?.struck ? facts.strikes.entriesOf(batch.id)[Symbol.iterator]().next().value?.[0] : index;
  const strike = of === undefined ? undefined : facts.voidsOf(of)[0];
  const by = strike === undefined ? undefined : entries.facts.get(strike);
  if (by?.kind !== "voided") return undefined;
  return {
    at: entries.at[strike as number] as number,
    operator: operatorName(stock, by.operator),
    reason: by.reason,
  };
}

function isBatch(said: AnyEntry | undefined): boolean {
  return said?.kind === "batchClosed" || said?.kind === "adopted";
}

function batchFacts(
  { ledger }: Scene,
  id: BatchId,
  shares: readonly { readonly from: number; readonly to: number }[],
): HistoryRow["batch"] {
  const entries = shares.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return { id, entries, struck: ledger.stock.facts.isBatchStruck(id) };
}

function stationOf({ ledger }: Scene, index: number): string {
  const { entries } = ledger.stock;
  const started = entries.facts.get(entries.at_(entries.writer[index] as number, 1));
  return started && started.kind !== "?" ? started.station : "";
}
