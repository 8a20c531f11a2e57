import { expect, test } from "vitest";
import { type CardFacts, identityOf } from "../../shared/domain/cards/card-facts.ts";
import {
  customerOnCard,
  fieldsOnCard,
  saysTheSame,
  takenOver,
} from "../../shared/domain/customers/on-card.ts";
import { personInReading } from "../../shared/domain/customers/person-in-reading.ts";
import { specimen } from "../cards/eid-card.ts";
import { customer, kept, maria } from "../makers/customers.ts";
import { readyToCount, startStation } from "../makers/station.ts";

const facts: CardFacts = {
  ...(identityOf(specimen.identity)?.said as CardFacts),
  ...{ name: "Van den Broeck", firstNames: "Maria Josepha", birthDate: "1958-03-14", insz: "58031412218" },
  ...{ street: "Molsesteenweg 48", postcode: "2400", town: "Mol" },
};

test("the holder of a card is found by the number however it was typed, also right after a start", async () => {
  const station = await readyToCount();
  const id = await kept(station, maria);
  await kept(station, { name: "Aerts", insz: "85073003328" });
  station.kill();
  const again = await startStation(station);
  expect(await again.ask.customersOfCard({ facts })).toMatchObject({ same: [{ id }], alike: [], locked: 0 });
  expect(await again.ask.customersOfCard({ facts: { ...facts, insz: "71715100070", name: "X" } })).toEqual({
    ...{ same: [], alike: [], locked: 0 },
  });
});

test("two records with one number are both told of", async () => {
  const station = await readyToCount();
  // A record that gave its number up, and got it back when that was struck; a second one is refused otherwise.
  const first = await kept(station, { name: "Vandenbroeck", insz: "58031412218" });
  await kept(station, { name: "Vandenbroeck" }, first);
  await kept(station, { name: "Van den Broeck", insz: "58031412218" });
  const { customers, ledger } = station.engine;
  const given = ledger.stock.entries.id(customers.find(first)?.[0].index as number);
  await station.ask.strike({ target: given, except: [], reason: "verkeerd" });
  expect((await station.ask.customersOfCard({ facts })).same).toHaveLength(2);
});

test("somebody of that name without a number is asked about; one with another number is somebody else", async () => {
  const station = await readyToCount();
  const old = await kept(station, { name: "VANDENBROECK", firstName: "Maria", birthDate: "1958" });
  const undated = await kept(station, { name: "Van Den Broeck", firstName: "María" });
  await kept(station, { name: "Van den Broeck", firstName: "Luc" });
  await kept(station, { name: "Van den Broeck", firstName: "Maria", birthDate: "1985-03-14" });
  await kept(station, { name: "Van den Broeck", firstName: "Maria", insz: "85073003328" });
  const { same, alike } = await station.ask.customersOfCard({ facts });
  expect(same).toEqual([]);
  expect(alike.map(({ id }) => id).sort()).toEqual([old, undated].sort());
});

test("a record whose key is not here may be the holder's, and that is said", async () => {
  const station = await readyToCount();
  await kept(station, maria);
  station.kill();
  station.profile.keys = new TextEncoder().encode("{ torn");
  const again = await startStation(station);
  expect(await again.ask.customersOfCard({ facts })).toMatchObject({ same: [], alike: [], locked: 1 });
});

test("what a card leaves out, and large or small letters, are no difference; nothing else of a record is touched", () => {
  const known = customer({ ...maria, name: "VAN DEN BROECK", street: "Kerkstraat 12", fund: "509" });
  const card = customerOnCard({ ...facts, birthDate: "" });
  const differing = fieldsOnCard.filter((fields) => !saysTheSame(known, card, fields));
  expect(differing).toEqual([
    ...[["firstName"], ["sex"], ["nationality"], ["cardUntil"]],
    ["street", "postcode", "town"],
  ]);
  const taken = {
    ...{
      firstName: "Maria Josepha",
      sex: facts.sex,
      nationality: facts.nationality,
      cardUntil: facts.validUntil,
    },
    ...{ street: "Molsesteenweg 48", postcode: "2400", town: "Mol" },
  };
  expect(takenOver(known, card, differing)).toEqual({ ...known, ...taken });
  expect(takenOver(known, card, [])).toEqual(known);
});

test.each([
  ["85073003328", "85.07.30-033.28"],
  ["]C185073003328", "85.07.30-033.28"],
  ["85.07.30-033.28", "85.07.30-033.28"],
  ["ISI 85073003328 1", "85.07.30-033.28"],
  ["85073003329", undefined],
  ["05412345678908", undefined],
  ["]d201054123456789081725123110AB\x1d2185073003328", undefined],
])("a scan of %j is the person %j", (text, person) => {
  const reading = { byPosition: text, byCharacter: text, ending: "enter" } as const;
  expect(personInReading(reading, { today: "2026-11-22", country: "BE" })).toBe(person);
});
