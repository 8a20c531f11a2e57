import { expect, test } from "vitest";
import { changeTo } from "../../renderer/features/count/question.ts";
import type { LaneRow, ReadingRow } from "../../shared/contracts/count-records.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";

async function scan({ ask }: TestStation, text: string): Promise<ReadingRow> {
  const answer = await ask.recordScan(scanned(text));
  if (!answer.ok) throw new Error("Not counted");
  return answer.value;
}

const laneOf = ({ ask, clock }: TestStation) => {
  clock.time += 10_000;
  return lookAt((changed: (rows: readonly LaneRow[]) => void) => ask.lane({}, changed));
};

test.each([
  ["six digits, the check digit kept back", "264261", ["CNK:2642619", "264261"]],
  ["sixteen digits that begin with a CNK", "2642619123456789", ["CNK:2642619", "2642619123456789"]],
  ["a PZN in Belgium", "03752864", ["PZN:03752864", "03752864"]],
  ["seven digits of two other countries", "3696350", ["PZN:03696350", "CIP7:3696350", "3696350"]],
])("what only may be a code counts as read and is asked: %s", async (_, text, codes) => {
  const station = await readyToCount();
  const row = await scan(station, text);
  expect(row).toMatchObject({ outcome: "asked", quantity: 1 });
  expect(row.question?.map(({ code }) => code)).toEqual(codes);
  expect(laneOf(station)).toMatchObject([{ kind: "question", packs: 1 }]);
  station.kill();
  const again = await startStation(station);
  const [way] = row.question ?? [];
  if (!way) return;
  const answered = await again.ask.amendReading({ of: row.id, change: changeTo(way) });
  expect(answered).toMatchObject({
    ok: true,
    value: { outcome: "new", product: { code: codes[0] }, quantity: 1 },
  });
  expect(laneOf(again)).toMatchObject([{ kind: "unnamed", code: codes[0], packs: 1 }]);
});

test("it may stay what it was read as, and is then named like any other", async () => {
  const station = await readyToCount();
  const row = await scan(station, "264261");
  const plain = row.question?.at(-1);
  if (!plain) throw new Error("Not asked");
  await station.ask.amendReading({ of: row.id, change: changeTo(plain) });
  expect(laneOf(station)).toMatchObject([{ kind: "unnamed", code: "264261" }]);
  await station.ask.nameProduct({ code: "264261", name: "Doosje", pack: "" });
  expect(laneOf(station)).toEqual([]);
  expect(station.engine.totals.packs).toBe(1);
});

test("a code typed by hand is asked as well, and none of it is lost from the lane", async () => {
  const station = await readyToCount();
  await station.ask.recordTyped({ code: "264261", quantity: 3 });
  expect(laneOf(station)).toMatchObject([{ kind: "question", packs: 3 }]);
});
