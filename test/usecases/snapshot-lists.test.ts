import { expect, test } from "vitest";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { usualProfile } from "../../shared/domain/export/export-profile.ts";
import { adoptCopy } from "../../shared/usecases/adopt-copy.ts";
import { inspectSnapshot } from "../../shared/usecases/inspect-snapshot.ts";
import { scanPacks } from "../makers/copies.ts";
import { refusedBy } from "../makers/forged-snapshots.ts";
import { packed, quiet, tried } from "../makers/snapshots.ts";
import { lookAt, readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const header = "CNK;Naam;Verpakking";
const pantomed = "2642619;Pantomed 40 mg;28 tabletten";
const load = ({ ask }: TestStation, name: string, ...rows: readonly string[]) =>
  ask.loadCatalogue({ files: [fileOf(name, header, ...rows)] });
const listsOf = ({ ask }: TestStation) =>
  lookAt((changed: (window: FrameWindow) => void) => ask.frame({}, changed)).catalogues.map(
    ({ title, products }) => `${title} ${products}`,
  );
const namesLike = ({ engine }: TestStation, text: string) =>
  engine.catalogue.search(text, 10).map(({ name }) => name);

async function looked(here: TestStation, { file, secret }: { file: Uint8Array; secret: string }) {
  const seen = await inspectSnapshot(here.engine, { name: "x.stock", bytes: file }, secret, quiet);
  if (!seen.ok) throw new Error(seen.failure.code);
  return seen.value;
}

async function taken(here: TestStation, snapshot: { file: Uint8Array; secret: string }) {
  const done = await adoptCopy(here.engine, await looked(here, snapshot), null, quiet);
  if (!done.ok) throw new Error(done.failure.code);
}

async function listed(): Promise<TestStation> {
  const station = await readyToCount();
  await scanPacks(station, 2);
  await load(station, "apb.csv", pantomed, "0587188;Dafalgan 1 g;8 tabletten");
  return station;
}

test("product lists go along, are said before they are taken, and name what nobody has counted yet", async () => {
  const station = await listed();
  const snapshot = await packed(station);
  expect(await tried(station, snapshot.file, snapshot.secret)).toBe(station.engine.ledger.stock.entries.size);
  const empty = await startStation();
  const said = { lists: [{ title: "apb", products: 2 }], newLists: 1 };
  expect((await looked(empty, snapshot)).summary).toMatchObject(said);
  expect(listsOf(empty)).toEqual([]);
  await taken(empty, snapshot);
  expect(listsOf(empty)).toEqual(["apb 2"]);
  expect(namesLike(empty, "panto")).toEqual(["Pantomed 40 mg"]);
  empty.kill();
  const again = await startStation(empty);
  expect(namesLike(again, "dafal")).toEqual(["Dafalgan 1 g"]);
  expect((await looked(again, snapshot)).summary).toMatchObject({ newLists: 0, isNew: 0 });
});

test("a merge brings what is missing or older here, and leaves what is newer", async () => {
  const [first, other] = [await listed(), await readyToCount("Koelkast")];
  await load(other, "own.csv", pantomed);
  const old = await packed(first);
  await taken(other, old);
  expect(listsOf(other)).toEqual(["apb 2", "own 1"]);
  first.clock.time += 60_000;
  await load(first, "apb.csv", pantomed);
  await scanPacks(first, 1);
  await taken(other, await packed(first));
  expect(listsOf(other)).toEqual(["apb 1", "own 1"]);
  await taken(first, old);
  expect(listsOf(first)).toEqual(["apb 1"]);
});

test("one whose lists are not what they should be is refused, with the part named", async () => {
  const [station, other] = [await listed(), await startStation()];
  const snapshot = await packed(station);
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const refused = (name: string, value: unknown) =>
    refusedBy(other, snapshot, {
      parts: (all) => all.map((part) => (part.name === name ? { name, bytes: text(value) } : part)),
    });
  const list = { title: "x", products: 1, loadedAt: 1, part: "list-0001.json" };
  expect(await refused("lists.json", { format: 1, lists: [{ ...list, id: "recall:x" }] })).toBe("lists.json");
  expect(await refused("lists.json", { format: 1, lists: [{ ...list, id: "bdpm", part: "x" }] })).toBe("x");
  for (const wrong of [null, [], "x", { format: 1 }, { format: 1, names: ["a"], packs: [], codes: ["1"] }])
    expect(await refused("list-0001.json", wrong)).toBe("list-0001.json");
});

test("recipes and export profiles that were taught there are here too, and ours stay", async () => {
  const station = await listed();
  const profile = { ...usualProfile("stock", "nl"), name: "Kassa" };
  await station.ask.keepExportProfile({ profile });
  const mapping = { target: "stock", columns: { cnk: 0, name: 1, quantity: 2 } } as const;
  await station.ask.planImport(fileOf("lijst.csv", "Artikel;Tekst;Vrd", "2642619;x;3"));
  const kept = await station.ask.keepRecipe({
    name: "Groothandel",
    mapping,
    shape: {},
    choices: { off: [] },
  });
  expect(kept.ok).toBe(true);
  const snapshot = await packed(station);
  const taught = ({ engine }: TestStation) => {
    const { recipes, exportProfiles } = engine.station.file;
    return [recipes?.map(({ name }) => name), exportProfiles?.map(({ name }) => name)];
  };
  const other = await readyToCount("Koelkast");
  await other.ask.keepExportProfile({ profile: { ...profile, name: "Boekhouding" } });
  await taken(other, snapshot);
  expect(taught(other)).toEqual([["Groothandel"], ["Boekhouding", "Kassa"]]);
  // Also when no entry is new.
  await station.ask.keepExportProfile({ profile: { ...profile, name: "Groot" } });
  await taken(other, await packed(station));
  expect(taught(other)).toEqual([["Groothandel"], ["Boekhouding", "Kassa", "Groot"]]);
});

test("a list that was loaded, put back or taken away is worth a snapshot", async () => {
  const station = await listed();
  const revision = () => station.engine.station.file.revision ?? 0;
  const before = revision();
  await load(station, "tweede.csv", pantomed);
  expect(revision()).toBe(before + 1);
  await station.ask.removeCatalogue({ id: "own:tweede" });
  expect(revision()).toBe(before + 2);
});

test("a list that cannot be read is named, stays out, and keeps no snapshot from being proven; one that has it mends it, as loading it again does", async () => {
  const station = await listed();
  await load(station, "own.csv", pantomed);
  const { catalogues, catalogue, ledger } = station.engine;
  const whole = await packed(station);
  const rows = () =>
    lookAt((changed: (window: FrameWindow) => void) => station.ask.frame({}, changed)).catalogues;
  const breakIt = async (text: string) => {
    const held = (await catalogues.all()).find(({ title }) => title === "apb");
    if (!held) throw new Error("No list");
    await catalogues.replace({ ...held, bytes: new TextEncoder().encode(text) });
    await catalogue.load([]);
  };
  for (const text of [
    "{",
    "null",
    '{"format":1,"names":["a"],"packs":[],"codes":["1"]}',
    '{"format":1,"names":[5],"packs":[""],"codes":["1"]}',
    '{"format":1,"names":["a"],"packs":[""],"codes":["1"],"vats":["6"]}',
  ]) {
    await breakIt(text);
    expect(rows().map(({ title, isDamaged }) => [title, isDamaged === true])).toEqual([
      ["apb", true],
      ["own", false],
    ]);
    const snapshot = await packed(station);
    expect(await tried(station, snapshot.file, snapshot.secret)).toBe(ledger.stock.entries.size);
    const empty = await startStation();
    await taken(empty, snapshot);
    expect(listsOf(empty)).toEqual(["own 1"]);
  }
  await taken(station, whole);
  expect(rows()).toMatchObject([{ title: "apb", products: 2 }, { title: "own" }]);
  expect(rows().some(({ isDamaged }) => isDamaged)).toBe(false);
  await breakIt("{");
  await load(station, "apb.csv", pantomed);
  expect(rows().some(({ isDamaged }) => isDamaged)).toBe(false);
  const other = await startStation();
  await taken(other, await packed(station));
  expect(listsOf(other)).toEqual(["apb 1", "own 1"]);
});
