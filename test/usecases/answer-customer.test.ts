import { expect, test } from "vitest";
import { consentSaid } from "../../renderer/features/customers/consent-said.ts";
import { fieldsToAsk } from "../../shared/domain/customers/fields-to-ask.ts";
import { gaps } from "../../shared/domain/customers/to-complete.ts";
import { customer, customersOf, kept, maria } from "../makers/customers.ts";
import { exchange } from "../makers/merging.ts";
import { readyToCount, startStation } from "../makers/station.ts";

test("what is missing is asked field by field, and what is there to be settled again", () => {
  const known = customer({ name: "Aerts", fund: "CM", street: "Markt 1", town: "Mol", balance: "2340" });
  const asked = ["fundNumber", "doctor", "phone", "balance", "consent"];
  expect(fieldsToAsk(known, gaps)).toEqual(asked);
  expect(
    fieldsToAsk(customer({ name: "Aerts", prescriptions: "Asaflow" }), ["address", "prescription"]),
  ).toEqual(["street", "postcode", "town", "prescriptions"]);
  expect(fieldsToAsk(known, [])).toEqual([]);
  const own = { ...known, own: { "0123456789abcdef": "ja" } };
  expect(fieldsToAsk(own, ["own:0123456789abcdef", "own:fedcba9876543210"])).toEqual([
    "own:fedcba9876543210",
  ]);
});

test("an answer is told on its day, one after the other, with what was said meanwhile, and is there after a restart", async () => {
  const station = await readyToCount();
  const id = await kept(station, maria);
  const today = station.clock.today();
  const answers = [{ fund: "509" }, { doctor: "Dr. Claes" }, { fundNumber: "12" }] as const;
  const all = await Promise.all(
    answers.map((one) => station.ask.answerCustomer({ customer: id, answers: one })),
  );
  expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
  station.kill();
  const [row] = (await customersOf(await startStation(station))).rows;
  expect(row?.customer).toMatchObject({
    name: maria.name,
    note: maria.note,
    fund: "509",
    doctor: "Dr. Claes",
    fundNumber: "12",
  });
  for (const field of ["fund", "doctor", "fundNumber"] as const)
    expect(row?.customer.states[field]).toBe(`told ${today}`);
});

test("consent is of the day it is given or taken back, by who asked; asked again it has no day", async () => {
  const station = await readyToCount();
  const id = await kept(station, maria);
  const answer = async (consent: string) => {
    await station.ask.answerCustomer({ customer: id, answers: { consent } });
    return (await customersOf(station)).rows[0];
  };
  const day = station.clock.today();
  expect(await answer("given")).toMatchObject({
    changedBy: "An Peeters",
    customer: { consent: "given", consentDate: day, states: { consent: `told ${day}` } },
  });
  station.clock.time += 3 * 86_400_000;
  const later = station.clock.today();
  expect(later).not.toBe(day);
  expect((await answer("refused"))?.customer).toMatchObject({ consent: "refused", consentDate: later });
  expect((await answer(""))?.customer).toMatchObject({ consent: "", consentDate: "" });
});

test("what was seen on a card is not told, and nothing is answered where it cannot be right", async () => {
  const station = await readyToCount();
  const id = await kept(station, { ...maria, street: "" });
  const day = station.clock.today();
  await station.ask.answerCustomer({
    customer: id,
    answers: { street: "Markt 1" },
    onCard: ["street", "name"],
  });
  const [row] = (await customersOf(station)).rows;
  expect(row?.customer.states).toMatchObject({ street: `card ${day}`, name: `card ${day}` });
  expect(
    await station.ask.answerCustomer({ customer: "aaaaaaaaaaaaaaaa" as never, answers: { fund: "1" } }),
  ).toMatchObject({
    ok: false,
  });
});

test("an answer waits while two versions of a record are to be chosen from: neither is struck unseen", async () => {
  const one = await readyToCount();
  const id = await kept(one, maria);
  const other = await readyToCount("Kelder");
  await exchange(one, other);
  await kept(one, { ...maria, town: "Mol" }, id);
  await kept(other, { ...maria, town: "Geel" }, id);
  await exchange(one, other);
  expect(await one.ask.answerCustomer({ customer: id, answers: { fund: "509" } })).toEqual({
    ok: false,
    failure: { code: "customer/two-versions", facts: {} },
  });
  const [row] = (await customersOf(one)).rows;
  expect([row?.customer.town, ...(row?.others ?? []).map(({ town }) => town)].sort()).toEqual([
    "Geel",
    "Mol",
  ]);
});

test("consent says who wrote it down first, and whether it was given before", async () => {
  const station = await readyToCount();
  const id = await kept(station, maria);
  const said = async () => {
    const versions = await station.ask.customerVersions({ customer: id });
    return consentSaid(versions, versions[0]?.customer ?? maria);
  };
  await station.ask.answerCustomer({ customer: id, answers: { consent: "given" } });
  const luc = await station.ask.nameOperator({ name: "Luc" });
  if (luc.ok) await station.ask.chooseOperator({ id: luc.value.id });
  await station.ask.answerCustomer({ customer: id, answers: { phone: "014 31 22 33" } });
  expect(await said()).toEqual({ by: "An Peeters", wasGiven: false });
  await station.ask.answerCustomer({ customer: id, answers: { consent: "refused" } });
  expect(await said()).toEqual({ by: "Luc", wasGiven: true });
});

test("a record that is saved takes the place of the versions that were seen alone: one that came while it was typed stands beside it", async () => {
  const one = await readyToCount();
  const id = await kept(one, maria);
  const other = await readyToCount("Kelder");
  await exchange(one, other);
  const [seen] = (await customersOf(one)).rows;
  await kept(other, { ...maria, town: "Geel" }, id);
  await exchange(one, other);
  const said = { ...maria, phone: "+32 14 55 66 77" };
  const versions = [...(seen?.versions ?? [])];
  expect(await one.ask.saveCustomer({ id, customer: said, versions })).toMatchObject({ ok: true });
  const towns = async (station: typeof one) => {
    const [row] = (await customersOf(station)).rows;
    return [row?.customer.town, ...(row?.others ?? []).map(({ town }) => town)].sort();
  };
  expect(await towns(one)).toEqual(["", "Geel"]);
  await exchange(one, other);
  expect(await towns(other)).toEqual(["", "Geel"]);
  const [both] = (await customersOf(one)).rows;
  await one.ask.saveCustomer({ id, customer: said, versions: [...(both?.versions ?? [])] });
  expect((await customersOf(one)).rows).toMatchObject([{ customer: { town: "" }, others: [] }]);
});
