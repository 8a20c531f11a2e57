import { expect, test } from "vitest";
import type { CountWindow, ReadingRow } from "../../shared/contracts/count-records.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";

const cnk = "2642619";
const matrix = (serial: string) => `]d201054123456789081728123110L44\x1d21${serial}`;

async function scan(station: TestStation, text: string): Promise<ReadingRow> {
  station.clock.time += 1000;
  const answer = await station.ask.recordScan(scanned(text));
  if (!answer.ok) throw new Error("Not counted");
  return answer.value;
}

const packs = ({ engine }: TestStation) => engine.totals.packs;
const shown = ({ ask }: TestStation) =>
  lookAt((changed: (window: CountWindow) => void) => ask.count({ limit: 9 }, changed)).readings;

/** A station on which both codes of the pack are known to be one product. */
async function linked(): Promise<TestStation> {
  const station = await readyToCount();
  await scan(station, cnk);
  const { id } = await scan(station, matrix("A0"));
  await station.ask.samePack({ of: id });
  return station;
}

/** The same station after the program was closed and started again. */
async function anew(station: TestStation): Promise<TestStation> {
  station.kill();
  station.clock.time += 1000;
  return await startStation(station);
}

test("two packs after all is offered after a start of the program too, and no more once it was said", async () => {
  const station = await linked();
  await scan(station, matrix("A1"));
  const bare = await scan(station, cnk);
  await station.ask.samePack({ of: bare.id });
  await scan(station, matrix("A2"));
  await station.ask.takeBack({});
  expect(packs(station)).toBe(2);
  const second = await anew(station);
  const before = shown(second).filter(({ struckAt }) => struckAt === 0);
  expect(before).toMatchObject([
    { serial: "A1", merged: true },
    { serial: "A0", merged: true },
  ]);
  expect(shown(second).find(({ serial }) => serial === "A2")?.merged).toBeUndefined();
  expect(await second.ask.twoPacks({ of: before[0]?.id as ReadingRow["id"] })).toMatchObject({
    value: { lot: "" },
  });
  expect(packs(second)).toBe(3);
  const third = await anew(second);
  expect(shown(third).filter(({ merged }) => merged)).toMatchObject([]);
  expect(packs(third)).toBe(3);
});

test("a pack merged before the last one is still offered, in both orders, and one that was struck itself is not", async () => {
  const station = await linked();
  await station.ask.changeSettings({ twoCodes: true });
  for (const code of [cnk, matrix("A1"), matrix("A2"), cnk, cnk, matrix("A3")]) await scan(station, code);
  await station.ask.takeBack({});
  expect(packs(station)).toBe(3);
  const again = await anew(station);
  expect(shown(again).map(({ serial, merged, struckAt }) => [serial, merged ?? false, struckAt > 0])).toEqual(
    [
      ["A3", true, true],
      ["A2", true, false],
      ["A1", true, false],
      ["A0", true, false],
    ],
  );
  await scan(again, matrix("A4"));
  expect(shown(again)[0]?.pair).toBeUndefined();
});
