import { expect, test } from "vitest";
import { confirmed } from "../../renderer/features/count/question.ts";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";

/** Lot, expiry and serial of it can be parted in one way only, and nothing parts them. */
const glued = "010415013832707721100251263204341727013110403751B";

async function scan({ ask }: TestStation, text: string): Promise<ReadingRow> {
  const answer = await ask.recordScan(scanned(text));
  if (!answer.ok) throw new Error("Not counted");
  return answer.value;
}

const laneOf = ({ ask }: TestStation) =>
  lookAt((changed: (rows: Parameters<Parameters<typeof ask.lane>[1]>[0]) => void) => ask.lane({}, changed));

test("the only reading left counts at once, is marked, and waits in the lane until a person confirms it", async () => {
  const station = await readyToCount();
  const row = await scan(station, glued);
  expect(row).toMatchObject({
    outcome: "asked",
    confirm: true,
    problems: ["separator-lost"],
    lot: "403751B",
    serial: "10025126320434",
    quantity: 1,
  });
  expect(laneOf(station).filter(({ kind }) => kind === "confirm")).toMatchObject([
    { reading: row.id, lots: ["403751B"], packs: 1 },
  ]);
  station.kill();
  const again = await startStation(station);
  expect(laneOf(again).map(({ kind }) => kind)).toContain("confirm");
  const answer = await again.ask.amendReading({ of: row.id, change: confirmed(row) });
  expect(answer).toMatchObject({
    ok: true,
    value: { outcome: "new", problems: [], lot: "403751B", serial: "10025126320434", quantity: 1 },
  });
  expect(laneOf(again).map(({ kind }) => kind)).not.toContain("confirm");
});

test("it is a finding of its line until then, and another lot ends it too", async () => {
  const station = await readyToCount();
  const row = await scan(station, glued);
  const stock = lookAt((changed: (window: { findings: { doubt?: number } }) => void) =>
    station.ask.stock(
      {
        first: 0,
        count: 10,
        text: "",
        place: null,
        expiry: "any",
        finding: null,
        sort: "product",
        descending: false,
        marked: null,
        fresh: 0,
      },
      changed,
    ),
  );
  expect(stock.findings.doubt).toBe(1);
  const answer = await station.ask.amendReading({ of: row.id, change: { lot: "403751" } });
  expect(answer).toMatchObject({ value: { outcome: "new", lot: "403751", problems: [] } });
});

test("what could not be a lot is left out and said, and taking the scan back leaves nothing behind", async () => {
  const station = await readyToCount();
  const row = await scan(station, `]d201054123456789081726020010${"A".repeat(21)}`);
  expect(row).toMatchObject({ outcome: "asked", confirm: true, problems: ["lot"], lot: "" });
  await station.ask.takeBack({});
  expect(laneOf(station)).toEqual([]);
});

test("a lot seen before on the product ranks the answers to a question", async () => {
  const open = "01054123456789081728123110L421745519";
  const first = await scan(await readyToCount(), open);
  expect(first.question?.[0]).toMatchObject({ lot: "L421745519" });
  const station = await readyToCount();
  // Separators that came once mean that none is ever lost: this scanner sends none.
  await station.ask.recordTyped({ code: "05412345678908", quantity: 1, lot: "L4", expiry: "2028-12-31" });
  const second = await scan(station, open);
  expect(second.question?.[0]).toMatchObject({ lot: "L4", serial: "745519" });
  await station.ask.recordTyped({ code: "05412345678908", quantity: 1, lot: "L421745519" });
  const shown = lookAt(
    (changed: (window: import("../../shared/contracts/count-records.ts").CountWindow) => void) =>
      station.ask.count({ limit: 5 }, changed),
  );
  expect(shown.readings.find(({ id }) => id === second.id)?.question?.[0]).toMatchObject({ lot: "L4" });
});
