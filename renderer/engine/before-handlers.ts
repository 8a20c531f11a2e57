import { type Result, success } from "../../shared/base/result.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { goBack, lookBack } from "../../shared/usecases/go-back.ts";
import { type Keeping, keepBefore, type NotKept } from "../../shared/usecases/keep-before.ts";
import { keptBefores } from "../../shared/usecases/kept-befores.ts";
import { goingNext, weighedBefores } from "../../shared/usecases/thin-befores.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { historyRow } from "./history-view.ts";
import { stationName } from "./present.ts";
import { runTask } from "./run-task.ts";

/** So many of the readings that would go are named. */
const named = 5;

/** What is asked about moments the station can go back to. */
export function beforeHandlers(engine: Engine): Pick<EngineHandlers, "befores" | "lookBefore" | "goBack"> {
  const find = async (name: string) => (await keptBefores(engine)).find((one) => one.name === name);
  return {
    befores: async () => {
      const all = await weighedBefores(engine);
      const next = goingNext(all, engine.clock.now());
      return all.map(({ name, only, before: { at, cause, title, entries, secret } }) => ({
        ...{ name, at, cause, title, entries, only },
        needsKey: secret === undefined,
        goesNext: next.has(name),
      }));
    },
    lookBefore: async ({ name }) => {
      const kept = await find(name);
      if (!kept) return null;
      const { gone, returning } = lookBack({ needs: engine }, kept);
      const { entries, facts } = engine.ledger.stock;
      const scans = gone.filter((index) => entries.isQuantity(index) && facts.batchOf(index) === undefined);
      const own = scans.map((index) => historyRow(engine, index)).filter(({ isOwn }) => isOwn);
      return {
        ...{ name, scanned: own.length, others: gone.length - own.length, returning },
        newest: own.slice(-named).reverse(),
      };
    },
    goBack: async ({ name, key }) => {
      const kept = await find(name);
      if (!kept) return failure("copy/damaged", { name, part: name });
      return await runTask(engine, "before", (task) => goBack(keepingOf(engine), kept, key, task));
    },
  };
}

/** Keeps how a station is that holds something, before something of this title is taken in. A browser has no room for it. */
export async function keptBeforeTaking(
  engine: Engine,
  title: string,
): Promise<Result<unknown, NotKept | Failure<"task/cancelled">>> {
  if (!engine.persistent || engine.ledger.stock.entries.size === 0) return success({});
  return await runTask(engine, "before", (task) =>
    keepBefore(keepingOf(engine), { cause: "taken-in", title }, task),
  );
}

const keepingOf = (engine: Engine): Keeping => ({
  needs: engine,
  trial: engine.trial,
  version: engine.version,
  stationName: stationName(engine.ledger.stock, engine.station.file.station),
});
