import { expect, test } from "vitest";
import { failure } from "../../shared/errors.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";
import { adopted, copyOf, inspected, scanPacks } from "../makers/copies.ts";
import { readyToCount, startStation } from "../makers/station.ts";
import { until } from "../makers/until.ts";

test("settings that the disk refuses are said not to be kept", async () => {
  const station = await readyToCount();
  const change = () => station.ask.changeSettings({ shortDated: { count: 30, unit: "days" } });
  station.profile["settings.write"] = async () => failure("journal/not-written", { reason: "EIO" });
  expect(await change()).toMatchObject({ failure: { code: "ledger/not-written", facts: { reason: "EIO" } } });
  station.profile["settings.write"] = async () => failure("ledger/disk-full", { freeBytes: 0 });
  expect(await change()).toMatchObject({ failure: { code: "ledger/disk-full" } });
});

test("a place that was opened while the settings were refused is the one that is open after the next start", async () => {
  const station = await readyToCount("Robot");
  const other = await station.ask.definePlace({ name: "Kelder", note: "" });
  const write = station.profile["settings.write"];
  station.profile["settings.write"] = async () => failure("journal/not-written", { reason: "EBUSY" });
  await station.ask.openPlace({ id: other.ok ? other.value.id : station.place, how: "ask" });
  station.profile["settings.write"] = write;
  const { session } = station.engine.station.file;
  await until(() => station.profile.settings?.includes(`"session": "${session}"`) === true);
  station.kill();
  expect((await startStation(station)).engine.station.file.session).toBe(session);
});

test("settings that something holds for a moment are read all the same", async () => {
  const station = await readyToCount();
  const { file } = station.engine.station;
  station.kill();
  const read = station.profile["settings.read"];
  let refused = 0;
  station.profile["settings.read"] = async (input) =>
    refused++ < 2 ? failure("journal/not-readable", { reason: "EBUSY" }) : await read(input);
  expect((await startStation(station)).engine.station.file).toMatchObject(file);
});

test.each([
  ["lost", null],
  ["damaged", "{"],
  ["another file's", '{ "station": "Balie 2", "operator": "An" }'],
])(
  "a station whose settings are %s is the one that its ledger says, also after a copy was taken in",
  async (_, text) => {
    const station = await readyToCount();
    await scanPacks(station, 2);
    station.clock.time += 10_000;
    const elsewhere = await readyToCount("Kelder", undefined, new SteppingClock(station.clock.time + 60_000));
    await scanPacks(elsewhere, 1);
    await adopted(station, await copyOf(elsewhere));
    station.kill();
    const { station: own, operator } = station.engine.station.file;
    station.profile.settings = text;
    const after = await startStation(station);
    expect(after.engine.station.file).toMatchObject({ station: own, operator, session: null });
    await after.ask.openPlace({ id: station.place, how: "go-on" });
    await scanPacks(after, 1);
    expect(await inspected(elsewhere, await copyOf(after))).toMatchObject({ missing: [] });
  },
);
