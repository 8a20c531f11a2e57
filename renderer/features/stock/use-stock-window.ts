import { useEffect, useState } from "react";
import type { StockWindow } from "../../../shared/contracts/stock-records.ts";
import { useServices } from "../../services/services.tsx";
import type { StockQuery } from "./stock-filter.ts";

/** A window together with what was asked: a new question shows the old rows until its own are there. */
export interface AnsweredStock {
  readonly query: StockQuery;
  readonly window: StockWindow;
}

/** Watches the list a query asks for; undefined until the engine has answered once. */
export function useStockWindow(query: StockQuery): AnsweredStock | undefined {
  const { engine } = useServices();
  const [answered, setAnswered] = useState<AnsweredStock>();
  const key = JSON.stringify(query);
  useEffect(() => {
    const asked = JSON.parse(key) as StockQuery;
    return engine.stock(asked, (window) => setAnswered({ query: asked, window }));
  }, [engine, key]);
  return answered;
}
