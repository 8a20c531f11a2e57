import { expect, test } from "vitest";
import { lookAt, readyToCount, scanned, startStation } from "../makers/station.ts";

test("a scan is counted, in both copies, and on screen", async () => {
  const station = await readyToCount();
  const answer = await station.ask.recordScan(scanned("5412345678908"));
  expect(answer).toMatchObject({ ok: true, value: { outcome: "new", added: 1, quantity: 1 } });
  await station.ask.recordScan(scanned("5412345678908"));
  const count = lookAt(
    (changed: (window: import("../../shared/contracts/count-records.ts").CountWindow) => void) =>
      station.ask.count({ limit: 5 }, changed),
  );
  expect(count.readings.map(({ quantity }) => quantity)).toEqual([2, 2]);
  expect(count.place?.packs).toBe(2);
  expect(station.engine.groups.state.state).toBe("saved");
});

test("everything acknowledged is there after a restart, from either copy", async () => {
  const station = await readyToCount();
  for (let pack = 0; pack < 5; pack++) await station.ask.recordScan(scanned("5412345678908"));
  station.kill();
  const again = await startStation(station);
  expect(again.engine.totals.packs).toBe(5);
  again.kill();
  const rebuilt = await startStation({ ...station, name: `${station.name}-lost` });
  expect(rebuilt.engine.totals.packs).toBe(5);
  expect(rebuilt.engine.notices).toMatchObject([{ kind: "rebuilt" }]);
  const journalLost = await startStation({
    ...rebuilt,
    profile: Object.assign(
      new (rebuilt.profile.constructor as typeof import("../fakes/memory-profile.ts").MemoryProfile)(),
      { settings: station.profile.settings },
    ),
  });
  expect(journalLost.engine.totals.packs).toBe(5);
  expect(journalLost.engine.notices).toMatchObject([{ kind: "journal-healed" }]);
});

test("digits and Enter set the quantity, Backspace takes reading and quantity back as one", async () => {
  const station = await readyToCount();
  await station.ask.recordScan(scanned("5412345678908"));
  const second = await station.ask.recordScan(scanned("05410013111009"));
  if (!second.ok) throw new Error("not counted");
  expect(await station.ask.setQuantity({ of: second.value.id, said: 6 })).toMatchObject({
    value: { added: 6, quantity: 6, typed: true },
  });
  await station.ask.takeBack({});
  expect(station.engine.totals.packs).toBe(1);
  await station.ask.takeBack({});
  expect(station.engine.totals.packs).toBe(0);
});
