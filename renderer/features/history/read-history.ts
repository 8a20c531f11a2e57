import type { HistoryRow, HistoryWindow } from "../../../shared/contracts/stock-records.ts";
import type { Engine } from "../../services/services.tsx";

/** The most rows the engine hands over at once. */
const most = 500;

/** Reads entries `first` to `last` of the history, also those that are not in sight. */
export async function readHistory(engine: Engine, first: number, last: number): Promise<HistoryRow[]> {
  const rows: HistoryRow[] = [];
  for (let from = first; from <= last; from += most)
    rows.push(...(await once(engine, from, Math.min(most, last - from + 1))).rows);
  return rows;
}

async function once(engine: Engine, first: number, count: number): Promise<HistoryWindow> {
  let stop = () => {};
  const window = await new Promise<HistoryWindow>((resolve) => {
    stop = engine.history({ first, count, batchesOnly: false }, resolve);
  });
  stop();
  return window;
}

/** Packs that were counted or said, and that stand: what can be moved. */
export const isMovable = ({ kind, struck }: HistoryRow): boolean =>
  (kind === "counted" || kind === "adjusted") && struck === undefined;
