import { expect, test } from "vitest";
import { readingRow } from "../../renderer/engine/reading-rows.ts";
import { answersTo } from "../../renderer/features/count/answers.ts";
import { changeTo } from "../../renderer/features/count/question.ts";
import { Format } from "../../renderer/i18n/format.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import { finding } from "../../shared/domain/stock/line-table.ts";
import { stockRecords } from "../../shared/usecases/export-stock.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";

/** Nothing parts lot and serial: the lot is L421745519, or it is L4 and the serial 745519. */
const split = "01054123456789081728123110L421745519";

const rowNow = ({ engine }: TestStation, id: EntryId): ReadingRow =>
  readingRow(engine, engine.ledger.stock.find(id));

async function asked(station: TestStation): Promise<ReadingRow> {
  const scan = await station.ask.recordScan(scanned(split));
  if (!scan.ok) throw new Error("not counted");
  return scan.value;
}

/** Gives the answer whose card shows this lot, as its arrow does. */
async function answer(station: TestStation, { id, question = [] }: ReadingRow, lot: string): Promise<void> {
  const given: unknown[] = [];
  const cards = answersTo(question, languages.en.count, new Format("en"), {
    choose: (way) => given.push(station.ask.amendReading({ of: id, change: changeTo(way) })),
    openRest: () => {},
  });
  cards.find(({ value }) => value.before + value.differing + value.after === lot)?.give();
  expect(await Promise.all(given)).toMatchObject([{ ok: true }]);
}

const listed = ({ engine }: TestStation) => {
  const { stock } = engine.ledger;
  const lines = [...stock.lines.live.subarray(0, stock.lines.size).keys()];
  const live = lines.filter((line) => (stock.lines.live[line] as number) > 0);
  return [...stockRecords(stock, live, () => "", "nl")].map(({ lot, serials, quantity }) => ({
    lot,
    serials,
    quantity,
  }));
};

test("a pack whose separator was lost keeps the lot and the serial that were chosen", async () => {
  const station = await readyToCount();
  const row = await asked(station);
  expect(row).toMatchObject({ outcome: "asked", lot: "", serial: "" });
  await answer(station, row, "L4");
  expect(rowNow(station, row.id)).toMatchObject({ outcome: "new", lot: "L4", serial: "745519", quantity: 1 });
  expect(listed(station)).toEqual([{ lot: "L4", serials: ["745519"], quantity: 1 }]);
  station.kill();
  const again = await startStation(station);
  expect(rowNow(again, row.id)).toMatchObject({ lot: "L4", serial: "745519" });
});

test("a second pack with the serial that was chosen is a double like any other", async () => {
  const station = await readyToCount();
  const first = await asked(station);
  await answer(station, first, "L4");
  const second = await asked(station);
  await answer(station, second, "L4");
  expect(rowNow(station, second.id)).toMatchObject({ outcome: "twice", added: 0, quantity: 1 });
  expect(rowNow(station, second.id).first).toBeDefined();
  const third = await station.ask.recordScan(scanned("01054123456789081728123110L4\x1d21745519"));
  expect(third).toMatchObject({ value: { outcome: "twice", quantity: 1 } });
  const { lines, state, entries } = station.engine.ledger.stock;
  const line = (state.line[entries.find(first.id)] as number) - 1;
  expect((lines.findings[line] as number) & finding.countedTwice).toBeTruthy();
  await station.ask.strike({ target: first.id, except: [], reason: "" });
  expect(rowNow(station, second.id)).toMatchObject({ outcome: "new", added: 1, quantity: 1 });
});

test("the whole as the lot takes the serial away", async () => {
  const station = await readyToCount();
  const row = await asked(station);
  await answer(station, row, "L4");
  await station.ask.amendReading({ of: row.id, change: { lot: "L421745519", serial: null } });
  expect(rowNow(station, row.id)).toMatchObject({ lot: "L421745519", serial: "", quantity: 1 });
  expect(listed(station)).toEqual([{ lot: "L421745519", serials: [], quantity: 1 }]);
});
