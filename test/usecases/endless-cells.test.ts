import { expect, it } from "vitest";
import { readyToCount } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const many = 400_000;
const runs = ["\t", '"', " ", "0", "9", "1,", "e+", "-", ". ", "x", "'", "é", "[", "=", "\u00a0", "1/"];

/** What took time with the square of a cell's length took minutes for these. */
it.each(runs)("a cell with a run of %j in it is refused or taken, like any other", async (sign) => {
  const { ask } = await readyToCount();
  const run = sign.repeat(many / sign.length);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = [0, 1, 2, 3, 4].map((at) =>
    ["2642619", "Dafalgan", "AB1", "12/2027", "3"]
      .map((usual, column) => (column === at ? cell(`a${run}b`) : usual))
      .join(";"),
  );
  const planned = await ask.planImport(fileOf("a.csv", "CNK;Benaming;Lot;Vervaldatum;Aantal", ...rows));
  expect(planned).toMatchObject({ ok: true, value: { rows: 5 } });
  expect(await ask.readAs({})).toMatchObject({ rows: 5 });
});

/** A file of the dirty corpus without its beginning, a run of spaces in a name: what looks like a street took half a minute. */
it("a name with hundreds of thousands of spaces before its digits is no street, where no header says what it is", async () => {
  const { ask } = await readyToCount();
  const spaces = " ".repeat(many);
  const rows = [
    "3400926962531;SILDENAFIL V;KR5806R;2028-10-02;39",
    `3400926962531;SILDENAFIL V${spaces}100 mg;KR1;2028-10-02;3`,
  ];
  const planned = await ask.planImport(fileOf("a.csv", ...rows));
  expect(planned.ok || planned.failure.code).not.toBe("table/not-a-table");
  expect(await ask.readAs({})).toMatchObject({ rows: 2 });
});

it("a header of hundreds of thousands of columns is read as far as anybody could", async () => {
  const { ask } = await readyToCount();
  const header = `CNK;Aantal${";x".repeat(many)}`;
  const planned = await ask.planImport(fileOf("a.csv", header, "2642619;3", "2642619;4"));
  expect(planned).toMatchObject({ ok: true, value: { rows: 2 } });
  expect((await ask.readAs({}))?.header).toHaveLength(1_000);
});
