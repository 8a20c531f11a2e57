import { describe, expect, it } from "vitest";
import { readyToCount, scanned, type TestStation } from "../makers/station.ts";
import { fiveLines, historyOf, lineOf, listOf, rowWith } from "./asking.ts";

const serialOf = (lot: string, serial: string) => `0105412345678908172801001${0}${lot}\u001d21${serial}`;

async function twoOf(lot: string): Promise<TestStation> {
  const station = await readyToCount("Koelkast");
  await station.ask.recordScan(scanned(serialOf(lot, "S1")));
  await station.ask.recordScan(scanned(serialOf(lot, "S2")));
  return station;
}

describe("one line", () => {
  it("shows all that was said of it, newest first, who said it and when", async () => {
    const station = await twoOf("L1");
    const { line } = rowWith(listOf(station), "L1");
    const [reading] = historyOf(station).rows;
    if (!reading) throw new Error("no reading");
    await station.ask.setQuantity({ of: reading.id, said: 4 });
    await station.ask.adjustLine({ line, said: 12, reason: "opnieuw geteld" });
    const { entries, row } = lineOf(station, line);
    expect(row?.quantity).toBe(12);
    expect(entries.map(({ kind }) => kind)).toEqual(["adjusted", "quantity", "counted", "counted"]);
    expect(entries[0]).toMatchObject({ operator: "An Peeters", station: "Balie 2", added: 7 });
    expect(entries[0]?.facts).toMatchObject({ said: 12, saw: 5, reason: "opnieuw geteld" });
    expect(entries.every(({ at }, index) => at <= (entries[index - 1]?.at ?? at))).toBe(true);
  });

  it("keeps a struck entry in sight, with who struck it and why", async () => {
    const station = await twoOf("L1");
    const { line } = rowWith(listOf(station), "L1");
    const [newest] = lineOf(station, line).entries;
    if (!newest) throw new Error("no entry");
    await station.ask.strike({ target: newest.id, except: [], reason: "dubbel" });
    const { entries, row } = lineOf(station, line);
    expect(row?.quantity).toBe(1);
    expect(entries.find(({ id }) => id === newest.id)).toMatchObject({
      added: 0,
      canStrike: false,
      struck: { operator: "An Peeters", reason: "dubbel" },
    });
  });

  it("lies elsewhere after a move, and the answer says where", async () => {
    const station = await twoOf("L1");
    const { line } = rowWith(listOf(station), "L1");
    const place = await station.ask.definePlace({ name: "Schap 7", note: "" });
    if (!place.ok) throw new Error("no place");
    const moved = await station.ask.move({
      target: { what: "line", line },
      change: { place: place.value.id, lot: "L2", expiry: null },
      reason: "verkeerd gelezen",
    });
    if (!moved.ok) throw new Error("not moved");
    expect(moved.value.entries).toBe(2);
    expect(lineOf(station, moved.value.line).row).toMatchObject({
      place: "Schap 7",
      lot: "L2",
      expiry: "",
      quantity: 2,
    });
    expect(listOf(station, { fresh: 1 }).rows.filter(({ lot }) => lot === "L1")).toEqual([]);
    expect(historyOf(station).rows[0]).toMatchObject({
      kind: "moved",
      facts: { entries: 2, to: "Schap 7", toLot: "L2", toExpiry: "", reason: "verkeerd gelezen" },
    });
  });
});

describe("a whole session", () => {
  it("goes to another place with everything it counted, and comes back when the move is struck", async () => {
    const station = await twoOf("L1");
    await station.ask.recordTyped({ code: "05410013111009", quantity: 40 });
    const session = historyOf(station).rows[0]?.facts["session"];
    const place = await station.ask.definePlace({ name: "Robot", note: "" });
    if (!place.ok) throw new Error("no place");
    await station.ask.move({
      target: { what: "session", session: session as never },
      change: { place: place.value.id },
      reason: "verkeerde plaats gekozen",
    });
    const placesOf = () => listOf(station, { fresh: historyOf(station).total }).rows.map((row) => row.place);
    expect(placesOf()).toEqual(["Robot", "Robot"]);
    const [move] = historyOf(station).rows;
    await station.ask.strike({ target: move?.id as never, except: [], reason: "toch niet" });
    expect(placesOf()).toEqual(["Koelkast", "Koelkast"]);
  });
});

describe("before something is struck", () => {
  it("leaves out a line that was corrected before", async () => {
    const station = await twoOf("L1");
    const { line } = rowWith(listOf(station), "L1");
    await station.ask.adjustLine({ line, said: 3, reason: "opnieuw geteld" });
    const later = await station.ask.recordScan(scanned(serialOf("L1", "S3")));
    if (!later.ok) throw new Error("not counted");
    const preview = await station.ask.previewStrike({ target: later.value.id });
    expect(preview).toMatchObject({ entries: 1, packs: 1, lines: 1, adjustedSince: [] });
  });

  it("says of a quantity that its line was corrected since", async () => {
    const station = await twoOf("L1");
    const { line } = rowWith(listOf(station), "L1");
    const [reading] = historyOf(station).rows;
    await station.ask.setQuantity({ of: reading?.id as never, said: 4 });
    const [quantity] = historyOf(station).rows;
    await station.ask.adjustLine({ line, said: 3, reason: "opnieuw geteld" });
    const preview = await station.ask.previewStrike({ target: quantity?.id as never });
    expect(preview.adjustedSince.map(({ lot }) => lot)).toEqual(["L1"]);
  });
});

describe("undo", () => {
  it("names the newest thing of this station that can be struck, one after the other", async () => {
    const station = await twoOf("L1");
    const { line } = rowWith(listOf(station), "L1");
    await station.ask.adjustLine({ line, said: 3, reason: "opnieuw geteld" });
    const kinds: (string | undefined)[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const last = historyOf(station).lastOwn;
      kinds.push(last?.kind);
      if (last) await station.ask.strike({ target: last.batch?.id ?? last.id, except: [], reason: "terug" });
    }
    expect(kinds).toEqual(["adjusted", "counted", "counted", undefined]);
    expect(listOf(station, { fresh: 9 }).total).toBe(0);
  });

  it("takes an import back whole, and the history says by whom", async () => {
    const station = await readyToCount("Koelkast");
    await fiveLines(station);
    const last = historyOf(station).lastOwn;
    expect(last).toMatchObject({ kind: "batchClosed", facts: { title: "voorraad.csv" } });
    await station.ask.strike({ target: last?.batch?.id as never, except: [], reason: "verkeerd bestand" });
    expect(listOf(station, { fresh: 1 }).total).toBe(0);
    const [batch] = historyOf(station, true).rows;
    expect(batch).toMatchObject({
      canStrike: false,
      batch: { struck: true },
      struck: { operator: "An Peeters", reason: "verkeerd bestand" },
    });
    expect(historyOf(station).rows[0]?.facts).toMatchObject({ of: "batchClosed", title: "voorraad.csv" });
  });

  it("never offers what the stock rests on: places, names of people, sessions", async () => {
    const station = await readyToCount("Koelkast");
    const { rows, lastOwn } = historyOf(station);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ canStrike }) => canStrike)).toEqual([]);
    expect(lastOwn).toBeNull();
  });
});
