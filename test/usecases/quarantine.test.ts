import { describe, expect, test } from "vitest";
import type { PlaceRow, ReadingRow } from "../../shared/contracts/count-records.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { listOf } from "../stock/asking.ts";

const gs = "\x1d";
const gtin = "05412345678908";
/** Today is 21 November 2026. */
const expired = (serial: string) => `]d201${gtin}1726112010L1${gs}21${serial}`;
const good = (serial: string) => `]d201${gtin}1728110010L2${gs}21${serial}`;

async function scan(station: TestStation, text: string): Promise<ReadingRow> {
  const counted = await station.ask.recordScan(scanned(text));
  if (!counted.ok) throw new Error(counted.failure.code);
  return counted.value;
}

async function amended(
  station: TestStation,
  of: EntryId,
  change: { readonly expiry?: string | null; readonly lot?: string },
): Promise<ReadingRow> {
  const written = await station.ask.amendReading({ of, change });
  if (!written.ok) throw new Error(written.failure.code);
  return written.value;
}

const placesOf = ({ ask }: TestStation) =>
  lookAt((changed: (rows: readonly PlaceRow[]) => void) => ask.places({}, changed));

const robot = (station: TestStation) => {
  const [place] = placesOf(station);
  return { packs: place?.packs, apart: place?.quarantine.packs, name: place?.quarantine.name };
};

test("an expired pack is counted in the quarantine of its place, not in the place", async () => {
  const station = await readyToCount();
  expect(await scan(station, good("1"))).toMatchObject({ place: "Robot", outcome: "new" });
  const row = await scan(station, expired("2"));
  expect(row).toMatchObject({ outcome: "expired", place: "Robot – quarantaine", quantity: 1 });
  await scan(station, expired("3"));
  expect(robot(station)).toEqual({ packs: 1, apart: 2, name: "Robot – quarantaine" });
  const apart = listOf(station, { finding: "quarantined" });
  expect(apart.rows).toMatchObject([
    { lot: "L1", quantity: 2, place: "Robot – quarantaine", findings: expect.arrayContaining(["expired"]) },
  ]);
  expect(apart.findings).toMatchObject({ quarantined: 1, expired: 1 });
  const [place] = placesOf(station);
  const there = listOf(station, { place: place?.quarantine.id ?? null });
  expect(there.packs).toBe(2);
});

test("what is typed with an expiry that is past goes there too, under a code nobody knows as well", async () => {
  const station = await readyToCount();
  const typed = await station.ask.recordTyped({ code: "99X", quantity: 4, expiry: "2026-10" });
  expect(typed).toMatchObject({ value: { outcome: "expired", place: "Robot – quarantaine", added: 4 } });
  expect(await station.ask.recordTyped({ code: "99X", quantity: 1, expiry: "2026-11" })).toMatchObject({
    value: { place: "Robot" },
  });
});

test("the day decides when a pack is counted and never again", async () => {
  const station = await readyToCount();
  await scan(station, `]d201${gtin}1726112110L1${gs}21A`);
  station.clock.time += 86_400_000;
  expect(robot(station)).toMatchObject({ packs: 1, apart: 0 });
  expect(listOf(station).findings).toMatchObject({ expired: 1 });
  station.kill();
  const again = await startStation(station);
  expect(robot(again)).toMatchObject({ packs: 1, apart: 0 });
});

test("a pack that turns out not to be expired moves back, and one that turns out to be moves away", async () => {
  const station = await readyToCount();
  const wrong = await scan(station, expired("1"));
  expect(await amended(station, wrong.id, { expiry: "2027-11" })).toMatchObject({ place: "Robot" });
  expect(robot(station)).toMatchObject({ packs: 1, apart: 0 });
  expect(await amended(station, wrong.id, { lot: "L9" })).toMatchObject({ place: "Robot", lot: "L9" });
  expect(await amended(station, wrong.id, { expiry: "2020-01" })).toMatchObject({
    place: "Robot – quarantaine",
    outcome: "expired",
  });
  const plain = await scan(station, "5410013111009");
  expect(await amended(station, plain.id, { expiry: "2026-09" })).toMatchObject({
    place: "Robot – quarantaine",
  });
  expect(await amended(station, plain.id, { expiry: null })).toMatchObject({ place: "Robot" });
  expect(robot(station)).toMatchObject({ packs: 1, apart: 1 });
});

