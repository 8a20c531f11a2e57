import { describe, expect, test } from "vitest";
import { adopted, copyOf, inspected } from "../makers/copies.ts";
import { customersOf, kept, maria, namesOf } from "../makers/customers.ts";
import {
  both,
  exchange,
  jan,
  jean,
  merged,
  mergesOf,
  passphrase,
  recordsOf,
  told,
  unmerged,
} from "../makers/merging.ts";
import { readyToCount, startStation } from "../makers/station.ts";

describe("two records become one", () => {
  test("in the list, in what is found, exported, planned and counted; and after a restart", async () => {
    const station = await readyToCount();
    const [one, other] = [await kept(station, jan), await kept(station, jean)];
    await merged(station, one, other, both);
    expect(await customersOf(station)).toMatchObject({
      total: 1,
      all: 1,
      rows: [{ id: one }],
    });
    expect(told((await customersOf(station)).rows[0]?.customer)).toEqual(both);
    expect(await namesOf(station, "1961")).toEqual(["Claes, Jan"]);
    expect(await station.ask.exportTable({ what: "customers" })).toMatchObject({ value: { rows: 1 } });
    expect(await station.ask.doublePairs({})).toEqual([]);
    expect(await mergesOf(station, one)).toMatchObject([
      { name: "Klaas, Jan", by: "An Peeters", alsoInto: [] },
    ]);
    expect((await inspected(await startStation(), await copyOf(station))).customers).toBe(1);
    station.kill();
    expect(await namesOf(await startStation(station))).toEqual(["Claes, Jan"]);
  });

  test("no word of either is in the entry that says so", async () => {
    const station = await readyToCount();
    const [one, other] = [await kept(station, jan), await kept(station, jean)];
    await merged(station, one, other, both);
    const line = new TextDecoder()
      .decode(station.profile.journal)
      .split("\n")
      .find((text) => text.includes("customersMerged"));
    expect(line).toContain(other);
    for (const word of ["Claes", "Klaas", "1961", "014"]) expect(line).not.toContain(word);
  });

  test("is refused for what was not looked at, for one record twice, and while a version is to be chosen", async () => {
    const station = await readyToCount();
    const one = await kept(station, jan);
    expect(await station.ask.lookAtMerge({ one, other: one })).toBeNull();
    expect(await station.ask.mergeCustomers({ pair: "0123", customer: jan })).toMatchObject({ ok: false });
  });

  test("and two again: both are what they were, from the page and from the history", async () => {
    const station = await readyToCount();
    const [one, other] = [await kept(station, jan), await kept(station, jean)];
    const before = await recordsOf(station);
    await merged(station, one, other, both);
    await unmerged(station, one);
    expect(await recordsOf(station)).toEqual(before);
    expect(await mergesOf(station, one)).toEqual([]);
    await merged(station, one, other, both);
    const [{ merge } = { merge: "" as never }] = await mergesOf(station, one);
    await station.ask.strike({ target: merge, except: [], reason: "toch twee" });
    expect(await recordsOf(station)).toEqual(before);
    station.kill();
    expect(await recordsOf(await startStation(station))).toEqual(before);
  });

  test("and two again after a change: the change stays, and the other is there as it was", async () => {
    const station = await readyToCount();
    const [one, other] = [await kept(station, jan), await kept(station, jean)];
    await merged(station, one, other, both);
    await kept(station, { ...both, note: "belt liever" }, one);
    await unmerged(station, one);
    expect(new Map((await customersOf(station)).rows.map((row) => [row.id, told(row.customer)]))).toEqual(
      new Map([
        [one, { ...both, note: "belt liever" }],
        [other, jean],
      ]),
    );
  });
});

