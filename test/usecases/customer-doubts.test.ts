import { describe, expect, test } from "vitest";
import { kept, maria } from "../makers/customers.ts";
import {
  bookList as book,
  everybody,
  peopleList as list,
  lookAtList as look,
  type SaidOfList,
} from "../makers/people-list.ts";
import { readyToCount } from "../makers/station.ts";

describe("a row that is likely somebody who is known", () => {
  const alike = list(
    "Vandenbroek;Maria;1958-03-14;;Kerkstraat 1;2400;Mol;014 99 99 99;",
    "Van den Broeck;Maria;1958-03-14;;;;Mol;;",
    "Aerts;An;1990-01-01;;;;;;",
  );

  test("asks, with who it may be and why; without an answer it stays out", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    const { is, all, doubts } = await look(station, alike);
    expect(is).toEqual(["ambiguous", "ambiguous", "new"]);
    expect(all[0]?.candidates).toMatchObject([
      { code: id, name: "Van den Broeck Maria", why: "name", how: "missing" },
      { code: `${id} said`, how: "said" },
      { code: "new" },
    ]);
    expect(doubts).toEqual([
      { doubt: "namesake", count: 1 },
      { doubt: "name", count: 1 },
    ]);
    await book(station, alike);
    expect((await everybody(station)).map(({ name }) => name)).toEqual(["Aerts", "Van den Broeck"]);
  });

  test("is one person by one answer for all of its kind: what is missing is taken, and nothing replaced", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const doubts = { name: "missing", namesake: "missing" } as const;
    const { is, all } = await look(station, alike, { doubts });
    expect(is).toEqual(["changed", "same", "new"]);
    expect(all[0]?.picked).toBe(all[0]?.candidates?.[0]?.code);
    await book(station, alike, { doubts });
    const [, known] = await everybody(station);
    expect(known).toMatchObject({
      ...{ name: "Van den Broeck", phone: maria.phone, insz: maria.insz, note: maria.note },
      ...{ street: "Kerkstraat 1", postcode: "2400", town: "Mol" },
    });
    expect(known?.states).toMatchObject({
      phone: expect.stringMatching(/^told /),
      street: expect.stringMatching(/^list /),
    });
  });

  test("may be what the file says, another person, or left out; what is said of a row goes before all of its kind", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    const is = async (said: SaidOfList) => (await look(station, alike, said)).is;
    expect(await is({ doubts: { name: "new", namesake: "out" } })).toEqual(["new", "ambiguous", "new"]);
    expect(await is({ doubts: { name: "new" }, chosen: [{ line: 2, code: "" }] })).toEqual([
      ...["ambiguous", "ambiguous", "new"],
    ]);
    const said = { chosen: [{ line: 2, code: `${id} said` }] };
    await book(station, alike, said);
    expect((await everybody(station)).at(-1)).toMatchObject({ name: "Vandenbroek", phone: "014 99 99 99" });
  });

  test("is another plan with another answer, and what is taken back is what was", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const before = await everybody(station);
    const one = await look(station, alike, { doubts: { name: "missing" } });
    const other = await look(station, alike, { doubts: { name: "said" } });
    expect(one.digest).not.toBe(other.digest);
    const { batch } = await book(station, alike, { doubts: { name: "said", "row-alike": "new" } });
    expect(await everybody(station)).toHaveLength(3);
    await station.ask.strike({ target: batch, except: [], reason: "verkeerd" });
    expect(await everybody(station)).toEqual(before);
  });

  test("makes the plan old when that record is another one meanwhile", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    const { plan, digest } = await look(station, alike);
    await kept(station, { ...maria, phone: "014 1" }, id);
    expect(await station.ask.commitImport({ plan, digest })).toMatchObject({
      ok: false,
      failure: { code: "import/plan-stale" },
    });
  });
});

describe("one number", () => {
  test("adds what is missing, asks where the file says otherwise, and where it bears quite another name", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const row = (name: string, phone: string) => list(`${name};;58031412218;;;Mol;${phone};geen aspirine`);
    expect((await look(station, row("VAN DEN BROECK;Maria", "+32 475 123456"))).is).toEqual(["changed"]);
    const asked = await look(station, row("Van den Broeck;Maria", "014 11 11 11"));
    expect(asked.doubts).toEqual([{ doubt: "number", count: 1 }]);
    // One number is never a second record.
    expect(asked.all[0]?.candidates?.map(({ how }) => how)).toEqual(["missing", "said"]);
    expect((await look(station, row("Claes;Jozef", ""))).doubts).toEqual([
      { doubt: "number-apart", count: 1 },
    ]);
    expect((await look(station, row("Claes;Jozef", ""), { doubts: { "number-apart": "said" } })).is).toEqual([
      "ambiguous",
    ]);
  });

  test("twice in one file is one record: joined, or asked where the rows differ", async () => {
    const station = await readyToCount();
    const twice = list(
      "Claes;Jozef;;58031412218;;;;014 1;",
      "Claes;Jozef;1958-03-14;58.03.14-122.18;;;;;",
      "Claes;Jozef;;58031412218;;;;;",
      "Claes;Jozef;;58031412218;;;;014 2;",
    );
    const { is, all, doubts } = await look(station, twice);
    expect(is).toEqual(["new", "changed", "same", "ambiguous"]);
    expect(all[3]?.candidates).toMatchObject([
      { code: "row 2", row: 2, how: "missing" },
      { code: "row 2 said", how: "said" },
    ]);
    expect(doubts).toEqual([{ doubt: "row-number", count: 1 }]);
    await book(station, twice, { doubts: { "row-number": "said" } });
    expect(await everybody(station)).toMatchObject([{ birthDate: "1958-03-14", phone: "014 2" }]);
  });

  test("of which two records are here asks which one", async () => {
    const station = await readyToCount();
    await kept(station, { ...maria, insz: "" });
    await kept(station, { ...maria, insz: "", town: "Mol" });
    const row = list("Van den Broeck;Maria;1958-03-14;;;;;014 5;");
    const { doubts, all } = await look(station, row);
    expect(doubts).toEqual([{ doubt: "several", count: 1 }]);
    expect(new Set(all[0]?.candidates?.map(({ code }) => code.split(" ")[0])).size).toBe(3);
  });
});

test("two rows of one file that are likely one person ask, and half an address is never taken", async () => {
  const station = await readyToCount();
  const rows = list(
    "Claes;Jozef;1958-03-14;;Dorp 1;2400;Mol;;",
    "Klaas;Jozef;1958-03-14;;Kapel 7;;;014 2;penicilline",
  );
  const { doubts } = await look(station, rows);
  expect(doubts).toEqual([{ doubt: "row-alike", count: 1 }]);
  await book(station, rows, { doubts: { "row-alike": "missing" } });
  expect(await everybody(station)).toMatchObject([
    { name: "Claes", street: "Dorp 1", town: "Mol", phone: "014 2", warnings: "penicilline" },
  ]);
});
