import { expect, test } from "vitest";
import { undoBatch } from "../../shared/usecases/undo-batch.ts";
import { planUndo } from "../../shared/usecases/undo-plan.ts";
import { stockTable } from "../bench/stock-table.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";
import { lookedAt, proposed } from "../makers/undo.ts";

const lines = 9_000;
const code = "05410013111009";

/** A station with a large import, and a clock that goes on whenever it is looked at: everything has turns. */
async function withMany(): Promise<TestStation & { readonly batch: never }> {
  const station = await readyToCount("Nachtkast");
  await station.ask.recordScan(scanned(code));
  station.clock.time += 1_000;
  const bytes = await stockTable(lines, 5, true);
  const { batch } = await imported(station, { name: "voorraad.csv", bytes });
  station.clock.now = () => (station.clock.time += 1);
  return { ...station, batch: batch as never };
}

/** Begins to take an import back, and comes back once its entry is written and its lines are still being worked out. */
async function halfUndone(station: TestStation & { readonly batch: never }) {
  const { undo } = await lookedAt(station, station.batch);
  const done = station.ask.undoImport({ undo, choice: proposed, reason: "verkeerd bestand" });
  while (!station.engine.ledger.stock.facts.isBatchStruck(station.batch)) await station.clock.pause();
  return { done };
}

test("a scan is answered while a large import is taken back, and both are so in the end, also after a restart", async () => {
  const station = await withMany();
  const { stock } = station.engine.ledger;
  const { done } = await halfUndone(station);
  const [task] = station.engine.tasks.rows;
  expect(task).toMatchObject({ what: "undo", canCancel: false });
  await station.ask.recordScan(scanned(code));
  expect(stock.left).toBeGreaterThan(lines / 2);
  expect(station.engine.totals.packs).toBeGreaterThan(2);
  expect(await done).toEqual({ ok: true, value: {} });
  expect([stock.left, station.engine.totals.packs]).toEqual([0, 2]);
  const text = await stockText(station);
  station.kill();
  expect(await stockText(await startStation(station))).toEqual(text);
}, 60_000);

test("a kill while its lines are worked out leaves all of it taken back", async () => {
  const station = await withMany();
  await halfUndone(station);
  expect(station.engine.ledger.stock.left).toBeGreaterThan(0);
  station.kill();
  const again = await startStation({ ...station, columns: undefined as never });
  expect(again.engine.totals.packs).toBe(1);
}, 60_000);

test("stopped before it is written it leaves the import as it was", async () => {
  const station = await withMany();
  const { packs } = station.engine.totals;
  const { undo } = await lookedAt(station, station.batch);
  const done = station.ask.undoImport({ undo, choice: proposed, reason: "verkeerd bestand" });
  const [task] = station.engine.tasks.rows;
  station.engine.tasks.cancel(task?.id ?? "");
  expect(await done).toMatchObject({ ok: false, failure: { code: "task/cancelled" } });
  expect(station.engine.ledger.stock.facts.isBatchStruck(station.batch)).toBe(false);
  expect(station.engine.totals.packs).toBe(packs);
}, 60_000);

test("whoever needs the stock whole waits until all is taken back", async () => {
  const station = await withMany();
  const { done } = await halfUndone(station);
  await station.engine.ledger.goOn();
  expect([station.engine.ledger.stock.left, station.engine.totals.packs]).toEqual([0, 1]);
  expect(await done).toMatchObject({ ok: true });
}, 60_000);

test("what is said of an import at the last rest before it is struck is never struck with it", async () => {
  const station = await withMany();
  const { ledger } = station.engine;
  const shown = await planUndo(ledger.stock, station.batch, async () => {});
  const undone = (step: (rests: number) => Promise<unknown>, commit: () => void) => {
    let rests = 0;
    const task = {
      step: async () => {
        rests += 1;
        await step(rests);
      },
      commit,
    };
    return undoBatch({ ledger }, shown, proposed, "verkeerd bestand", task);
  };
  let all = 0;
  const counted = undone(
    async (rests) => {
      all = rests;
    },
    () => {
      throw new Error("stopped");
    },
  );
  await expect(counted).rejects.toThrow("stopped");
  const line = 100;
  const done = await undone(
    async (rests) => {
      if (rests === all) await station.ask.adjustLine({ line, said: 77, reason: "nageteld" });
    },
    () => {},
  );
  expect(done).toMatchObject({ failure: { code: "import/plan-stale" } });
  expect(ledger.stock.lines.quantity[line]).toBe(77);
}, 60_000);
