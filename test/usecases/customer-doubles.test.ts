import { describe, expect, test } from "vitest";
import { doublePairs } from "../../shared/usecases/customer-doubles.ts";
import { customer, kept, maria, namesOf } from "../makers/customers.ts";
import { readyToCount, startStation } from "../makers/station.ts";

describe("the number of a person", () => {
  test("is in one record: a second one is refused and says whose it is, however it is written", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    const again = { ...customer({ name: "Broeckx", insz: "58031412218" }) };
    expect(await station.ask.saveCustomer({ customer: again })).toEqual({
      ok: false,
      failure: { code: "customer/same-number", facts: { customer: id, name: "Van den Broeck, Maria" } },
    });
    expect(await namesOf(station)).toEqual(["Van den Broeck, Maria"]);
  });

  test("saved twice at once, as by a key that is pressed twice, makes one record", async () => {
    const station = await readyToCount();
    const both = await Promise.all([1, 2].map(() => station.ask.saveCustomer({ customer: maria })));
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await namesOf(station)).toEqual(["Van den Broeck, Maria"]);
  });

  test("is refused also when the first record was not open yet", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    station.kill();
    const later = await startStation(station);
    expect(await later.ask.saveCustomer({ customer: maria })).toMatchObject({ ok: false });
  });

  test("given to another record by a change is refused; that record keeps what it had", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const other = await kept(station, { name: "Aerts", town: "Mol" });
    const said = customer({ name: "Aerts", insz: maria.insz });
    expect(await station.ask.saveCustomer({ id: other, customer: said })).toMatchObject({ ok: false });
    expect(station.engine.customers.find(other)?.[0].customer).toMatchObject({ town: "Mol", insz: "" });
  });

  test("that was mistyped is cleared or corrected, and everybody can be kept", async () => {
    const station = await readyToCount();
    const first = await kept(station, { name: "Aerts", insz: maria.insz });
    expect(await station.ask.saveCustomer({ customer: maria })).toMatchObject({ ok: false });
    await kept(station, { ...maria, insz: "" });
    await kept(station, { name: "Aerts" }, first);
    await kept(station, { ...maria, firstName: "Marie" });
    expect(await namesOf(station)).toHaveLength(3);
  });

  test("whose check fails is no proof of anything", async () => {
    const station = await readyToCount();
    await kept(station, { ...maria, insz: "58031412219" });
    await kept(station, { name: "Aerts", insz: "58031412219" });
    expect(await namesOf(station)).toHaveLength(2);
  });
});

describe("likely doubles", () => {
  test("are told of a record that is typed, never itself, the same number first", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    const alike = await kept(station, { ...maria, name: "Vandenbroek", insz: "" });
    await kept(station, { name: "Aerts", firstName: "Jan" });
    const told = async (of: Parameters<typeof station.ask.doublesOf>[0]) =>
      (await station.ask.doublesOf(of)).map(({ row, why }) => [row.id, why]);
    expect(await told({ customer: maria })).toEqual([
      [id, "number"],
      [alike, "name"],
    ]);
    expect(await told({ id, customer: maria })).toEqual([[alike, "name"]]);
    expect(await told({ customer: customer({ name: "Van" }) })).toEqual([]);
  });

  test("are listed in pairs", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    const alike = await kept(station, { ...maria, name: "Vandenbroek", insz: "" });
    await kept(station, { name: "Aerts", firstName: "Jan", birthDate: "1958-03-14" });
    const pairs = await doublePairs(station.engine);
    expect(pairs.map(([one, other, why]) => [new Set([one.id, other.id]), why])).toEqual([
      [new Set([id, alike]), "name"],
    ]);
  });
});
