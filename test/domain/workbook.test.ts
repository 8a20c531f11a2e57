import { expect, test } from "vitest";
import { workbookText } from "../../renderer/adapters/archive/workbook-text.ts";
import { openAny } from "../../renderer/adapters/csv/open-any.ts";
import { cellsOf } from "../../shared/domain/tables/table.ts";
import { workbook } from "../makers/workbook.ts";

const rows = `
<row r="1"><c r="A1" t="inlineStr"><is><t>Stock; november</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c></row>
<row r="4"><c r="A4"><v>5412345678908</v></c><c r="B4" s="1"><v>46000</v></c><c r="C4"><v>12</v></c></row>
<row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5" s="1"><v>46000.5</v></c><c r="C5"><v>0.5</v></c></row>
<row r="6"><c r="A6"><v>5.4123456789012345E+17</v></c><c r="C6"><v>3</v></c></row>`;
const texts = ["CNK", "Vervaldatum", "Aantal", "0012345"];
const here = (limit?: number) => (bytes: Uint8Array, name?: string) => ({
  sheet: workbookText(bytes, name, limit),
  end: () => {},
});
const calm = async () => {};

test("the cells of a workbook come as they are stored, on their rows, below its title", async () => {
  const opened = await openAny(here())(workbook({ Blad1: rows, Leeg: "", Oud: rows }, texts), "a.xlsx", calm);
  if (!opened.ok) throw new Error(opened.failure.code);
  const { headerLine, header, leftOut } = opened.value;
  expect({ headerLine, header, leftOut }).toEqual({
    headerLine: 3,
    header: ["CNK", "Vervaldatum", "Aantal"],
    leftOut: ["Oud"],
  });
  const found: (readonly string[])[] = [];
  for await (const slice of opened.value.rows())
    for (const [at, row] of slice.rows.entries()) found.push([String(slice.lines[at]), ...cellsOf(row)]);
  expect(found).toEqual([
    ["1", "Stock; november", "", ""],
    ["2", ""],
    ["3", "CNK", "Vervaldatum", "Aantal"],
    ["4", "5412345678908", "2025-12-09", "12"],
    ["5", "0012345", "2025-12-09 12:00:00", "0.5"],
    ["6", "5.4123456789012345E+17", "", "3"],
  ]);
});

test("a cell with line breaks moves no row that stands below it", async () => {
  const broken = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>2642619\n\nals 0587188</t></is></c><c r="B2"><v>1</v></c></row>
<row r="4"><c r="A4"><v>2642619</v></c><c r="B4"><v>twee</v></c></row>`;
  const opened = await openAny(here())(workbook({ Blad1: broken }, texts), "a.xlsx", calm);
  if (!opened.ok) throw new Error(opened.failure.code);
  const lines: number[] = [];
  for await (const slice of opened.value.rows()) lines.push(...Array.from(slice.lines));
  expect(lines).toEqual([1, 2, 3, 4]);
  expect(opened.value.sample.lines).toEqual(lines);
});

test("what unfolds to more than the most, is damaged, or is another kind of file is named, not read", async () => {
  const whole = workbook({ Blad1: `<row r="1"><c r="A1"><v>${"1".repeat(2_000_000)}</v></c></row>` });
  expect(whole.length).toBeLessThan(10_000);
  const asked = [whole, workbook({ Blad1: rows }).subarray(0, 900)];
  for (const bytes of asked)
    expect(await openAny(here(1_000_000))(bytes, "a.xlsx", calm)).toMatchObject({
      failure: { code: "table/not-a-table", facts: { looksLike: "spreadsheet" } },
    });
  expect(await openAny()(workbook({ Blad1: rows }, texts), "a.xlsx", calm)).toMatchObject({
    failure: { facts: { looksLike: "spreadsheet" } },
  });
});

test("a person who stops while a workbook is read ends its reader", async () => {
  let ended = 0;
  const never = () => ({ sheet: new Promise<undefined>(() => {}), end: () => ended++ });
  const stop = () => Promise.reject(new Error("stopped"));
  await expect(openAny(never)(workbook({ Blad1: rows }, texts), "a.xlsx", stop)).rejects.toThrow("stopped");
  expect(ended).toBe(1);
});

test("another sheet is read where a person says so, and the error of a formula is a text", async () => {
  const failed = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c></row>
    <row r="2"><c r="A2" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="B2"><v>3</v></c></row>`;
  const bytes = workbook({ Blad1: rows, Fouten: failed }, texts);
  const opened = await openAny(here())(bytes, "a.xlsx", calm, { sheet: "Fouten" });
  if (!opened.ok) throw new Error(opened.failure.code);
  expect(opened.value).toMatchObject({ sheet: "Fouten", leftOut: ["Blad1"], header: ["CNK", "Aantal"] });
  expect(opened.value.sample.rows.map(cellsOf)).toEqual([
    ["CNK", "Aantal"],
    ["#DIV/0!", "3"],
  ]);
});
