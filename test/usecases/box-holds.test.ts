import { expect, test } from "vitest";
import type { LaneRow, ReadingRow } from "../../shared/contracts/count-records.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { listOf } from "../stock/asking.ts";

const pack = "05412345678908";
const other = "05410013111009";
/** A box whose inner digits are those of no pack here. */
const box = "13453120000018";

async function scan({ ask }: TestStation, text: string): Promise<ReadingRow> {
  const answer = await ask.recordScan(scanned(text));
  if (!answer.ok) throw new Error("not counted");
  return answer.value;
}
const laneOf = ({ ask }: TestStation) =>
  lookAt((changed: (rows: readonly LaneRow[]) => void) => ask.lane({}, changed)).map(({ code }) => code);
let looks = 0;
const lines = (station: TestStation) =>
  listOf(station, { fresh: ++looks }).rows.map(({ product, lot, quantity }) => [product.code, lot, quantity]);

test.each([
  ["a box number that is another's", box, box],
  ["a text that fits no rule", "DOOS-77", "DOOS-77"],
  ["a number that fails its check", "13453120000019", "13453120000019"],
])(
  "%s is said to hold packs of a product: what was counted of it moves, lot and all",
  async (_, text, code) => {
    const station = await readyToCount();
    const { ask } = station;
    await scan(station, pack);
    await ask.nameProduct({ code: pack, name: "Paracetamol EG", pack: "" });
    const first = await scan(station, text);
    await ask.amendReading({ of: first.id, change: { lot: "L7" } });
    await scan(station, text);
    await ask.setQuantity({ of: (await scan(station, text)).id, said: 3 });
    expect(laneOf(station)).toContain(code);
    expect(await ask.boxHolds({ code, holds: pack, packs: 12 })).toEqual({ ok: true, value: {} });
    expect(laneOf(station)).not.toContain(code);
    expect(lines(station).sort()).toEqual(
      [
        [pack, "", 1 + 12 + 36],
        [pack, "L7", 12],
      ].sort(),
    );
    expect(await scan(station, text)).toMatchObject({
      outcome: "good",
      added: 12,
      product: { name: "Paracetamol EG" },
      box: { packs: 12, holds: "Paracetamol EG" },
    });
    // Said anew it counts otherwise; struck, what was said before stands; and with nothing said it waits again as it was.
    await ask.boxHolds({ code, holds: pack, packs: 10 });
    const again = await startStation(station);
    for (const packs of [10, 12]) {
      expect(lines(again)).toContainEqual([pack, "L7", packs]);
      const [fact] = again.engine.ledger.stock.facts.headIds(`boxed:${code}`);
      await again.ask.strike({ target: fact as never, except: [], reason: "no box" });
    }
    expect(laneOf(again)).toContain(code);
    expect(lines(again)).toContainEqual([code, "L7", 1]);
  },
);

test("all codes of what waits are said to be the box, and a product is no box of itself", async () => {
  const station = await readyToCount();
  await scan(station, box);
  await scan(station, "2642619");
  await station.ask.linkCodes({ code: box, to: "CNK:2642619", reason: "" });
  await scan(station, other);
  await station.ask.boxHolds({ code: box, holds: "CNK:2642619", packs: 6 });
  expect(lines(station).map(([, , quantity]) => quantity)).toEqual([1, 2]);
  await station.ask.boxHolds({ code: box, holds: other, packs: 6 });
  expect(lines(station)).toEqual([[other, "", 13]]);
});
