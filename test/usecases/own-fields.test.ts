import { describe, expect, test } from "vitest";
import type { CustomersWindow } from "../../shared/contracts/customer-records.ts";
import type { GapFilter } from "../../shared/domain/customers/to-complete.ts";
import { adopted, copyOf } from "../makers/copies.ts";
import { customersOf, kept, maria } from "../makers/customers.ts";
import { exchange, jan, merged, passphrase, unmerged } from "../makers/merging.ts";
import { defined, fieldsOf, saidField } from "../makers/own-fields.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";

const shown = (station: TestStation) => fieldsOf(station).map(({ name, isHidden }) => [name, isHidden]);
const refused = async (station: TestStation, name: string, more = {}) => {
  const answer = await station.ask.defineField({ ...saidField({ name }), choices: [], ...more });
  return answer.ok ? "made" : answer.failure.facts;
};

describe("the fields a pharmacy makes", () => {
  test("stand in their order, are named anew, and are there after a restart and in a copy", async () => {
    const station = await readyToCount();
    const chair = await defined(station, { name: " Rol\tstoel ", form: "yesno", isAsked: true });
    const pet = await defined(station, {
      name: "Huisdier",
      form: "choice",
      choices: ["hond", "Hond ", "", "kat"],
    });
    await station.ask.orderFields({ order: [pet, chair] });
    await defined(station, { name: "Rolwagen", form: "yesno", isAsked: true }, chair);
    const asItStands = [
      {
        id: pet,
        name: "Huisdier",
        form: "choice",
        choices: ["hond", "kat"],
        isAsked: false,
        isHidden: false,
        also: [],
      },
      { id: chair, name: "Rolwagen", form: "yesno", choices: [], isAsked: true, isHidden: false, also: [] },
    ];
    expect(fieldsOf(station)).toEqual(asItStands);
    const other = await readyToCount();
    await adopted(other, await copyOf(station, passphrase), passphrase);
    expect(fieldsOf(other)).toEqual(asItStands);
    station.kill();
    expect(fieldsOf(await startStation(station))).toEqual(asItStands);
  });

  test("that are put away keep what records say, and come back by their name", async () => {
    const station = await readyToCount();
    const chair = await defined(station, { isAsked: true });
    const id = await kept(station, { ...maria, own: { [chair]: "elektrisch" } });
    await defined(station, { isAsked: true, isHidden: true }, chair);
    expect(fieldsOf(station)).toMatchObject([{ isHidden: true, isAsked: true }]);
    await kept(station, { ...maria, own: { [chair]: "elektrisch" }, phone: "1" }, id);
    expect((await customersOf(station)).rows[0]?.customer.own).toEqual({ [chair]: "elektrisch" });
    expect(await defined(station, { name: "ROLSTOEL", isAsked: true })).toBe(chair);
    expect(fieldsOf(station)).toMatchObject([{ name: "ROLSTOEL", isHidden: false, isAsked: true }]);
  });

  test("say what is wrong with a name or a list, and nothing is written", async () => {
    const station = await readyToCount();
    await defined(station, {});
    const before = station.engine.ledger.stock.entries.size;
    for (const none of ["  ", "%"]) expect(await refused(station, none)).toMatchObject({ why: "no-name" });
    expect(await refused(station, "rólstoel")).toMatchObject({ why: "same-name" });
    expect(await refused(station, "Hausarzt")).toMatchObject({ why: "every-record" });
    expect(await refused(station, "Kleur", { form: "choice", choices: [" "] })).toMatchObject({
      why: "no-choice",
    });
    expect(station.engine.ledger.stock.entries.size).toBe(before);
    for (let at = 2; at <= 20; at++) await defined(station, { name: `Veld ${at}` });
    expect(await refused(station, "Veld 21")).toMatchObject({ why: "full" });
  });

  test("of a value and a definition, no word of the value lies open; a field that is written in Greek is one too", async () => {
    const station = await readyToCount();
    const id = await defined(station, { name: "Αμαξίδιο" });
    await kept(station, { ...maria, own: { [id]: "ηλεκτρικό" } });
    const journal = new TextDecoder().decode(station.profile.journal);
    expect(journal).toContain("Αμαξίδιο");
    expect(journal).not.toContain("ηλεκτρικό");
    expect(await defined(station, { name: "Γυαλιά" })).not.toBe(id);
  });
});

