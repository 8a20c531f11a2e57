import { expect, test } from "vitest";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import { heardScan } from "../makers/heard-scan.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";

/** What an American scanner types on a Belgian PC: a German one would have meant Z where it means Y. */
async function scan({ ask }: TestStation, lot: string): Promise<ReadingRow> {
  const heard = heardScan(
    `010541234567890817280131\x1d10${lot}`,
    { layout: "us", separator: "raw", prefix: "", suffix: "" },
    { layout: "be", capsLock: "off" },
  );
  if (!heard) throw new Error("Taken for typing");
  const answer = await ask.recordScan({ reading: heard, times: 1 });
  if (!answer.ok) throw new Error("Not counted");
  return answer.value;
}

const say = ({ ask }: TestStation, { id }: ReadingRow, lot: string) =>
  ask.amendReading({ of: id, change: { lot } });

test("two answers that agree tell which keyboard a scanner is set to, and the third pack is not asked", async () => {
  const station = await readyToCount();
  const first = await scan(station, "Y1A");
  expect(first.outcome).toBe("asked");
  await say(station, first, "Y1A");
  const second = await scan(station, "AY2");
  expect(second.outcome).toBe("asked");
  await say(station, second, "AY2");
  expect(await scan(station, "BY3")).toMatchObject({ outcome: "new", lot: "BY3" });
  station.kill();
  const again = await startStation(station);
  expect(await scan(again, "CZ4")).toMatchObject({ outcome: "new", lot: "CZ4" });
});

test("answers that do not agree, or that no keyboard makes of the keys, decide nothing", async () => {
  const station = await readyToCount();
  await say(station, await scan(station, "Y1A"), "Y1A");
  await say(station, await scan(station, "AY2"), "AZ2");
  expect((await scan(station, "BY3")).outcome).toBe("asked");
  await say(station, await scan(station, "Y5A"), "W5A");
  expect((await scan(station, "CY6")).outcome).toBe("asked");
});