test("one that a person put elsewhere stays there", async () => {
  const station = await readyToCount();
  const row = await scan(station, expired("1"));
  const shelf = await station.ask.definePlace({ name: "Kast", note: "" });
  if (!shelf.ok) throw new Error("no place");
  const target = { what: "readings" as const, ids: [row.id] };
  await station.ask.move({ target, change: { place: shelf.value.id }, reason: "" });
  expect(await amended(station, row.id, { expiry: "2030-01" })).toMatchObject({ place: "Kast" });
});

test("Backspace takes it back like any, quantity and all", async () => {
  const station = await readyToCount();
  const row = await scan(station, expired("1"));
  await station.ask.setQuantity({ of: row.id, said: 6 });
  expect(robot(station)).toMatchObject({ packs: 0, apart: 6 });
  await station.ask.takeBack({});
  expect(robot(station)).toMatchObject({ packs: 0, apart: 0 });
});

test("it follows the count it belongs to: its place's name, its move, its settlement", async () => {
  const station = await readyToCount();
  await scan(station, expired("1"));
  await station.ask.definePlace({ id: station.place, name: "Robot 2", note: "" });
  expect(robot(station).name).toBe("Robot 2 – quarantaine");
  const [first] = station.engine.ledger.stock.sessions.sessionsAt(station.place);
  await station.ask.openPlace({ id: station.place, how: "again" });
  await scan(station, expired("2"));
  await scan(station, expired("3"));
  expect(robot(station)).toMatchObject({ apart: 1 });
  const sessions = station.engine.ledger.stock.sessions.sessionsAt(station.place);
  const again = sessions.find((one) => one !== first);
  if (!first || !again) throw new Error("two counts");
  expect(
    placesOf(station)[0]
      ?.sessions.map(({ packs }) => packs)
      .sort(),
  ).toEqual([1, 2]);
  await station.ask.settleSessions({ sessions: [first, again], stands: again });
  expect(robot(station)).toMatchObject({ apart: 2 });
  expect(listOf(station).findings).not.toHaveProperty("placeTwice");
  const shelf = await station.ask.definePlace({ name: "Kast", note: "" });
  if (!shelf.ok) throw new Error("no place");
  const target = { what: "session" as const, session: again };
  await station.ask.move({ target, change: { place: shelf.value.id }, reason: "" });
  const moved = listOf(station, { finding: "quarantined" }).rows;
  expect(moved).toMatchObject([{ place: "Kast – quarantaine", quantity: 2 }]);
});

describe("a table of the stock", () => {
  test("names the quarantine, and taken in again adds nothing", async () => {
    const station = await readyToCount();
    await scan(station, good("1"));
    await scan(station, expired("2"));
    const file = await station.ask.exportTable({ what: "stock" });
    if (!file.ok) throw new Error("not exported");
    expect(new TextDecoder().decode(file.value.bytes)).toContain("Robot – quarantaine");
    const { name, bytes } = file.value;
    const plan = await station.ask.planImport({ name, bytes });
    expect(plan).toMatchObject({ value: { buckets: { new: 0, refused: 0 }, newPlaces: [] } });
  });
});

test("what is soon is a number of days or of months, at the scan and in the list alike", async () => {
  const station = await readyToCount();
  await station.ask.nameProduct({ code: gtin, name: "Insuline", pack: "" });
  const soon = async (shortDated: { readonly count: number; readonly unit: "days" | "months" }) => {
    await station.ask.changeSettings({ shortDated });
    const row = await scan(station, `]d201${gtin}1727022810L1`);
    const month = await scan(station, `]d201${gtin}1727020010L2`);
    return [row.outcome, month.outcome, listOf(station).findings.short ?? 0];
  };
  expect(await soon({ count: 3, unit: "months" })).toEqual(["good", "good", 0]);
  expect(await soon({ count: 4, unit: "months" })).toEqual(["short", "short", 2]);
  expect(await soon({ count: 98, unit: "days" })).toEqual(["good", "good", 0]);
  expect(await soon({ count: 99, unit: "days" })).toEqual(["short", "short", 2]);
});
