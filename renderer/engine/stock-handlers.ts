import { findProducts } from "../../shared/usecases/find-products.ts";
import { adjustLine, linkCodes, move, nameProduct } from "../../shared/usecases/lines.ts";
import { previewStrike, strike } from "../../shared/usecases/strike.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { lineWindow } from "./line-view.ts";
import { shownCode } from "./present.ts";
import { stockRow } from "./stock-view.ts";

type StockAndHistory = Pick<
  EngineHandlers,
  | "stock"
  | "line"
  | "history"
  | "adjustLine"
  | "move"
  | "previewStrike"
  | "strike"
  | "nameProduct"
  | "linkCodes"
  | "searchProducts"
>;

/** Lists of 100,000 lines are told at most this often, in milliseconds. */
const listEvery = 100;

/** What the Stock and the History screens watch and ask. */
export function stockHandlers(engine: Engine): StockAndHistory {
  const { watchers, ledger, lists, history, catalogue } = engine;
  return {
    stock: (query, changed) => watchers.watch(() => lists.window(query), changed, listEvery),
    line: ({ line }, changed) => watchers.watch(() => lineWindow(engine, line), changed, listEvery),
    history: ({ first, count, batchesOnly }, changed) =>
      watchers.watch(() => history.window(first, count, batchesOnly), changed, listEvery),
    adjustLine: ({ line, said, reason, inPieces }) => adjustLine(engine, line, said, reason, inPieces),
    move: ({ target, change, reason }) => move(engine, target, change, reason),
    previewStrike: ({ target }) => {
      const { indexes, lines, adjustedSince } = previewStrike(ledger.stock, target);
      const packs = indexes.reduce((sum, index) => sum + (ledger.stock.state.share[index] as number), 0);
      return {
        entries: indexes.length,
        packs,
        lines: lines.length,
        adjustedSince: adjustedSince.map((line) => stockRow(engine, line)),
      };
    },
    strike: ({ target, except, reason }) => strike(engine, target, except, reason),
    nameProduct: async ({ code, name, pack }) => {
      const named = await nameProduct(engine, code, name, pack);
      if (named.ok) catalogue.know({ code, codes: [code], name, pack });
      return named;
    },
    linkCodes: ({ code, to, reason }) => linkCodes(engine, code, to, reason),
    searchProducts: ({ text, limit }) =>
      findProducts(engine, text, limit).map(({ code, codes, name, pack }) => ({
        code,
        codes,
        name,
        pack,
        shown: shownCode(code, codes),
      })),
  };
}
