import { expect, test } from "vitest";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import { learnScanner } from "../../shared/domain/scanner/learn-scanner.ts";
import { heardScan } from "../makers/heard-scan.ts";
import type { PcSetting, ScannerSetting } from "../makers/pc-keys.ts";
import { lookAt, readyToCount, startStation, type TestStation } from "../makers/station.ts";

const pc: PcSetting = { layout: "de", capsLock: "off" };
const us: ScannerSetting = { layout: "us", separator: "f8", prefix: "", suffix: "" };
const german: ScannerSetting = { ...us, layout: "de" };

async function scan(station: TestStation, text: string, scanner: ScannerSetting, on = pc) {
  const reading = heardScan(text, scanner, on);
  if (!reading) throw new Error("no reading");
  return await station.ask.recordScan({ reading, times: 1 });
}
const seen = ({ ask }: TestStation) =>
  lookAt<ReturnType<typeof windowOf>>((changed) => ask.inspector({}, changed));
const windowOf = (station: TestStation) => ({
  readings: station.engine.station.heard.newest,
  inferred: station.engine.station.inferred,
});
const lot = (text: string) => `0105412345678908${"17290100"}10${text}\x1d21745519`;

test("what cannot be known is asked, until a reading shows it; then it is known, also after a start, and never against a sure reading", async () => {
  const station = await readyToCount();
  await scan(station, lot("KY12"), us);
  expect(seen(station).readings[0]).toMatchObject({ kind: "pack", basis: { why: "asked" } });
  expect(seen(station).readings[0]?.question.map((one) => one.lot)).toEqual(["KY12", "KZ12"]);
  // Where the scanner is German that key is a letter no lot holds.
  await scan(station, lot("K-12"), us);
  expect(seen(station).readings[0]).toMatchObject({ basis: { why: "only" }, facts: { lot: "K-12" } });
  await scan(station, lot("KY13"), us);
  expect(seen(station).readings[0]).toMatchObject({
    basis: { why: "inferred" },
    facts: { lot: "KY13" },
    question: [],
  });
  const again = await startStation(station);
  await scan(again, lot("KY14"), us);
  expect(seen(again).readings[0]).toMatchObject({ basis: { why: "inferred" }, facts: { lot: "KY14" } });
  // Another scanner, which one sure reading tells: what was known speaks for it no more.
  await scan(again, lot('K"12'), german);
  expect(seen(again).inferred.layouts).not.toContain("us");
});

test("a scanner that was taught is not asked about, and forgotten it is again", async () => {
  const station = await readyToCount();
  const samples = calibrationCodes.flatMap(({ text }) => heardScan(text, us, pc) ?? []);
  const { profile } = learnScanner(samples, 0);
  if (!profile) throw new Error("not learned");
  await station.ask.teachScanner({ profile });
  await scan(station, lot("KY12"), us);
  expect(seen(station).readings[0]).toMatchObject({
    basis: { why: "taught", corrected: ["keyboard"], separator: "f8" },
    facts: { lot: "KY12" },
    text: lot("KY12"),
  });
  const again = await startStation(station);
  expect(again.engine.station.file.settings.scanner).toEqual(profile);
  await again.ask.forgetScanner({});
  await scan(again, lot("KY13"), us);
  expect(seen(again).readings[0]?.basis.why).toBe("asked");
});

test("the inspector keeps fifty readings, and of a person's number nothing", async () => {
  const station = await readyToCount();
  for (let at = 0; at < 55; at++) await scan(station, lot(`A${at}`), us);
  expect(seen(station).readings.length).toBe(50);
  expect(seen(station).readings[0]).toMatchObject({ number: 55, keys: expect.arrayContaining(["KeyA s A"]) });
  await scan(station, "85073003328", us, { layout: "be", capsLock: "off" });
  expect(seen(station).readings[0]).toMatchObject({ kind: "person", keys: [], text: "" });
  expect(JSON.stringify([seen(station), station.profile.settings])).not.toContain("85073003328");
  expect(JSON.stringify(seen(station))).not.toContain("Digit8  !");
});

test("something before every code that nobody taught is offered to be left out", async () => {
  const station = await readyToCount();
  const row = await scan(station, lot("K-12"), { ...us, prefix: "X7" });
  if (!row.ok) throw new Error(row.failure.code);
  expect(row.value).toMatchObject({ outcome: "asked", added: 1 });
  expect(row.value.question?.map(({ code }) => code)).toEqual(["05412345678908", `X7${lot("K-12")}`]);
  expect(seen(station).readings[0]).toMatchObject({ basis: { why: "guessed", prefix: "X7" } });
});
