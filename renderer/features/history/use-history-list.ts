import { useEffect, useState } from "react";
import type { HistoryRow, HistoryWindow } from "../../../shared/contracts/stock-records.ts";
import { askedHistory } from "../../services/asked-history.ts";
import { useView } from "../../services/services.tsx";
import { windowAround } from "../../ui/row-window.ts";
import { isMovable } from "./read-history.ts";

/** The two ends of what is chosen, as places in a list that had so many entries then: new ones push all others down. */
interface Mark {
  readonly at: number;
  readonly from: number;
  readonly total: number;
}

/** The list of the History screen: rows around what is in sight, the marked one, and the stretch that is chosen. */
export interface HistoryList {
  readonly window: HistoryWindow | undefined;
  readonly batchesOnly: boolean;
  readonly index: number;
  readonly row: HistoryRow | undefined;
  /** First and last of what is chosen; equal when it is one. */
  readonly chosen: { readonly first: number; readonly last: number };
  /** How many of those can be moved, as far as they are here; those that are not are taken to be. */
  readonly movable: number;
  readonly rowAt: (index: number) => HistoryRow | undefined;
  readonly see: (first: number, count: number) => void;
  readonly mark: (index: number, extend: boolean) => void;
  readonly release: () => void;
  readonly showBatches: (batchesOnly: boolean) => void;
}

/** Holds the list; the mark stays on its entry when newer ones come in above it. */
export function useHistoryList(): HistoryList {
  const [sight, setSight] = useState({ first: 0, count: 180 });
  const [batchesOnly, setBatchesOnly] = useState(askedHistory.importsOnly);
  useEffect(() => {
    askedHistory.importsOnly = false;
  }, []);
  const [mark, setMark] = useState<Mark>({ at: 0, from: 0, total: 0 });
  const window = useView("history", { ...sight, batchesOnly });
  const total = window?.total ?? 0;
  const moved = mark.total === 0 ? 0 : Math.max(0, total - mark.total);
  const at = Math.min(mark.at + moved, total - 1);
  const from = Math.min(mark.from + moved, total - 1);
  const rowAt = (index: number) => window?.rows[index - window.first];
  const chosen = { first: Math.min(at, from), last: Math.max(at, from) };
  return {
    window,
    batchesOnly,
    movable: batchesOnly ? 0 : countMovable(chosen.first, chosen.last, rowAt),
    index: at,
    row: rowAt(at),
    chosen,
    rowAt,
    see: (first, count) => {
      const wanted = windowAround(first, count);
      if (wanted.first !== sight.first || wanted.count !== sight.count) setSight(wanted);
    },
    mark: (index, extend) => setMark({ at: index, from: extend ? from : index, total }),
    release: () => setMark({ at, from: at, total }),
    showBatches: (only) => {
      setBatchesOnly(only);
      setMark({ at: 0, from: 0, total: 0 });
    },
  };
}

function countMovable(first: number, last: number, rowAt: (index: number) => HistoryRow | undefined): number {
  let count = 0;
  for (let index = Math.max(0, first); index <= last; index++) {
    const row = rowAt(index);
    if (!row || isMovable(row)) count += 1;
  }
  return count;
}
