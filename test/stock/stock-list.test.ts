import { describe, expect, it } from "vitest";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import { readyToCount } from "../makers/station.ts";
import { fiveLines, lineOf, listOf, rowWith } from "./asking.ts";

async function counted() {
  const station = await readyToCount("Koelkast");
  await fiveLines(station);
  return station;
}
const lots = (window: ReturnType<typeof listOf>) => window.rows.map(({ lot }) => lot);

describe("a list of lines", () => {
  it("is sorted by name as people spell it, accents aside", async () => {
    const station = await counted();
    expect(lots(listOf(station))).toEqual(["A9/7", "L3", "L2", "L1", "L4"]);
    expect(lots(listOf(station, { descending: true }))).toEqual(["L4", "L1", "L2", "L3", "A9/7"]);
  });

  it("is sorted by every other column, ties by product, also the other way round", async () => {
    const station = await counted();
    expect(lots(listOf(station, { sort: "quantity" }))).toEqual(["L3", "L1", "A9/7", "L4", "L2"]);
    expect(lots(listOf(station, { sort: "quantity", descending: true }))).toEqual([
      "L2",
      "L4",
      "A9/7",
      "L1",
      "L3",
    ]);
    expect(lots(listOf(station, { sort: "lot" }))).toEqual(["A9/7", "L1", "L2", "L3", "L4"]);
    expect(lots(listOf(station, { sort: "expiry" }))).toEqual(["L3", "A9/7", "L1", "L2", "L4"]);
    expect(lots(listOf(station, { sort: "code" }))).toEqual(["L2", "L3", "L4", "A9/7", "L1"]);
  });

  it("sorts places by their names, Shelf 7 before Shelf 34", async () => {
    const station = await counted();
    expect(listOf(station, { sort: "place" }).rows.map(({ place }) => place)).toEqual([
      "Robot",
      "Robot",
      "Schap 7",
      "Schap 7",
      "Schap 34",
    ]);
  });

  it("finds by part of a name, by lot and by code, and sums what it found", async () => {
    const station = await counted();
    expect(lots(listOf(station, { text: "ebi" }))).toEqual(["L1"]);
    expect(lots(listOf(station, { text: "dafal 500" }))).toEqual(["L2"]);
    expect(lots(listOf(station, { text: "a9/7" }))).toEqual(["A9/7"]);
    expect(lots(listOf(station, { text: "0541001311102" }))).toEqual(["L4"]);
    const { total, packs, products, all } = listOf(station, { text: "dafalgan" });
    expect({ total, packs, products, all }).toEqual({ total: 2, packs: 13, products: 2, all: 5 });
  });

  it("keeps to a place, to an expiry, to a finding", async () => {
    const station = await counted();
    const { location } = rowWith(listOf(station), "L2");
    expect(location).not.toBe("");
    expect(lots(listOf(station, { place: location || null }))).toEqual(["L3", "L2"]);
    expect(lots(listOf(station, { expiry: "expired" }))).toEqual(["L3"]);
    expect(lots(listOf(station, { expiry: "none" }))).toEqual(["L4"]);
    expect(lots(listOf(station, { finding: "expired" }))).toEqual(["L3"]);
    expect(listOf(station).findings).toEqual({ expired: 1 });
  });

  it("says where the marked line went", async () => {
    const station = await counted();
    const { line } = rowWith(listOf(station), "L1");
    expect(listOf(station, { marked: line }).marked).toBe(3);
    expect(listOf(station, { marked: line, sort: "quantity" }).marked).toBe(1);
    expect(listOf(station, { marked: line, text: "zyrtec" }).marked).toBe(-1);
  });

  it("does not move for a line that arrives, counts it, and shows it when asked", async () => {
    const station = await counted();
    const before = listOf(station);
    await station.ask.recordTyped({ code: "05410013111047", quantity: 2, lot: "N1" });
    expect(lots(listOf(station))).toEqual(lots(before));
    expect(listOf(station).arrived).toBe(1);
    const renewed = listOf(station, { fresh: 1 });
    expect(renewed.arrived).toBe(0);
    expect(lots(renewed)).toContain("N1");
  });

  it("keeps a line that was struck in its place, says so, and lets it go when asked", async () => {
    const station = await counted();
    const before = listOf(station);
    const [entry] = lineOf(station, rowWith(before, "L2").line).entries;
    await station.ask.strike({ target: entry?.id as EntryId, except: [], reason: "dubbel" });
    const after = listOf(station);
    expect(lots(after)).toEqual(lots(before));
    expect(after.rows.filter(({ isStruck }) => isStruck).map(({ lot }) => lot)).toEqual(["L2"]);
    expect({ struck: after.struck, packs: after.packs, products: after.products }).toEqual({
      struck: 1,
      packs: before.packs - 12,
      products: before.products - 1,
    });
    const renewed = listOf(station, { fresh: 1 });
    expect(renewed).toMatchObject({ struck: 0, total: before.total - 1 });
  });

  it("has totals of now, though its order is of before", async () => {
    const station = await counted();
    const { line } = rowWith(listOf(station), "L2");
    expect(listOf(station).packs).toBe(28);
    await station.ask.adjustLine({ line, said: 2, reason: "opnieuw geteld" });
    expect(listOf(station).packs).toBe(18);
  });
});
