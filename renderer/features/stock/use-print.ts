import { useEffect, useState } from "react";
import type { StockRow, StockWindow } from "../../../shared/contracts/stock-records.ts";
import { type Services, useServices } from "../../services/services.tsx";
import type { StockQuery } from "./stock-filter.ts";

/** What is on paper: the rows of a list, and how many it has in all. */
export interface Printed {
  readonly rows: readonly StockRow[];
  readonly total: number;
  readonly packs: number;
  readonly pieces: number;
}

/** The engine gives this many rows at a time. */
const page = 500;
/** More than this is no list for a printer; the sheet then says how many it leaves out. */
const most = 5_000;

/** Gathers every line of the list for a sheet of paper, which stands until it is printed. */
export function usePrint(): {
  readonly printed: Printed | undefined;
  readonly print: (query: StockQuery) => void;
} {
  const services = useServices();
  const [printed, setPrinted] = useState<Printed>();
  useEffect(() => {
    if (!printed) return;
    const done = () => setPrinted(undefined);
    window.addEventListener("afterprint", done, { once: true });
    return () => window.removeEventListener("afterprint", done);
  }, [printed]);
  const print = async (query: StockQuery) => {
    setPrinted(undefined);
    setPrinted(await everyRow(services, query));
  };
  return { printed, print: (query) => void print(query) };
}

async function everyRow({ engine }: Services, query: StockQuery): Promise<Printed> {
  const rows: StockRow[] = [];
  for (;;) {
    const asked = { ...query, first: rows.length, count: page };
    const { rows: more, total, packs, pieces } = await once((told) => engine.stock(asked, told));
    rows.push(...more);
    if (more.length === 0 || rows.length >= Math.min(total, most)) return { rows, total, packs, pieces };
  }
}

/** The first answer of a view. */
function once(watch: (told: (window: StockWindow) => void) => () => void): Promise<StockWindow> {
  return new Promise((resolve) => {
    const stop = watch((window) => {
      resolve(window);
      // The first answer may come while `watch` is still at work.
      queueMicrotask(() => stop());
    });
  });
}
