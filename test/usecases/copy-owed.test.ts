import { expect, test } from "vitest";
import { adopted, copyOf, scanPacks } from "../makers/copies.ts";
import { readyToCount, startStation } from "../makers/station.ts";

test("a copy holds what counts here though the journal refused it, each once", async () => {
  const station = await readyToCount();
  await scanPacks(station, 1);
  station.profile.next = "fails";
  await scanPacks(station, 2);
  expect(station.engine.groups.state.state).toBe("one-copy");
  const other = await startStation();
  await adopted(other, await copyOf(station));
  expect(other.engine.totals.packs).toBe(3);
  station.profile.next = "works";
  expect(await adopted(other, await copyOf(station))).toBe(0);
  expect(other.engine.totals.packs).toBe(3);
});
