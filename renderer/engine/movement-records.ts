import type { HistoryRow } from "../../shared/contracts/stock-records.ts";
import type { MovementRecord } from "../../shared/domain/export/movement-table.ts";
import { movementWords, outWords } from "../../shared/domain/import/export-words.ts";
import { unitWord } from "../../shared/domain/import/stock-columns.ts";
import { arrivedSince } from "../../shared/usecases/changed-products.ts";
import { timeText } from "../../shared/usecases/export-stock.ts";
import { historyRow } from "./history-view.ts";
import type { Scene } from "./present.ts";

/** The entries that changed quantities, or where they lie, in order of time; only those that came after a moment, when one is given. */
export function movementOrder({ ledger }: Scene, since: number | null): readonly number[] {
  const { entries, facts } = ledger.stock;
  const isNew = since === null ? undefined : arrivedSince(ledger.stock, since);
  const found: number[] = [];
  for (let index = 0; index < entries.size; index++) {
    if (isNew && isNew[index] === 0) continue;
    const kind = entries.kinds.word(entries.kind[index] as number);
    if (kind in movementWords && !facts.isStaged(index)) found.push(index);
  }
  return found.sort((a, b) => entries.compare(a, b));
}

/** These entries as movements; what they add is of now, so that all of them together are the stock. */
export function* movementRecords(scene: Scene, order: readonly number[]): Generator<MovementRecord> {
  for (const index of order) yield movementRecord(scene, index, historyRow(scene, index));
}

function movementRecord(scene: Scene, index: number, row: HistoryRow): MovementRecord {
  const { language } = scene.station.file.settings;
  const { stock } = scene.ledger;
  const { facts, struck } = row;
  const text = (name: string) => String(facts[name] ?? "");
  const why = text("why");
  return {
    when: timeText(row.at),
    who: row.operator,
    station: row.station,
    kind: movementWords[row.kind as keyof typeof movementWords][language],
    change: row.added,
    unit: stock.entries.isQuantity(index) ? unitWord(unitOf(scene, index), language) : "",
    said: text("said") || text("entries"),
    name: text("name"),
    code: text("code"),
    lot: text("toLot") || text("lot"),
    expiry: text("toExpiry") || text("expiry"),
    serial: text("serial"),
    place: text("place"),
    to: text("wentTo") || text("to"),
    reason:
      why === ""
        ? text("reason") || text("title")
        : (outWords[why as keyof typeof outWords]?.[language] ?? why),
    struck: struck?.operator ?? "",
    struckWhen: struck ? timeText(struck.at) : "",
    struckWhy: struck?.reason ?? "",
    entry: row.id,
  };
}

function unitOf({ ledger: { stock } }: Scene, index: number): "pack" | "piece" {
  const line = (stock.state.line[index] as number) - 1;
  return line >= 0 && stock.lines.unit[line] === 1 ? "piece" : "pack";
}
