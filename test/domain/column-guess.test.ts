import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { type ColumnProfile, profileColumns } from "../../shared/domain/import/column-profile.ts";
import { guessColumns, isSureOf, looksOf } from "../../shared/domain/import/guess-columns.ts";
import { guessMapping } from "../../shared/domain/import/guess-mapping.ts";
import { targetColumns } from "../../shared/domain/import/targets.ts";
import type { Table } from "../../shared/domain/tables/table.ts";
import { realPacks, seeded } from "../makers/tables.ts";

const folder = "test/vectors/dirty/";
const list = targetColumns(true);
const known = {
  today: "2026-11-22",
  country: "BE" as const,
  isProduct: () => false,
  isPlace: (name: string) => name === "Robot",
  pause: async () => {},
};

async function opened(text: string | Uint8Array<ArrayBuffer>): Promise<Table> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const table = await openTable(bytes, "a.csv", async () => {});
  if (!table.ok) throw new Error(table.failure.code);
  return table.value;
}

/** What each column truly is, by the heading its maker gave it. */
const truth: Readonly<Record<string, string>> = {
  GTIN: "gtin",
  "CNK-code": "cnk",
  Omschrijving: "name",
  Lot: "lot",
  Vervaldatum: "expiry",
  Aantal: "quantity",
};

describe("the columns of the dirty corpus", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));

  async function guessed(isBare: boolean) {
    const wrong: string[] = [];
    let columns = 0;
    for (const name of names) {
      const table = await opened(new Uint8Array(readFileSync(folder + name)));
      const header = table.header.map((cell) => cell.trim());
      if (isBare && !header.every((cell) => truth[cell])) continue;
      const profiles = await profileColumns({ ...table, header: isBare ? [] : table.header }, known);
      const { columns: found, target } = guessMapping(
        { ...table, header: isBare ? [] : table.header },
        profiles,
        list,
      );
      const at = new Map(Object.entries(found).map(([field, column]) => [column, field]));
      for (const [column, heading] of header.entries()) {
        const is = truth[heading];
        if (!is || profiles[column]?.filled === 0) continue;
        columns++;
        if (target !== "stock" || at.get(column) !== is) wrong.push(`${name} ${heading}: ${at.get(column)}`);
      }
    }
    return { wrong, columns };
  }

  it("are all found by their words", async () => {
    const { wrong, columns } = await guessed(false);
    expect(wrong).toEqual([]);
    expect(columns).toBeGreaterThan(350);
  });

  it("are found by what stands in them alone, where that is not lost", async () => {
    const { wrong, columns } = await guessed(true);
    expect(columns).toBeGreaterThan(350);
    expect(wrong.sort()).toEqual([
      // Digits are gone; numbers are a house's own.
      "gtin-rounded-comma.csv GTIN: undefined",
      "letters-right.csv Omschrijving: undefined",
      "own-numbers-as-cnk.csv CNK-code: undefined",
      "swapped-all.csv Lot: expiry",
      "swapped-all.csv Vervaldatum: lot",
      "year-lost.csv Vervaldatum: undefined",
    ]);
  });
});

