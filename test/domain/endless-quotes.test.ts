import { expect, test } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";

/** First cells of all rows, and the lines of those whose quotation marks do not close, with all they hold. */
async function readOf(text: string) {
  const opened = await openTable(new TextEncoder().encode(text), "table.csv");
  if (!opened.ok) throw new Error(opened.failure.code);
  const first: string[] = [];
  const torn: (readonly [line: number, row: readonly string[]])[] = [];
  for await (const slice of opened.value.rows()) {
    first.push(...slice.rows.map(([cell = ""]) => cell));
    for (const index of slice.torn)
      torn.push([slice.lines[index] as number, slice.rows[index] as readonly string[]]);
  }
  return { first, torn };
}

test("a quotation mark that never closes is looked for a megabyte far, and the line it stands on is named", async () => {
  const { first, torn } = await readOf(`a;b\n1;2\n3;"4\n${"5;6\n".repeat(1_000_000)}`);
  expect(torn).toEqual([[3, ['3;"4']]]);
  expect(first).toHaveLength(3);
});

test("a cell of many lines whose quotation mark closes before that is read", async () => {
  const { first, torn } = await readOf(`a;b\n1;"${"x\n".repeat(200_000)}"\n2;3\n`);
  expect(first).toEqual(["a", "1", "2"]);
  expect(torn).toEqual([]);
});
