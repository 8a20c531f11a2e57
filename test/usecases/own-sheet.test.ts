import { expect, test } from "vitest";
import { lessons, sheet } from "../../renderer/features/practice/samples.ts";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import { heardScan } from "../makers/heard-scan.ts";
import type { PcSetting, ScannerSetting } from "../makers/pc-keys.ts";
import { readyToCount, scanned } from "../makers/station.ts";

const belgian: PcSetting = { layout: "be", capsLock: "off" };
const us: ScannerSetting = { layout: "us", separator: "ctrl", prefix: "", suffix: "" };
const refused = (name: "practice" | "calibration") => ({
  ok: false,
  failure: { code: "scan/own-sheet", facts: { sheet: name } },
});

test("no code of a sheet we print is counted or taken out, however the scanner sends it; the next pack is", async () => {
  const { ask, engine } = await readyToCount();
  const before = engine.ledger.stock.entries.size;
  for (const { text } of sheet) expect(await ask.recordScan(scanned(text))).toEqual(refused("practice"));
  const settings: readonly ScannerSetting[] = [
    us,
    { ...us, layout: "be", separator: "f8" },
    { ...us, separator: "none" },
    { ...us, prefix: "X", suffix: "-" },
  ];
  for (const setting of settings) {
    for (const { text } of calibrationCodes) {
      const reading = heardScan(text, setting, belgian);
      expect(reading && (await ask.recordScan({ reading, times: 1 }))).toEqual(refused("calibration"));
    }
    for (const { text } of [lessons.scan, lessons.repeat]) {
      const reading = heardScan(text, setting, belgian);
      expect(reading && (await ask.recordScan({ reading, times: 1 }))).toEqual(refused("practice"));
    }
  }
  // As a camera gives it, and as a person types it from the sheet.
  for (const { text } of calibrationCodes)
    expect(await ask.recordScan(scanned(`]d2${text}`))).toEqual(refused("calibration"));
  expect(await ask.recordTyped({ code: "9521234000020", quantity: 1 })).toEqual(refused("practice"));
  expect(await ask.takeOut({ ...scanned(lessons.scan.text), taking: { reason: "sold" } })).toEqual(
    refused("practice"),
  );
  expect(engine.ledger.stock.entries.size).toBe(before);
  expect(await ask.recordScan(scanned("5412345678908"))).toMatchObject({ ok: true, value: { quantity: 1 } });
});

test("a number of the pharmacy's own that a sample bears too is a pack once it has a name here", async () => {
  const { ask } = await readyToCount();
  expect(await ask.recordScan(scanned(lessons.code.text))).toEqual(refused("practice"));
  const typed = await ask.recordTyped({ code: lessons.code.text, quantity: 2 });
  expect(typed).toMatchObject({ ok: true, value: { quantity: 2 } });
  if (!typed.ok) return;
  await ask.nameProduct({ code: typed.value.product.code, name: "Zinkzalf", pack: "" });
  expect(await ask.recordScan(scanned(lessons.code.text))).toMatchObject({
    ok: true,
    value: { quantity: 3 },
  });
});
