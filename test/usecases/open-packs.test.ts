import { describe, expect, test } from "vitest";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import type { StockWindow } from "../../shared/contracts/stock-records.ts";
import { imported } from "../makers/imports.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";

const gtin = "05412345678908";
const pack = (serial: string) => `]d201${gtin}1729113010LK4471A\x1d21${serial}`;

const rowOf = (answer: { readonly ok: boolean; readonly value?: ReadingRow | null }): ReadingRow => {
  if (!answer.ok || !answer.value) throw new Error("not written");
  return answer.value;
};

const scan = async ({ ask }: TestStation, text: string, times = 1) =>
  rowOf(await ask.recordScan({ ...scanned(text), times }));

let asked = 0;

/** The list as it is now, fewest first. */
function stockOf({ ask }: TestStation): StockWindow {
  asked += 1;
  return lookAt<StockWindow>((changed) =>
    ask.stock(
      {
        ...{ first: 0, count: 50, text: "", place: null, expiry: "any", finding: null, marked: null },
        ...{ sort: "quantity", descending: false, fresh: asked },
      },
      changed,
    ),
  );
}
const heldOf = (station: TestStation) =>
  stockOf(station).rows.map(({ quantity, unit, beside }) => [quantity, unit, beside]);

/** Three packs, and one of them open with twelve left, of a product of which a pack holds thirty. */
async function withOpenPack(): Promise<TestStation & { readonly opened: ReadingRow }> {
  const station = await readyToCount("Koelkast");
  await station.ask.nameProduct({ code: gtin, name: "Dafalgan 1 g", pack: "30 tabletten" });
  for (const serial of ["A1", "A2", "A3", "A4"]) await scan(station, pack(serial));
  const last = await scan(station, pack("A5"));
  const opened = rowOf(await station.ask.setPieces({ of: last.id, said: 12 }));
  return { ...station, opened };
}

describe("the pack in the hand is open", () => {
  test("it counts as what is left, beside the packs, and Backspace takes it back whole", async () => {
    const station = await withOpenPack();
    expect(station.opened).toMatchObject({ unit: "piece", added: 12, quantity: 12, inPack: 30, beside: 4 });
    expect(heldOf(station)).toEqual([
      [12, "piece", 4],
      [4, "pack", 12],
    ]);
    expect(stockOf(station)).toMatchObject({ packs: 4, pieces: 12 });
    expect(rowOf(await station.ask.takeBack({}))).toMatchObject({ id: station.opened.id });
    expect(heldOf(station)).toEqual([[4, "pack", undefined]]);
    // The pack that was taken back may be scanned again, as a pack.
    expect(await scan(station, pack("A5"))).toMatchObject({ unit: "pack", added: 1, quantity: 5 });
  });

  test("it is scanned again: already counted, whatever was said of it", async () => {
    const station = await withOpenPack();
    expect(await scan(station, pack("A5"))).toMatchObject({ outcome: "twice", added: 0 });
    expect(stockOf(station)).toMatchObject({ packs: 4, pieces: 12 });
  });

  test("it was counted whole before it was opened: what is left is said of that reading", async () => {
    const station = await withOpenPack();
    const again = await scan(station, pack("A1"));
    expect(again).toMatchObject({ outcome: "twice", first: { isOne: true } });
    const of = again.first?.id as typeof again.id;
    expect(rowOf(await station.ask.setPieces({ of, said: 20 }))).toMatchObject({ added: 20, quantity: 32 });
    expect(stockOf(station)).toMatchObject({ packs: 3, pieces: 32 });
  });

  test("it lies beside several that were counted as one reading", async () => {
    const station = await readyToCount();
    const three = await scan(station, gtin, 3);
    const open = rowOf(await station.ask.addPieces({ of: three.id, said: 8 }));
    expect(open).toMatchObject({ unit: "piece", added: 8, beside: 3 });
    expect(open).not.toHaveProperty("inPack");
    expect(rowOf(await station.ask.takeBack({})).id).toBe(open.id);
    expect(heldOf(station)).toEqual([[3, "pack", undefined]]);
  });

  test("it is typed, and corrected on its line", async () => {
    const station = await readyToCount();
    const typed = { code: gtin, quantity: 7, inPieces: true, expiry: "2029-11" };
    expect(rowOf(await station.ask.recordTyped(typed))).toMatchObject({ unit: "piece", added: 7 });
    const [row] = stockOf(station).rows;
    await station.ask.adjustLine({ line: row?.line as number, said: 5, reason: "nageteld" });
    expect(heldOf(station)).toEqual([[5, "piece", undefined]]);
  });

  test("it is said of a line of packs, beside which nothing loose was counted", async () => {
    const station = await readyToCount();
    await scan(station, gtin, 3);
    const [row] = stockOf(station).rows;
    await station.ask.adjustLine({ line: row?.line as number, said: 9, reason: "geopend", inPieces: true });
    expect(heldOf(station)).toEqual([
      [9, "piece", 3],
      [3, "pack", 9],
    ]);
    expect(stockOf(station).rows.flatMap(({ findings }) => findings)).not.toContain("saidOther");
  });
});

describe("pieces that are taken out", () => {
  const taking = { reason: "sold" } as const;

  test("leave the others of their pack, which goes whole when it is scanned", async () => {
    const station = await withOpenPack();
    const out = rowOf(await station.ask.takeOut({ ...scanned(pack("A5")), taking }));
    expect(out).toMatchObject({ unit: "piece", added: -12, quantity: 0 });
    const five = rowOf(await station.ask.setPieces({ of: out.id, said: 5 }));
    expect(five).toMatchObject({ unit: "piece", added: -5, quantity: 7, beside: 4 });
    const rest = rowOf(await station.ask.takeOut({ ...scanned(pack("A5")), taking }));
    expect(rest).toMatchObject({ unit: "piece", added: -7, quantity: 0 });
    expect(stockOf(station)).toMatchObject({ packs: 4, pieces: 0 });
  });

  test("are typed as pieces; more than lie there is seen", async () => {
    const station = await readyToCount();
    await station.ask.recordTyped({ code: gtin, quantity: 7, inPieces: true });
    const typed = { code: gtin, quantity: 3, inPieces: true, taking };
    expect(rowOf(await station.ask.takeOutTyped(typed))).toMatchObject({ added: -3, quantity: 4 });
    const more = rowOf(await station.ask.takeOutTyped({ ...typed, quantity: 9 }));
    expect(more).toMatchObject({ outcome: "uncounted", added: -9, quantity: -5 });
  });
});

test("packs and pieces go out as a table and come back, serials and all", async () => {
  const station = await withOpenPack();
  const table = await station.ask.exportTable({ what: "stock" });
  if (!table.ok) throw new Error(table.failure.code);
  expect(table.value.packs).toBe(4);
  const other = await startStation();
  await imported(other, table.value);
  expect(await stockText(other)).toEqual(await stockText(station));
  expect(stockOf(other)).toMatchObject({ packs: 4, pieces: 12 });
  // The open pack is known there by its serial.
  expect(other.engine.ledger.stock.lines.size).toBe(2);
  const onto = await readyToCount("Koelkast");
  await scan(onto, pack("A5"));
  onto.clock.time += 60_000;
  await imported(onto, table.value);
  // Counted whole here first and open there: once, and said.
  expect(onto.engine.totals).toMatchObject({ packs: 5, pieces: 0 });
  expect(stockOf(onto).findings).toMatchObject({ countedTwice: 1 });
});
