import {
  type HistoryRow,
  type HistoryWindow,
  isQuantityKind,
} from "../../../shared/contracts/stock-records.ts";
import type { Engine } from "../../services/services.tsx";

/** The most rows the engine hands over at once. */
const most = 500;

/**
 * Reads entries `first` to `last` of a history that held `total` entries, also those that are not in sight. Newer ones
 * that came in meanwhile have pushed them down: that is made up for.
 */
export async function readHistory(
  engine: Engine,
  { first, last, total }: { readonly first: number; readonly last: number; readonly total: number },
): Promise<HistoryRow[]> {
  const rows: HistoryRow[] = [];
  let newer = 0;
  while (first + rows.length <= last) {
    const from = first + rows.length;
    const window = await once(engine, from + newer, Math.min(most, last - from + 1));
    if (window.total - total !== newer) newer = window.total - total;
    else if (window.rows.length === 0) break;
    else rows.push(...window.rows);
  }
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
  isQuantityKind(kind) && struck === undefined;
