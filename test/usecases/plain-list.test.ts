import { describe, expect, test } from "vitest";
import { scanPacks } from "../makers/copies.ts";
import { kept, maria } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
async function listOf({ ask }: Pick<TestStation, "ask">) {
  const made = await ask.plainList({});
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

describe("the list for emergencies", () => {
  test("holds the stock as a table and as a document, and its sums", async () => {
    const station = await readyToCount("Robot");
    await scanPacks(station, 3);
    await imported(station);
    const { csv, pdf, lines, pages, name } = await listOf(station);
    expect(name).toBe("Reshelf Balie 2 stock");
    const { quantity, unit, live, size } = station.engine.ledger.stock.lines;
    let [count, packs] = [0, 0];
    for (let line = 0; line < size; line++) {
      if (live[line] === 0 || quantity[line] === 0) continue;
      count += 1;
      if (unit[line] === 0) packs += quantity[line] as number;
    }
    expect(lines).toBe(count);
    expect(pages).toBeGreaterThan(1);
    expect(latin(pdf)).toMatch(new RegExp(`Lijnen: ${count}, pakken: ${packs}`));
    for (const text of ["Robot", "Apotheek De Linde", "Balie 2"]) expect(latin(pdf)).toContain(text);
    expect(new TextDecoder().decode(csv)).toContain("Robot");
  });

  test("holds nothing of any customer", async () => {
    const station = await readyToCount();
    await scanPacks(station, 1);
    const before = await listOf(station);
    await kept(station, maria);
    const { csv, pdf, lines } = await listOf(station);
    expect(lines).toBe(before.lines);
    for (const bytes of [csv, pdf]) {
      const text = `${latin(bytes)}\n${new TextDecoder().decode(bytes)}`;
      for (const fact of Object.values(maria).filter(Boolean))
        expect([fact, text.includes(fact)]).toEqual([fact, false]);
    }
    expect(new TextDecoder().decode(csv)).toBe(new TextDecoder().decode(before.csv));
  });
});
