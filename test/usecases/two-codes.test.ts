import fc from "fast-check";
import { expect, test } from "vitest";
import type { CountWindow, ReadingRow } from "../../shared/contracts/count-records.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";

const cnk = "2642619";
const gtin = "05412345678908";
const matrix = (serial: string, of = gtin) => `]d201${of}1728123110L44\x1d21${serial}`;
const other = "05410013111009";

async function scan({ ask }: TestStation, text: string): Promise<ReadingRow> {
  const answer = await ask.recordScan(scanned(text));
  if (!answer.ok) throw new Error("Not counted");
  return answer.value;
}

const packs = ({ engine }: TestStation) => engine.totals.packs;
const shown = ({ ask }: TestStation) =>
  lookAt((changed: (window: CountWindow) => void) => ask.count({ limit: 9 }, changed)).readings;
const rootOf = ({ engine }: TestStation, code: string) => {
  const { products, entries } = engine.ledger.stock;
  return entries.codes.word(products.root(entries.codes.place(code)));
};

/** A station on which both codes of the pack are known to be one product. */
async function linked(): Promise<TestStation> {
  const station = await readyToCount();
  await scan(station, cnk);
  const { id } = await scan(station, matrix("A0"));
  await station.ask.samePack({ of: id });
  return station;
}

test.each([
  ["the linear code first", [cnk, matrix("A1")]],
  ["the DataMatrix first", [matrix("A1"), cnk]],
])(
  "two codes nobody has linked count as two packs and are offered as one; %s",
  async (_, [first = "", second = ""]) => {
    const station = await readyToCount();
    await scan(station, first);
    const row = await scan(station, second);
    expect(packs(station)).toBe(2);
    expect(row.pair).toMatchObject({ links: true });
    const one = await station.ask.samePack({ of: row.id });
    expect(one).toMatchObject({ ok: true, value: { lot: "L44", serial: "A1", quantity: 1, merged: true } });
    expect(packs(station)).toBe(1);
    expect(rootOf(station, gtin)).toBe(rootOf(station, `CNK:${cnk}`));
    expect(shown(station)).toMatchObject([{ lot: "L44", serial: "A1", struckAt: 0, merged: true }]);
    station.kill();
    const again = await startStation(station);
    expect(packs(again)).toBe(1);
    expect(rootOf(again, gtin)).toBe(rootOf(again, `CNK:${cnk}`));
  },
);

test("an answer that is not given changes nothing, and the next scan takes the offer away", async () => {
  const station = await readyToCount();
  await scan(station, cnk);
  const row = await scan(station, matrix("A1"));
  await scan(station, other);
  expect(await station.ask.samePack({ of: row.id })).toMatchObject({ ok: true, value: { id: row.id } });
  expect(packs(station)).toBe(3);
  expect(rootOf(station, gtin)).not.toBe(rootOf(station, `CNK:${cnk}`));
});

test("what cannot be one pack is not offered", async () => {
  const station = await linked();
  for (const [first, second] of [
    [cnk, cnk],
    [matrix("B1"), matrix("B2")],
    [cnk, matrix("B3", other)],
    [gtin.slice(1), other.slice(1)],
  ] as const) {
    await scan(station, first);
    expect((await scan(station, second)).pair, `${first} ${second}`).toBeUndefined();
  }
  const six = await scan(station, cnk);
  await station.ask.setQuantity({ of: six.id, said: 6 });
  expect((await scan(station, matrix("B4"))).pair).toBeUndefined();
});

test("a product with both kinds of codes, or with a name of its own, is not offered to another", async () => {
  const station = await linked();
  await scan(station, "0056135");
  expect((await scan(station, matrix("C1"))).pair).toBeUndefined();
  await station.ask.nameProduct({ code: other, name: "Other", pack: "" });
  await station.ask.nameProduct({ code: "CNK:4487039", name: "Own", pack: "" });
  await scan(station, "4487039");
  expect((await scan(station, matrix("C2", other))).pair).toBeUndefined();
});

test("without a word from a person codes of one product are two packs too, offered as one", async () => {
  const station = await linked();
  await scan(station, cnk);
  const row = await scan(station, matrix("A1"));
  expect(packs(station)).toBe(3);
  expect(row.pair).toMatchObject({ links: false });
});

test("where every pack has two codes the second completes the first, in any order, and Enter means there is none", async () => {
  const station = await linked();
  await station.ask.changeSettings({ twoCodes: true });
  const first = await scan(station, cnk);
  expect(first).toMatchObject({ pending: true, quantity: 1 });
  expect(await scan(station, matrix("A1"))).toMatchObject({ merged: true, serial: "A1", quantity: 2 });
  await scan(station, matrix("A2"));
  expect(await scan(station, cnk)).toMatchObject({ merged: true, serial: "A2", quantity: 3 });
  expect(packs(station)).toBe(3);
  const alone = await scan(station, cnk);
  expect(await station.ask.wholePack({ of: alone.id })).toMatchObject({ value: { id: alone.id } });
  expect(shown(station)[0]?.pending).toBeUndefined();
  expect((await scan(station, matrix("A3"))).merged).toBeUndefined();
  expect(packs(station)).toBe(5);
});

test("two packs after all: both count; and taking back takes the whole pack", async () => {
  const station = await linked();
  await station.ask.changeSettings({ twoCodes: true });
  await scan(station, cnk);
  const one = await scan(station, matrix("A1"));
  expect(packs(station)).toBe(2);
  expect(await station.ask.twoPacks({ of: one.id })).toMatchObject({ ok: true, value: { lot: "" } });
  expect(packs(station)).toBe(3);
  expect((await scan(station, matrix("A2"))).merged).toBeUndefined();
  await station.ask.takeBack({});
  await station.ask.takeBack({});
  expect(packs(station)).toBe(2);
  await scan(station, cnk);
  await scan(station, matrix("A3"));
  expect(packs(station)).toBe(3);
  await station.ask.takeBack({});
  expect(packs(station)).toBe(2);
});

/** A pack of one of two products, both its codes scanned in one order or the other, or one of them alone. */
const pack = fc.record({
  product: fc.constantFrom({ cnk, gtin }, { cnk: "0056135", gtin: other }),
  codes: fc.constantFrom("linear matrix", "matrix linear", "linear", "matrix"),
});

async function scanAll(
  station: TestStation,
  shelf: readonly { product: { cnk: string; gtin: string }; codes: string }[],
) {
  let scans = 0;
  for (const [at, { product, codes }] of shelf.entries())
    for (const code of codes.split(" ")) {
      await scan(station, code === "linear" ? product.cnk : matrix(`P${at}`, product.gtin));
      scans += 1;
    }
  return scans;
}

test("whatever is scanned, nothing is merged without a person, and packs with two codes are one each where all have two", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(pack, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (shelf, twoCodes) => {
        const station = await linked();
        await station.ask.linkCodes({ code: "CNK:0056135", to: other, reason: "" });
        await station.ask.takeBack({});
        if (!twoCodes) {
          expect(await scanAll(station, shelf)).toBe(packs(station));
          return;
        }
        await station.ask.changeSettings({ twoCodes });
        const whole = shelf.filter(({ codes }) => codes.includes(" "));
        await scanAll(station, whole);
        expect(packs(station)).toBe(whole.length);
      },
    ),
    { numRuns: Number(process.env["LAW_RUNS"] ?? 25) },
  );
});
