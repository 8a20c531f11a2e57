import { useState } from "react";
import type { StockRow, StockWindow } from "../../../shared/contracts/stock-records.ts";
import { windowAround } from "../../ui/row-window.ts";
import { everyLine, type StockFilter, type StockQuery } from "./stock-filter.ts";
import { useStockWindow } from "./use-stock-window.ts";

/** What of the list outlives the screen: who comes back finds it as it was. */
interface Kept {
  readonly filter: StockFilter;
  readonly fresh: number;
  /** The line that was marked when the list was made, and where it stood. */
  readonly anchor: { readonly line: number | null; readonly index: number };
}

let kept: Kept = { filter: everyLine, fresh: 0, anchor: { line: null, index: 0 } };

/** The list of the Stock screen: what is asked, what is there, and which line is marked. */
export interface StockList {
  readonly filter: StockFilter;
  readonly query: StockQuery;
  readonly window: StockWindow | undefined;
  readonly index: number;
  /** The marked line; -1 while there is none. */
  readonly line: number;
  readonly rowAt: (index: number) => StockRow | undefined;
  readonly see: (first: number, count: number) => void;
  readonly mark: (index: number) => void;
  readonly change: (filter: StockFilter) => void;
  /** Makes the list anew, with what arrived since; the mark goes to a line, or stays on its own. */
  readonly renew: (line?: number) => void;
}

/** Holds the list: rows around what is in sight, and a mark that stays on its line whatever is filtered or sorted. */
export function useStockList(): StockList {
  const [state, setState] = useState<Kept>(() => ({ ...kept, fresh: kept.fresh + 1 }));
  const [sight, setSight] = useState({ first: 0, count: 180 });
  const [chosen, setChosen] = useState<number | null>(null);
  const { filter, fresh, anchor } = state;
  const query: StockQuery = { ...filter, ...sight, fresh, marked: anchor.line };
  const answered = useStockWindow(query);
  const window = answered?.window;
  const isCurrent = answered !== undefined && isSameList(answered.query, query);
  const rowAt = (index: number) => window?.rows[index - window.first];
  const last = (window?.total ?? 0) - 1;
  const followed = isCurrent ? (window?.marked ?? -1) : -1;
  const index = !isCurrent ? -1 : Math.min(chosen ?? (followed >= 0 ? followed : anchor.index), last);
  const line = useLastKnown(isCurrent && last < 0 ? -1 : rowAt(index)?.line);
  const keep = (next: Kept) => {
    kept = next;
    setState(next);
    setChosen(null);
  };
  const here = line < 0 ? null : line;
  return {
    filter,
    query,
    window,
    index,
    line,
    rowAt,
    see: (first, count) => {
      const wanted = windowAround(first, count);
      if (wanted.first !== sight.first || wanted.count !== sight.count) setSight(wanted);
    },
    mark: (at) => {
      kept = { ...state, anchor: { line: rowAt(at)?.line ?? here, index: at } };
      setChosen(at);
    },
    change: (next) => keep({ filter: next, fresh, anchor: { line: here, index: 0 } }),
    renew: (to) =>
      keep({ filter, fresh: fresh + 1, anchor: { line: to ?? here, index: Math.max(0, index) } }),
  };
}

/** The value that was there last, while the next one is on its way. */
function useLastKnown(value: number | undefined): number {
  const [known, setKnown] = useState(-1);
  if (value !== undefined && value !== known) setKnown(value);
  return value ?? known;
}

const isSameList = (a: StockQuery, b: StockQuery) =>
  a.text === b.text &&
  a.place === b.place &&
  a.expiry === b.expiry &&
  a.finding === b.finding &&
  a.sort === b.sort &&
  a.descending === b.descending &&
  a.fresh === b.fresh;