test("who is erased is erased with what was merged into their record", async () => {
  const station = await readyToCount();
  const [one, other, third] = [
    await kept(station, jan),
    await kept(station, jean),
    await kept(station, maria),
  ];
  await merged(station, other, third, jean);
  await merged(station, one, other, both);
  await station.ask.eraseCustomer({ id: one });
  expect([one, other, third].map((id) => station.engine.keys.of(id))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(await customersOf(station)).toMatchObject({ total: 0, all: 0 });
});

describe("two stations", () => {
  const pair = async () => {
    const one = await readyToCount();
    const ids = [await kept(one, jan), await kept(one, jean), await kept(one, maria)] as const;
    const two = await readyToCount("Kelder");
    await adopted(two, await copyOf(one, passphrase), passphrase);
    return { one, two, ids };
  };

  test("that merge one record into two others show it in both, and both say so", async () => {
    const { one, two, ids } = await pair();
    await merged(one, ids[0], ids[1], both);
    await merged(two, ids[2], ids[1], { ...maria, town: "Mol" });
    await exchange(one, two);
    for (const station of [one, two]) {
      expect(await namesOf(station)).toEqual(["Claes, Jan", "Van den Broeck, Maria"]);
      expect(await mergesOf(station, ids[0])).toMatchObject([{ alsoInto: ["Van den Broeck, Maria"] }]);
      expect(await mergesOf(station, ids[2])).toMatchObject([{ alsoInto: ["Claes, Jan"] }]);
    }
    await unmerged(one, ids[2]);
    expect(await namesOf(one)).toEqual(["Claes, Jan", "Van den Broeck, Maria"]);
    await unmerged(one, ids[0]);
    expect(await namesOf(one)).toEqual(["Claes, Jan", "Klaas, Jan", "Van den Broeck, Maria"]);
  });

  test("that merge the same two the other way round have both again, each with what was merged", async () => {
    const { one, two, ids } = await pair();
    await merged(one, ids[0], ids[1], both);
    await merged(two, ids[1], ids[0], { ...jean, phone: jan.phone });
    await exchange(one, two);
    for (const station of [one, two]) {
      expect(await namesOf(station)).toEqual(["Claes, Jan", "Klaas, Jan", "Van den Broeck, Maria"]);
      const [first, second] = (await customersOf(station)).rows;
      expect([told(first?.customer), told(second?.customer)]).toEqual([both, { ...jean, phone: jan.phone }]);
      expect((await station.ask.doublePairs({})).map(({ why }) => why)).toEqual(["name"]);
    }
    await merged(one, ids[0], ids[1], both);
    expect(await namesOf(one)).toEqual(["Claes, Jan", "Van den Broeck, Maria"]);
  });

  test("of which one merges in a circle of three lose nobody", async () => {
    const { one, two, ids } = await pair();
    await merged(one, ids[0], ids[1], both);
    await merged(one, ids[2], ids[0], maria);
    await merged(two, ids[1], ids[2], jean);
    await exchange(one, two);
    expect(await recordsOf(one)).toEqual(await recordsOf(two));
    const { rows } = await customersOf(one);
    // Whoever was merged on one and kept on the other is there; whoever is not is in one that is.
    for (const id of ids) {
      const holders = rows.map((row) => mergesOf(one, row.id));
      const isThere = rows.some((row) => row.id === id);
      expect(isThere || (await Promise.all(holders)).flat().length > 0).toBe(true);
    }
    expect(rows.map((row) => row.id)).toContain(ids[2]);
  });

  test("of which one changes what the other merges away keep the change as a record of its own", async () => {
    const { one, two, ids } = await pair();
    await merged(one, ids[0], ids[1], both);
    await kept(two, { ...jean, note: "nieuw" }, ids[1]);
    await exchange(one, two);
    for (const station of [one, two]) {
      const { rows } = await customersOf(station);
      expect(rows.find((row) => row.id === ids[1])?.customer.note).toBe("nieuw");
      expect(told(rows.find((row) => row.id === ids[0])?.customer)).toEqual(both);
    }
    await merged(two, ids[0], ids[1], { ...both, note: "nieuw" });
    await exchange(one, two);
    expect(await namesOf(one)).toEqual(["Claes, Jan", "Van den Broeck, Maria"]);
  });
});
