import { expect, test } from "vitest";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import { learnScanner } from "../../shared/domain/scanner/learn-scanner.ts";
import { heardScan } from "../makers/heard-scan.ts";
import type { PcSetting, ScannerSetting } from "../makers/pc-keys.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";

const us: ScannerSetting = { layout: "us", separator: "ctrl", prefix: "", suffix: "", followsCapsLock: true };
const off: PcSetting = { layout: "us", capsLock: "off" };
const on: PcSetting = { layout: "us", capsLock: "letters" };
const pack = (lot: string) => `0105412345678908172910${"00"}10${lot}\x1d21745519`;

async function scan({ ask }: TestStation, lot: string): Promise<ReadingRow> {
  const reading = heardScan(pack(lot), us, on);
  if (!reading) throw new Error("no reading");
  const answer = await ask.recordScan({ reading, times: 1 });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

async function answered(station: TestStation, lot: string): Promise<void> {
  const row = await scan(station, lot);
  expect(row.question?.map((way) => way.lot).sort()).toEqual([lot, lot.toLowerCase()].sort());
  await station.ask.amendReading({ of: row.id, change: { lot } });
}

test("a scanner taught while CapsLock was off is asked about capitals until two answers agree; its profile keeps them", async () => {
  const station = await readyToCount();
  const samples = calibrationCodes.flatMap(({ text }) => heardScan(text, us, off) ?? []);
  const { profile } = learnScanner(samples, 0);
  if (!profile) throw new Error("not learned");
  await station.ask.teachScanner({ profile });
  await answered(station, "AB1");
  expect(station.engine.station.file.settings.scanner?.capsLock).toBe("unknown");
  await answered(station, "CD2");
  expect(station.engine.station.file.settings.scanner?.capsLock).toBe("followed");
  expect(await scan(station, "EF3")).toMatchObject({ lot: "EF3" });
  station.kill();
  const again = await startStation(station);
  const row = await scan(again, "GH4");
  expect([row.lot, row.question]).toEqual(["GH4", undefined]);
});

test("of a scanner nobody taught a doubt about capitals is stored with the reading, and answers that differ teach nothing", async () => {
  const station = await readyToCount();
  const row = await scan(station, "AB1");
  station.kill();
  const again = await startStation(station);
  const lots = again.engine.ledger.stock.entries.raws.get(again.engine.ledger.stock.find(row.id));
  expect(lots?.split("\n").length).toBeGreaterThan(1);
  for (const lot of ["CD2", "ef3"]) {
    const asked = await scan(again, lot.toUpperCase());
    expect(asked.question?.map((way) => way.lot)).toContain(lot);
    await again.ask.amendReading({ of: asked.id, change: { lot } });
  }
  expect(again.engine.station.inferred.capsLock).toBe("unknown");
});
