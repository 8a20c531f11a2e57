import { describe, expect, it } from "vitest";
import { cellsOf, type Row } from "../../shared/domain/tables/table.ts";
import { allRows, opened } from "../makers/opened-table.ts";

describe("a quotation mark that never closes", () => {
  it.each([
    ["at the end", "1;2\n".repeat(200_000), "3;4\n5;6\n", 200_002],
    ["far from the end", "1;2\n", "3;4\n".repeat(400_000), 3],
  ])("%s, costs its own line and nothing else", async (_, before, after, line) => {
    const table = await opened(encode(`a;b\n${before}1;"2\n${after}`));
    const rows: string[][] = [];
    const torn: number[] = [];
    for await (const slice of table.rows()) {
      for (const index of slice.torn) torn.push(slice.lines[index] as number);
      for (const row of slice.rows) rows.push([...cellsOf(row)]);
    }
    expect(torn).toEqual([line]);
    expect(rows.length).toBe(`${before}${after}`.split("\n").length + 1);
    expect(rows.slice(line)).toEqual(
      after
        .trim()
        .split("\n")
        .map((text) => text.split(";")),
    );
  });

  it("is looked for no further than a megabyte, which names the line it stands on", async () => {
    const table = await opened(encode(`a;b\n1;2\n3;"4\n${"5;6\n".repeat(1_000_000)}`));
    const torn: (readonly [line: number, row: readonly string[]])[] = [];
    for await (const { rows, lines, torn: marked } of table.rows())
      for (const index of marked) torn.push([lines[index] as number, cellsOf(rows[index] as Row)]);
    expect(torn).toEqual([[3, ['3;"4']]]);
    const long = await opened(encode(`a;b\n1;"${"x\n".repeat(200_000)}"\n2;3\n`));
    const rows = await allRows(long);
    expect(rows.map(([first]) => first)).toEqual(["a", "1", "2"]);
  });
});

const encode = (text: string) => new TextEncoder().encode(text);
