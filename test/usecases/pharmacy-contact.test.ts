import { expect, test } from "vitest";
import { adopted, copyOf } from "../makers/copies.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";

const contact = { address: "Markt 1, 2400 Mol", phone: "014 31 22 33" };
const contactOf = ({ engine }: TestStation) => {
  const { address, phone } = engine.station.file.settings;
  return { address, phone };
};

test("how the pharmacy is reached goes along in a copy, to an empty PC and to one where nobody said it", async () => {
  const station = await readyToCount();
  await station.ask.changeSettings(contact);
  const copy = await copyOf(station);
  const empty = await startStation();
  await adopted(empty, copy);
  expect(contactOf(empty)).toEqual(contact);
  const counting = await readyToCount("Kelder");
  await counting.ask.changeSettings({ phone: "014 99 99 99", volume: 12 });
  await adopted(counting, copy);
  expect(contactOf(counting)).toEqual({ ...contact, phone: "014 99 99 99" });
  expect(counting.engine.station.file.settings.volume).toBe(12);
});

test("what is no text in the settings of a copy is not taken", async () => {
  const station = await readyToCount();
  await station.ask.changeSettings({ ...contact, volume: 12 });
  const { settings } = station.engine.station.file;
  await station.engine.station.change({ settings: { ...settings, address: 7 as never } });
  const empty = await startStation();
  await adopted(empty, await copyOf(station));
  expect(contactOf(empty)).toEqual({ address: "", phone: contact.phone });
});
