import { success } from "../../shared/base/result.ts";
import {
  adjustLine,
  linkCodes,
  move,
  nameProduct,
  previewStrike,
  strike,
} from "../../shared/usecases/lines.ts";
import { nameOperator, namePharmacy, nameStation, setUp } from "../../shared/usecases/people.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { frameWindow } from "./frame-view.ts";
import { shownCode } from "./present.ts";
import { lineWindow, stockRow } from "./stock-view.ts";

type StockAndPeople = Pick<
  EngineHandlers,
  | "frame"
  | "stock"
  | "line"
  | "history"
  | "tasks"
  | "cancelTask"
  | "adjustLine"
  | "move"
  | "previewStrike"
  | "strike"
  | "nameProduct"
  | "linkCodes"
  | "searchProducts"
  | "setUp"
  | "changeSettings"
  | "namePharmacy"
  | "nameStation"
  | "nameOperator"
  | "chooseOperator"
  | "readNotices"
  | "retry"
>;

/** Lists of 100,000 lines are told at most this often, in milliseconds. */
const listEvery = 100;

/** What the frame, the Stock and the History screens watch and ask. */
export function stockHandlers(engine: Engine): StockAndPeople {
  const { watchers, ledger, station, lists, history, catalogue } = engine;
  return {
    frame: (_, changed) => watchers.watch(() => frameWindow(engine, engine.totals, engine), changed),
    stock: (query, changed) => watchers.watch(() => lists.window(query), changed, listEvery),
    line: ({ line }, changed) => watchers.watch(() => lineWindow(engine, line), changed, listEvery),
    history: ({ first, count, batchesOnly }, changed) =>
      watchers.watch(() => history.window(first, count, batchesOnly), changed, listEvery),
    tasks: (_, changed) => watchers.watch(() => engine.tasks.rows, changed, listEvery),
    cancelTask: ({ id }) => {
      engine.tasks.cancel(id);
      return {};
    },
    adjustLine: ({ line, said, reason }) => adjustLine(engine, line, said, reason),
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
      catalogue
        .search(text, limit)
        .map(({ code, codes, name, pack }) => ({ code, codes, name, pack, shown: shownCode(code, codes) })),
    setUp: async (said) => await setUp(engine, said),
    changeSettings: async (change) => {
      await station.change({
        settings: { ...station.file.settings, ...(change as Partial<typeof station.file.settings>) },
      });
      watchers.changed();
      return success({});
    },
    namePharmacy: ({ name }) => namePharmacy(engine, name),
    nameStation: ({ name }) => nameStation(engine, name),
    nameOperator: ({ id, name }) => nameOperator(engine, id, name),
    chooseOperator: async ({ id }) => {
      await station.change({ operator: id });
      watchers.changed();
      return {};
    },
    readNotices: () => {
      engine.notices = [];
      watchers.changed();
      return {};
    },
    retry: () => {
      engine.groups.retry();
      return {};
    },
  };
}