describe("a column profile", () => {
  const random = seeded(7);
  const packs = realPacks();
  const rows = Array.from({ length: 40_000 }, (_, at) => {
    const pack = packs[at % 9_000];
    // What is odd lies at the end of the file alone.
    const lot = at > 36_000 ? "" : `L${10_000 + Math.floor(random() * 80_000)}`;
    return [
      pack?.gtin.slice(1),
      pack?.name.replaceAll(";", ","),
      lot,
      1 + Math.floor(random() * 30),
      `Kast ${at % 9}`,
    ].join(";");
  });

  it("looks at rows from all over a long file, and at few of them", async () => {
    const table = await opened(rows.join("\r\n"));
    const profiles = await profileColumns({ ...table, header: [], headerLine: 0 }, known);
    const [code, name, lot, quantity, place] = profiles as [ColumnProfile, ...ColumnProfile[]];
    expect(code?.rows).toBeGreaterThan(1_000);
    expect(code?.rows).toBeLessThan(6_000);
    expect(code?.filled).toBe(code?.rows);
    // A tenth of the lots lacks, at its end.
    expect((lot?.filled ?? 0) / (lot?.rows ?? 1)).toBeGreaterThan(0.8);
    expect((lot?.filled ?? 0) / (lot?.rows ?? 1)).toBeLessThan(0.97);
    expect(quantity?.distinct).toBe(30);
    expect(place?.distinct).toBe(9);
    expect(code?.pattern).toBe("9999999999999");
    expect(name?.samples.length).toBe(4);
    expect(guessColumns(list.stock, profiles)).toEqual({ gtin: 0, name: 1, lot: 2, quantity: 3, place: 4 });
  });

  it("does not take for a quantity what is a price, a rate, a row number or a code", async () => {
    const text = [
      "Prijs;BTW;Nr;CNK;Over",
      ...Array.from({ length: 30 }, (_, at) => `${at % 7};6;${at + 1};2642619;${at % 5}`),
    ];
    const profiles = await profileColumns(await opened(text.join("\n")), known);
    expect(guessColumns(list.stock, profiles)).toEqual({ cnk: 3, quantity: 4 });
    const looks = looksOf(list.stock, { cnk: 3, quantity: 4 }, profiles);
    expect(looks.map(({ certainty, reasons }) => [certainty, reasons[0]?.why])).toEqual([
      ["unused", "price"],
      ["unused", "vat"],
      ["unused", "number"],
      ["sure", "word"],
      ["probable", "numbers"],
    ]);
    expect(isSureOf(list.stock, { cnk: 3, quantity: 4 }, looks)).toBe(false);
    expect(isSureOf(list.stock, { cnk: 3 }, looks)).toBe(false);
  });

  it("does not choose in silence between two columns of one heading, unless one of them is empty", async () => {
    const look = async (second: readonly string[]) => {
      const rows = ["2642619", "0587188"].map((cnk, at) => `${cnk};${at + 3};${second[at]}`);
      const profiles = await profileColumns(await opened(["CNK;Aantal; AANTAL", ...rows].join("\n")), known);
      const columns = guessColumns(list.stock, profiles);
      const looks = looksOf(list.stock, columns, profiles);
      expect(columns).toEqual({ cnk: 0, quantity: 1 });
      return [isSureOf(list.stock, columns, looks), looks[1]?.certainty, looks[1]?.reasons.at(-1)?.why];
    };
    expect(await look(["9", "8"])).toEqual([false, "probable", "twice"]);
    expect(await look(["", ""])).toEqual([true, "sure", "word"]);
  });

  it("takes products with a quantity for a stock, whatever its heading", async () => {
    const text = [
      "CNK;Omschrijving;Vrd;Houdb.",
      "2642619;Dafalgan Forte 1 g;3;30/11/27",
      "0587188;Imodium 2 mg 20 caps;12;31/03/28",
    ];
    const table = await opened(text.join("\n"));
    const { target, columns } = guessMapping(table, await profileColumns(table, known), list);
    expect({ target, columns }).toEqual({
      target: "stock",
      columns: { cnk: 0, name: 1, quantity: 2, expiry: 3 },
    });
  });

  it("knows what only people have", async () => {
    const text = [
      "Peeters;An;85.07.30-033.28;Kerkstraat 12 bus 3;2400;Mol;014 31 12 12",
      "Janssens;Jef;18/11/1962;Stationsstraat 4;2440;Geel;0478/12.34.56",
      "Maes;Ria;02/03/1950;Lindelaan 7A;2400;Mol;+32 14 31 00 00",
    ].join("\n");
    const table = { ...(await opened(text)), header: [], headerLine: 0 };
    const profiles = await profileColumns(table, known);
    const { target, columns } = guessMapping(table, profiles, list);
    expect(target).toBe("customers");
    expect(columns).toMatchObject({ street: 3, postcode: 4, phone: 6 });
  });
});
