import { describe, expect, test } from "vitest";
import { imported, placesOf, planned } from "../makers/imports.ts";
import { readyToCount, scanned, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const buckets = { new: 0, more: 0, same: 0, changed: 0, ambiguous: 0, refused: 0 };

describe("a table of places", () => {
  const file = {
    ...fileOf(
      "plaatsen.csv",
      "Lade;Opmerking",
      "Koelkast;2–8 °C",
      "robot;",
      "Kelder;",
      "KELDER;twee keer",
      ";zonder naam",
      `${"x".repeat(201)};`,
    ),
    mapping: { target: "locations", columns: { place: 0, note: 1 } },
  } as const;

  test("makes the places that are not there, once, whatever their capitals", async () => {
    const station = await readyToCount("Robot");
    const plan = await planned(station, file);
    expect(plan).toMatchObject({
      what: "locations",
      rows: 6,
      buckets: { ...buckets, new: 2, same: 2, refused: 2 },
      newPlaces: ["Koelkast", "Kelder"],
    });
    const { batch } = await imported(station, file);
    const names = () => placesOf(station).map(({ name, note }) => [name, note]);
    expect(names()).toEqual([
      ["Kelder", ""],
      ["Koelkast", "2–8 °C"],
      ["Robot", ""],
    ]);
    expect((await planned(station, file)).buckets).toMatchObject({ new: 0, same: 4 });
    await station.ask.strike({ target: batch, except: [], reason: "verkeerd" });
    expect(names()).toEqual([["Robot", ""]]);
  });
});

describe("a table of links", () => {
  const gtins = ["05410013111009", "05412345678908", "05400000000003"] as const;
  const fileWith = (...rows: readonly string[]) =>
    ({
      ...fileOf("koppelingen.csv", "EAN;CNK", ...rows),
      mapping: { target: "links", columns: { gtin: 0, cnk: 1 } },
    }) as const;
  const rootOf = ({ engine }: TestStation, code: string) => {
    const { entries, products } = engine.ledger.stock;
    return entries.codes.word(products.root(entries.codes.place(code)));
  };

  test("makes codes one product, packs that were counted before too, and can be taken back", async () => {
    const station = await readyToCount();
    await station.ask.recordScan(scanned(gtins[0]));
    const file = fileWith(`${gtins[0]};0039347`, `${gtins[1]};2642619`);
    expect(await planned(station, file)).toMatchObject({ what: "links", buckets: { ...buckets, new: 2 } });
    const { batch } = await imported(station, file);
    expect(rootOf(station, "CNK:0039347")).toBe(rootOf(station, gtins[0]));
    expect(rootOf(station, "CNK:2642619")).toBe(rootOf(station, gtins[1]));
    expect((await planned(station, file)).buckets).toMatchObject({ new: 0, same: 2 });
    await station.ask.strike({ target: batch, except: [], reason: "verkeerd" });
    expect(rootOf(station, "CNK:0039347")).toBe("CNK:0039347");
    expect(station.engine.totals.packs).toBe(1);
  });

  test("refuses a row that would join two products that are known, in the stock or by the rows before", async () => {
    const station = await readyToCount();
    await imported(station, fileWith(`${gtins[0]};0039347`));
    const plan = await planned(
      station,
      fileWith(
        `${gtins[0]};2642619`,
        `${gtins[1]};2642619`,
        `${gtins[2]};2642619`,
        `${gtins[2]};0039347`,
        `${gtins[2]};`,
        "niets;0039347",
      ),
    );
    expect(plan.buckets).toEqual({ ...buckets, new: 2, refused: 4 });
    const { rows } = (await station.ask.planRows({
      ...{ plan: plan.plan, bucket: "refused", first: 0, count: 9 },
    })) as { rows: readonly { line: number; reason?: string }[] };
    expect(rows.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "two-products"],
      [5, "two-products"],
      [6, "one-code"],
      [7, "codes"],
    ]);
  });

  test("does not join again what a person has parted", async () => {
    const station = await readyToCount();
    await imported(station, fileWith(`${gtins[0]};0039347`));
    const { stock } = station.engine.ledger;
    const link = [...stock.entries.facts].find(([, fact]) => fact.kind === "linked") as [number, unknown];
    await station.ask.unlinkCodes({
      of: stock.entries.id(link[0]),
      pair: [gtins[0], "CNK:0039347"],
      reason: "twee producten",
    });
    expect((await planned(station, fileWith(`${gtins[0]};0039347`))).buckets).toMatchObject({ refused: 1 });
  });

  test("is read from the table we write of links", async () => {
    const station = await readyToCount();
    await imported(station, fileWith(`${gtins[0]};0039347`, `${gtins[1]};2642619`));
    const exported = await station.ask.exportTable({ what: "links" });
    if (!exported.ok) throw new Error("not exported");
    const other = await readyToCount();
    const again = {
      name: "links.csv",
      bytes: exported.value.bytes,
      mapping: { target: "links", columns: { code: 0, codes: 1 } },
    } as const;
    expect((await planned(other, again)).buckets).toMatchObject({ new: 2, refused: 0 });
    await imported(other, again);
    for (const code of ["CNK:0039347", "CNK:2642619"])
      expect(rootOf(other, code)).toBe(rootOf(station, code));
  });
});
