import { expect, test } from "vitest";
import { adopted, copyOf, scanPacks } from "../makers/copies.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";

const linesOf = ({ engine }: TestStation) => {
  const { lines, entries } = engine.ledger.stock;
  return Array.from({ length: lines.size }, (_, line) => line)
    .filter((line) => (lines.live[line] as number) > 0)
    .map((line) => [entries.locations.word(lines.location[line] as number), lines.quantity[line]]);
};

test("what is said of a line whose place nobody knows is there after a restart, and at the next station", async () => {
  const station = await readyToCount();
  await scanPacks(station, 2);
  // The entry that says which place is counted is struck: its packs lie nowhere.
  const { entries } = station.engine.ledger.stock;
  const opening = [...entries.facts].find(([, { kind }]) => kind === "sessionOpened")?.[0] ?? -1;
  await station.ask.strike({ target: entries.id(opening), except: [], reason: "vergist" });
  const line = station.engine.ledger.stock.lines.size - 1;
  expect(linesOf(station)).toEqual([["", 2]]);
  await station.ask.adjustLine({ line, said: 5, reason: "geteld" });
  expect(linesOf(station)).toEqual([["", 5]]);
  const other = await readyToCount("Kelder");
  await adopted(other, await copyOf(station));
  expect(linesOf(other)).toEqual([["", 5]]);
  station.kill();
  const again = await startStation(station);
  expect(linesOf(again)).toEqual([["", 5]]);
  expect(again.engine.notices).toEqual([]);
});

test("what no start could read again is refused at once, and says so", async () => {
  const { engine } = await readyToCount();
  const { size } = engine.ledger.stock.entries;
  const draft = { kind: "named", code: "", name: "Pil", pack: "", replaces: [] } as const;
  await expect(engine.ledger.record([{ ...draft, replaces: [] }])).rejects.toThrow("named");
  await expect(engine.ledger.record([{ ...draft, code: "1", more: 1 } as never])).rejects.toThrow("named");
  expect(engine.ledger.stock.entries.size).toBe(size);
});
