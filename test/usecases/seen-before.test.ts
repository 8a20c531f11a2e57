import { expect, test } from "vitest";
import { header, imported, planned, threeLines } from "../makers/imports.ts";
import { readyToCount, startStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";
import { takenBack } from "../makers/undo.ts";

/** The same three rows, saved again: another delimiter, encoding and order, zeros and all. */
const savedAgain = {
  name: "voorraad (2).csv",
  bytes: new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(
        [
          header.replaceAll(";", "\t"),
          'Robot\t\t="1234567"\t\t\t1\t',
          'Robot\tDafalgan\t="05410013111009"\t\t\t12\t',
          'Koelkast\tInsuline\t="05412345678908"\t="L1"\t="2027-11"\t3\t="S1 S2"',
        ].join("\n"),
        "utf16le",
      ),
    ]),
  ),
};

test("a file that came before is known again, also when it was taken back, and after a restart", async () => {
  const station = await readyToCount();
  const { batch } = await imported(station);
  const { title, at } = (await planned(station)).before ?? {};
  expect({ title, at }).toEqual({ title: threeLines.name, at: station.clock.time });
  station.clock.time += 60_000;
  await takenBack(station, batch);
  station.kill();
  const again = await startStation(station);
  const { before, buckets } = await planned(again);
  expect(before).toEqual({ title, at, isSameFile: true, undoneAt: station.clock.time });
  expect(buckets).toMatchObject({ new: 3, same: 0 });
  // Taken in once more, it is here again.
  await imported(again);
  expect((await planned(again)).before).toMatchObject({ title, isSameFile: true });
  expect((await planned(again)).before?.undoneAt).toBeUndefined();
});

test("the same rows in other bytes are known by what they say, in effect or taken back", async () => {
  const station = await readyToCount();
  const { batch } = await imported(station);
  expect((await planned(station, savedAgain)).before).toMatchObject({
    title: threeLines.name,
    isSameFile: false,
  });
  await takenBack(station, batch);
  expect((await planned(station, savedAgain)).before).toMatchObject({
    title: threeLines.name,
    isSameFile: false,
    undoneAt: expect.any(Number),
  });
});

test("a file that says a little more or less is none that came before; what of it is here is counted", async () => {
  const station = await readyToCount();
  await imported(station);
  const rows = [
    'Koelkast;Insuline;="05412345678908";="L1";="2027-11";3;="S1 S2"',
    'Robot;Dafalgan;="05410013111009";="";="";12;=""',
  ];
  const more = fileOf("meer.csv", header, ...rows, 'Robot;;="1234567";="";="";2;=""');
  expect(await planned(station, more)).toMatchObject({ buckets: { same: 2 } });
  for (const file of [more, fileOf("min.csv", header, ...rows)])
    expect((await planned(station, file)).before).toBeUndefined();
});
