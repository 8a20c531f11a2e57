import { expect, test } from "vitest";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { adopted, copyOf, inspected, sealedCopy } from "../makers/copies.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";
import { listOf } from "../stock/asking.ts";

const gtin = "05412345678908";
const pack = (lot: string, serial: string) => `]d201${gtin}1728110010${lot}\x1d21${serial}`;
const listsOf = ({ ask }: TestStation) =>
  lookAt((changed: (window: FrameWindow) => void) => ask.frame({}, changed)).recalls;
const load = ({ ask }: TestStation, name: string, ...rows: readonly string[]) =>
  ask.loadRecalls(fileOf(name, "code;lot", ...rows));

async function recalling(): Promise<TestStation> {
  const station = await readyToCount();
  await load(station, "fagg.csv", `${gtin};ABC10`, `${gtin};Z9`);
  await station.ask.recordScan(scanned(pack("ABC10", "1")));
  return station;
}

test("recall lists go along in a copy, are said before they are taken, and match at once where it starts again", async () => {
  const copy = await copyOf(await recalling());
  const fresh = await startStation();
  expect(await inspected(fresh, copy)).toMatchObject({ recalls: ["fagg"], newRecalls: 1 });
  expect(listsOf(fresh)).toEqual([]);
  await adopted(fresh, copy);
  expect(listsOf(fresh)).toMatchObject([{ title: "fagg", rows: 2 }]);
  expect(listOf(fresh).findings).toMatchObject({ recalled: 1 });
  fresh.kill();
  const again = await startStation(fresh);
  expect(listOf(again, { finding: "recalled" }).rows).toMatchObject([{ lot: "ABC10" }]);
  // Twice adds nothing.
  expect(await inspected(again, copy)).toMatchObject({ newRecalls: 0, isNew: 0 });
});

test("a merge brings what is missing or older here, and leaves what is newer, also when no entry is new", async () => {
  const first = await recalling();
  const other = await readyToCount("Koelkast");
  await adopted(other, await copyOf(first));
  first.clock.time += 60_000;
  await load(first, "fagg.csv", `${gtin};NEWER`);
  await load(other, "own.csv", `${gtin};OWN`);
  const copy = await copyOf(first);
  expect(await inspected(other, copy)).toMatchObject({ recalls: ["fagg"], newRecalls: 1 });
  await adopted(other, copy);
  expect(listsOf(other)).toMatchObject([
    { title: "fagg", rows: 1 },
    { title: "own", rows: 1 },
  ]);
  const old = await copyOf(other);
  first.clock.time += 60_000;
  await load(first, "fagg.csv", `${gtin};A`, `${gtin};B`, `${gtin};C`);
  await adopted(first, old);
  expect(listsOf(first)).toMatchObject([{ title: "fagg", rows: 3 }, { title: "own" }]);
});

test("a copy from before is read as ever, and one whose lists are not what they were is refused whole", async () => {
  const station = await recalling();
  const copy = await copyOf(station);
  const facts = { station: "Balie 2", entries: 1 };
  const files = copy.filter(({ name }) => name !== "copy.json");
  const before = await sealedCopy(
    station,
    files.filter(({ name }) => name !== "recalls.json"),
    facts,
  );
  const fresh = await startStation();
  expect(await inspected(fresh, before)).toMatchObject({ recalls: [], newRecalls: 0 });
  const text = new TextEncoder().encode('{"format":1,"lists":[{"title":"fagg"}]}');
  const damaged = { ok: false, failure: { code: "copy/damaged", facts: { part: "recalls.json" } } };
  const swapped = copy.map((file) => (file.name === "recalls.json" ? { ...file, bytes: text } : file));
  expect(await fresh.ask.inspectCopy({ files: swapped })).toMatchObject(damaged);
  const wrong = files.map((file) => (file.name === "recalls.json" ? { ...file, bytes: text } : file));
  expect(await fresh.ask.inspectCopy({ files: await sealedCopy(station, wrong, facts) })).toMatchObject(
    damaged,
  );
  expect(
    await fresh.ask.inspectCopy({ files: copy.filter(({ name }) => name !== "recalls.json") }),
  ).toMatchObject(damaged);
});
