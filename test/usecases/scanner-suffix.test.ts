import { expect, test } from "vitest";
import type { Scanned } from "../../shared/contracts/engine-answers.ts";
import type { ScannerProfile } from "../../shared/domain/scanner/scanner-profile.ts";
import { heardScan } from "../makers/heard-scan.ts";
import type { PcSetting, ScannerSetting } from "../makers/pc-keys.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";

const belgian: PcSetting = { layout: "be", capsLock: "off" };
const behind = (suffix: string): ScannerSetting => ({ layout: "us", separator: "ctrl", prefix: "", suffix });
const gtins = [
  "05412345678908",
  "05410013111009",
  "03400936963504",
  "04150138327077",
  "05412345000013",
] as const;
/** A pack whose lot comes last. */
const pack = (at: number, lot: string) => `01${gtins[at]}1729100010${lot}`;

async function scan({ ask }: TestStation, text: string, suffix: string): Promise<Scanned> {
  const reading = heardScan(text, behind(suffix), belgian);
  if (!reading) throw new Error("no reading");
  return await ask.recordScan({ reading, times: 1 });
}
const row = (answer: Scanned) => {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const lots = (answer: Scanned) =>
  row(answer)
    .question?.map(({ lot }) => lot)
    .toSorted() ?? row(answer).lot;
const known = ({ engine }: TestStation) => engine.station.inferred.suffix;

test.each(["-", "."])(
  "a %s that ends every reading is asked of the first two, then known, also after a start",
  async (sign) => {
    const station = await readyToCount();
    expect(lots(await scan(station, pack(0, "A10"), sign))).toEqual(["A10", `A10${sign}`]);
    // The same pack again shows nothing new.
    expect(lots(await scan(station, pack(0, "A10"), sign))).toEqual(["A10", `A10${sign}`]);
    expect(lots(await scan(station, pack(1, "B11"), sign))).toEqual(["B11", `B11${sign}`]);
    expect(lots(await scan(station, pack(2, "C12"), sign))).toBe("C12");
    expect(row(await scan(station, gtins[3].slice(1), sign))).toMatchObject({ product: { code: gtins[3] } });
    station.kill();
    const again = await startStation(station);
    expect(lots(await scan(again, pack(3, "D13"), sign))).toBe("D13");
    expect(again.engine.station.heard.newest[0]?.basis).toMatchObject({
      suffix: sign,
      corrected: ["keyboard", "suffix"],
    });
    // One that does not end so tells another scanner: from then on it is asked again, never cut in silence.
    expect(lots(await scan(again, pack(3, "D14"), ""))).toBe("D14");
    for (const lot of ["D15", "D16"]) {
      expect(lots(await scan(again, pack(3, lot), sign))).toEqual([lot, `${lot}${sign}`]);
      expect(lots(await scan(again, pack(3, lot), ""))).toBe(lot);
    }
  },
);

test("a letter that ends every reading is asked of the first four products, then known", async () => {
  const station = await readyToCount();
  for (const [at, lot] of ["A1", "B2", "C3", "D4"].entries())
    expect(lots(await scan(station, pack(at, lot), "x"))).toEqual([lot, `${lot}x`]);
  expect(lots(await scan(station, pack(4, "E5"), "x"))).toBe("E5");
  expect(row(await scan(station, gtins[0].slice(1), "x"))).toMatchObject({ product: { code: gtins[0] } });
});

test("a scanner without one is known by its first digit, and lots that end in letters are never asked about then", async () => {
  const station = await readyToCount();
  expect(row(await scan(station, pack(0, "A10"), "")).question).toBeUndefined();
  expect(known(station)).toBe("");
  for (const [at, lot] of ["A1X", "B2X", "C3X", "D4X"].entries())
    expect(lots(await scan(station, pack(at, lot), ""))).toBe(lot);
});

test("a letter that ends lots of one product is asked and never cut; two answers that it belongs to the lot end the asking", async () => {
  const station = await readyToCount();
  for (const lot of ["A1X", "A2X", "A3X", "A4X"])
    expect(lots(await scan(station, pack(0, lot), ""))).toEqual([lot.slice(0, -1), lot]);
  for (const lot of ["A5X", "A6X"]) {
    const asked = row(await scan(station, pack(0, lot), ""));
    const answer = await station.ask.amendReading({ of: asked.id, change: { lot } });
    expect(answer).toMatchObject({ ok: true, value: { lot } });
  }
  expect(known(station)).toBe("");
  expect(lots(await scan(station, pack(0, "A7X"), ""))).toBe("A7X");
});

test("a scanner that was taught is not asked about its end", async () => {
  const station = await readyToCount();
  const { scanner } = station.engine.station.file.settings;
  expect(scanner).toBeNull();
  const profile: ScannerProfile = {
    ...{ layout: "us", separator: { form: "ctrl", text: "" }, prefix: "", suffix: "", symbology: false },
    ...{ capsLock: "unknown", ending: "enter", pace: 4, at: 0 },
  };
  await station.ask.teachScanner({ profile });
  expect(lots(await scan(station, pack(0, "A1X"), ""))).toBe("A1X");
  await station.ask.forgetScanner({});
  expect(lots(await scan(station, pack(0, "A1X"), ""))).toEqual(["A1", "A1X"]);
});
