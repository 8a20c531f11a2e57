import { type Result, success } from "../../shared/base/result.ts";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import type { Failure } from "../../shared/errors.ts";
import { boxHolds, boxOf } from "../../shared/usecases/box-of.ts";
import { takeFrom } from "../../shared/usecases/readings.ts";
import { takeOut, takeOutTyped } from "../../shared/usecases/take-out.ts";
import { copiesOf } from "./count-handlers.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { rowOf } from "./reading-rows.ts";

/** What is asked of packs that leave, and of boxes. No second code is awaited of what leaves. */
export function outHandlers(
  engine: Engine,
): Pick<EngineHandlers, "takeOut" | "takeOutTyped" | "takeFrom" | "boxOf" | "boxHolds"> {
  const { recent, watchers, ledger } = engine;
  const shown = <F extends Failure>(written: Result<EntryId, F>): Result<ReadingRow, F> =>
    written.ok ? success({ ...rowOf(engine, written.value), ...copiesOf(engine) }) : written;
  const taken = <F extends Failure>(written: Result<EntryId, F>): Result<ReadingRow, F> => {
    if (written.ok) recent.add(ledger.stock.find(written.value));
    watchers.changed();
    return shown(written);
  };
  return {
    takeOut: (request) => recent.order.add(async () => taken(await takeOut(engine, request))),
    takeOutTyped: (typed) => recent.order.add(async () => taken(await takeOutTyped(engine, typed))),
    boxOf: async ({ of, packs }) => shown(await boxOf(engine, of, packs)),
    boxHolds: ({ code, holds, packs }) => boxHolds(engine, code, holds, packs),
    takeFrom: async ({ of, line }) => shown(await takeFrom(engine, of, line)),
  };
}
