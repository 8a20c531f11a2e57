import { expect, test } from "vitest";
import { keptRows } from "../../shared/domain/tables/kept-rows.ts";
import { cellsOf, type Table } from "../../shared/domain/tables/table.ts";
import { opened } from "../makers/opened-table.ts";

/** Many slices of rows, one of whose quotation marks do not stand as they should. */
const text = Array.from(
  { length: 30_000 },
  (_, at) => `${at};"lot ""${at}""";${at === 9_000 ? '"x"y' : "x"}\n`,
);
const bytes = new TextEncoder().encode(`code;lot;name\n${text.join("")}`);
const noPause = async () => {};

async function read(table: Table, most = Number.POSITIVE_INFINITY) {
  const read: unknown[] = [];
  for await (const { rows, lines, torn } of table.rows()) {
    for (const [at, row] of rows.entries()) read.push([lines[at], torn.has(at), ...cellsOf(row)]);
    if (read.length >= most) break;
  }
  return read;
}

test("a table is the same when it is read again, also after a reading that was broken off", async () => {
  const table = await opened(bytes);
  const all = await read(table);
  expect(all.length).toBeGreaterThan(29_000);
  const kept = keptRows(table, noPause);
  await read(kept, 10_000);
  expect(await read(kept)).toEqual(all);
  expect(await read(kept)).toEqual(all);
});

/** A table that counts how often its rows are asked for. */
function counted(table: Table) {
  const counts = { readings: 0 };
  const rows = () => {
    counts.readings++;
    return table.rows();
  };
  return { counts, table: { ...table, rows } };
}

test("its rows are split once, and the others have their turn while it is read again", async () => {
  const { counts, table } = counted(await opened(bytes));
  let pauses = 0;
  const kept = keptRows(table, async () => {
    pauses++;
  });
  await read(kept);
  await read(kept);
  expect(counts.readings).toBe(1);
  expect(pauses).toBeGreaterThan(3);
});

test("a table too large to be kept is split again", async () => {
  const { counts, table } = counted(
    await opened(new TextEncoder().encode(`${"a;".repeat(1_999)}a\n`.repeat(2_100))),
  );
  const kept = keptRows(table, noPause);
  for (const reading of [1, 2, 3]) {
    let rows = 0;
    for await (const slice of kept.rows()) rows += slice.rows.length;
    expect(rows).toBe(2_100);
    expect(counts.readings).toBe(reading);
  }
});