describe("a field that is asked", () => {
  const lacking = async (station: TestStation, toComplete: GapFilter) => {
    await station.engine.customers.ready();
    let seen: CustomersWindow | undefined;
    station.ask.customers({ first: 0, count: 9, text: "", toComplete }, (window) => {
      seen = window;
    })();
    return seen;
  };

  test("is to complete while it is empty, counted and looked at alone, and not once it is put away", async () => {
    const station = await readyToCount();
    await station.ask.changeSettings({ asked: [] });
    const field = await defined(station, { isAsked: true });
    const own: GapFilter = `own:${field}`;
    await kept(station, { ...maria, own: { [field]: "ja" } });
    const id = await kept(station, jan);
    expect(await lacking(station, own)).toMatchObject({
      ...{ rows: [{ id }], total: 1 },
      completing: { counts: { any: 1, [own]: 1 } },
    });
    await defined(station, { isAsked: true, isHidden: true }, field);
    expect(await lacking(station, "any")).toMatchObject({ total: 0, completing: { counts: { any: 0 } } });
  });
});

test("an own field says nothing of who is erased, and stays for the others", async () => {
  const station = await readyToCount();
  const field = await defined(station, {});
  const id = await kept(station, { ...maria, own: { [field]: "elektrisch" } });
  await station.ask.eraseCustomer({ id });
  expect(await station.ask.customerVersions({ customer: id })).toEqual([]);
  expect((await customersOf(station)).rows).toEqual([]);
  const table = await station.ask.exportTable({ what: "customers" });
  expect(table).toMatchObject({ value: { rows: 0 } });
  expect(fieldsOf(station)).toHaveLength(1);
});

describe("two stations", () => {
  test("that made one field of one name before they met have made one; the newest definition stands", async () => {
    const [one, other] = [await readyToCount(), await readyToCount()];
    const [here, there] = [await defined(one, {}), await defined(other, { name: "rolstoel", form: "yesno" })];
    expect(here).toBe(there);
    await kept(one, { ...maria, own: { [here]: "ja, elektrisch" } });
    await kept(other, { ...jan, own: { [there]: "yes" } });
    await exchange(one, other);
    expect(fieldsOf(one)).toEqual(fieldsOf(other));
    expect(fieldsOf(one)).toHaveLength(1);
    const says = async (station: TestStation) =>
      (await customersOf(station)).rows.map(({ customer }) => customer.own[here]).sort();
    expect(await says(one)).toEqual(["ja, elektrisch", "yes"]);
    expect(await says(other)).toEqual(["ja, elektrisch", "yes"]);
  });

  test("that named one field anew at once keep the newest name and tell the other, until a person says it again", async () => {
    const [one, other] = [await readyToCount(), await readyToCount()];
    const id = await defined(one, {});
    await exchange(one, other);
    await defined(one, { name: "Rolwagen" }, id);
    other.clock.time += 60_000;
    await defined(other, { name: "Scooter" }, id);
    await exchange(one, other);
    for (const station of [one, other])
      expect(fieldsOf(station)).toMatchObject([{ name: "Scooter", also: ["Rolwagen"] }]);
    await defined(one, { name: "Scooter" }, id);
    expect(fieldsOf(one)).toMatchObject([{ name: "Scooter", also: [] }]);
  });

  test("whose different fields came to one name show both, told apart by a number", async () => {
    const [one, other] = [await readyToCount(), await readyToCount()];
    await defined(one, { name: "Scooter" }, await defined(one, {}));
    await defined(other, { name: "Scooter" });
    await exchange(one, other);
    expect(
      shown(one)
        .map(([name]) => name)
        .sort(),
    ).toEqual(["Scooter", "Scooter (2)"]);
    expect(fieldsOf(one)).toEqual(fieldsOf(other));
  });

  test("merge two records with their own values, and take it back", async () => {
    const station = await readyToCount();
    const field = await defined(station, {});
    const one = await kept(station, { ...jan, own: { [field]: "ja" } });
    const other = await kept(station, { ...maria, own: { [field]: "nee" } });
    await merged(station, one, other, { ...jan, own: { [field]: "nee" } });
    expect((await customersOf(station)).rows.map(({ customer }) => customer.own)).toEqual([
      { [field]: "nee" },
    ]);
    await unmerged(station, one);
    expect((await customersOf(station)).rows.map(({ customer }) => customer.own[field]).sort()).toEqual([
      "ja",
      "nee",
    ]);
  });
});
