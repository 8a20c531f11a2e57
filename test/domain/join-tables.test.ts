import { describe, expect, it } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import type { Join } from "../../shared/domain/tables/join.ts";
import { joinTables } from "../../shared/domain/tables/join-tables.ts";
import { proposeJoin } from "../../shared/domain/tables/propose-join.ts";
import { cellsOf, isBlankRow, type Table } from "../../shared/domain/tables/table.ts";
import { bdpmBytes, realPacks } from "../makers/tables.ts";

const table = async (name: string, bytes: Uint8Array): Promise<Table> => {
  const opened = await openTable(bytes, name);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
};
const text = (name: string, ...lines: string[]) => table(name, new TextEncoder().encode(lines.join("\r\n")));

async function rowsOf(of: Table): Promise<Record<number, readonly string[]>> {
  const rows: Record<number, readonly string[]> = {};
  for await (const slice of of.rows())
    for (const [at, row] of slice.rows.entries())
      if (!isBlankRow(row)) rows[slice.lines[at] as number] = cellsOf(row);
  return rows;
}

const stock = () =>
  text("stock.csv", "CNK;Aantal;Opmerking", "2642619;3;x", "", "587188;12", "0587188;1;y;z", "1111111;4;");
const names = () =>
  text(
    "namen.csv",
    "artikel\tCNK-code\tOpmerking",
    "Imodium\t0587188\ta",
    "Dafalgan\t2642619\tb",
    "Niets\t7654321\tc",
  );
const join: Join = { column: 0, otherColumn: 1, unmatched: "kept" };

describe("two tables joined by a code", () => {
  it("give each row of the first what the second has for its code, zeros lost or not; lines are the first's", async () => {
    const joined = await joinTables(await stock(), await names(), join);
    expect(joined.header).toEqual(["CNK", "Aantal", "Opmerking", "artikel", "Opmerking (namen.csv)"]);
    expect(await rowsOf(joined)).toEqual({
      1: ["CNK", "Aantal", "Opmerking"],
      2: ["2642619", "3", "x", "Dafalgan", "b"],
      4: ["587188", "12", "", "Imodium", "a"],
      5: ["0587188", "1", "y", "Imodium", "a", "z"],
      6: ["1111111", "4", "", "", ""],
    });
    expect(joined.join).toMatchObject({
      ...{ rows: 4, matched: 3, lost: [{ line: 6, code: "1111111" }] },
      ...{ otherRows: 3, used: 2, twice: 0 },
    });
  });

  it("refuse rows that find nothing where a person says so", async () => {
    const joined = await joinTables(await stock(), await names(), {
      ...join,
      unmatched: "refused",
    });
    const unmatched: number[] = [];
    for await (const slice of joined.rows())
      for (const at of slice.unmatched ?? []) unmatched.push(slice.lines[at] as number);
    expect(unmatched).toEqual([6]);
  });

  it("leave a code alone that says two things, and take one that says the same twice", async () => {
    const double = await text(
      "n.csv",
      "CNK;Naam",
      "2642619;Dafalgan",
      "587188;A",
      "0587188;B",
      "2642619;Dafalgan",
    );
    const joined = await joinTables(await stock(), double, { ...join, otherColumn: 0 });
    expect(joined.join).toMatchObject({ matched: 1, twice: 1, otherRows: 4 });
    expect((await rowsOf(joined))[2]).toEqual(["2642619", "3", "x", "Dafalgan"]);
    expect((await rowsOf(joined))[4]?.[3]).toBe("");
  });
});

describe("the columns to join by", () => {
  it("are found by what stands in them, whichever file comes first", async () => {
    const found = await proposeJoin(await stock(), await names());
    expect(found).toEqual({ column: 0, otherColumn: 1, unmatched: "kept", isTurned: false });
    const packs = await table("CIS_CIP_bdpm.txt", bdpmBytes("CIS_CIP_bdpm.txt"));
    const medicines = await table("CIS_bdpm.txt", bdpmBytes("CIS_bdpm.txt"));
    const french = { column: 0, otherColumn: 0, unmatched: "kept" };
    expect(await proposeJoin(packs, medicines)).toEqual({ ...french, isTurned: false });
    expect(await proposeJoin(medicines, packs)).toEqual({ ...french, isTurned: true });
  });

  it("are none where two files have nothing in common", async () => {
    const prices = await text("prijzen.csv", "CNK;Prijs", "3333333;3", "4444444;5");
    expect(await proposeJoin(await stock(), prices)).toBeUndefined();
  });

  it("make one list of both French files, each in its own encoding: 20,903 packs under their names", async () => {
    const packs = await table("CIS_CIP_bdpm.txt", bdpmBytes("CIS_CIP_bdpm.txt"));
    const medicines = await table("CIS_bdpm.txt", bdpmBytes("CIS_bdpm.txt"));
    expect([packs.encoding, medicines.encoding]).toEqual(["utf-8", "windows-1252"]);
    const both = { column: 0, otherColumn: 0, unmatched: "kept" } as const;
    const joined = await joinTables(packs, medicines, both);
    const rows = Object.values(await rowsOf(joined));
    const width = joined.join.own.headers.length;
    const real = realPacks();
    expect(rows).toHaveLength(20_903);
    expect(rows.map((row) => row[width] || row[2])).toEqual(real.map(({ name }) => name));
    expect(joined.join.rows - joined.join.matched).toBe(rows.filter((row) => row[width] === "").length);
  });
});
