import { describe, expect, test } from "vitest";
import type { Customer } from "../../shared/domain/customers/customer.ts";
import { withStates } from "../../shared/domain/customers/field-states.ts";
import { failure } from "../../shared/errors.ts";
import { customer, customersOf, kept, maria, namesOf } from "../makers/customers.ts";
import { imported, planned } from "../makers/imports.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

/** A record as it is kept once a customer told all of it today. */
const told = (said: Customer, station: TestStation) =>
  withStates([], said, { day: station.clock.today(), by: "told" });

describe("a customer", () => {
  test("is there after a restart, every field, with who kept it", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    station.kill();
    const again = await startStation(station);
    expect((await customersOf(again)).rows).toEqual([
      {
        id,
        customer: told(maria, station),
        changedAt: station.clock.time,
        changedBy: "An Peeters",
        others: [],
        versions: [expect.any(String)],
      },
    ]);
  });

  test("rests nowhere in words: not in the journal, not in the database, and the key in neither", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    const rest = [new TextDecoder().decode(station.profile.journal)];
    for await (const pages of station.engine.store.pages())
      for (const page of pages) rest.push(new TextDecoder().decode(page.bytes));
    const key = station.engine.keys.of(id) as string;
    expect(rest.filter((text) => text.includes(id)).length).toBeGreaterThan(1);
    for (const text of rest)
      for (const word of ["Van den Broeck", "58.03.14-122.18", "+32 475 12 34 56", key])
        expect(text).not.toContain(word);
    expect(new TextDecoder().decode(station.profile.keys as Uint8Array)).toContain(key);
  });

  test("changed stands in the place of what was known; saved unchanged says nothing", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    await kept(station, { ...maria, town: "Mol" }, id);
    const size = station.engine.ledger.stock.entries.size;
    await kept(station, { ...maria, town: " Mol " }, id);
    expect(station.engine.ledger.stock.entries.size).toBe(size);
    expect((await customersOf(station)).rows).toMatchObject([{ customer: { town: "Mol" }, others: [] }]);
  });

  test("is written only after its key is flushed, and not at all when the key cannot be kept", async () => {
    const station = await readyToCount();
    const size = station.engine.ledger.stock.entries.size;
    station.profile["keys.write"] = async () => failure("journal/not-written", { reason: "EROFS" });
    expect(await station.ask.saveCustomer({ customer: maria })).toEqual(
      failure("ledger/not-written", { reason: "EROFS" }),
    );
    expect(station.engine.ledger.stock.entries.size).toBe(size);
    expect(station.engine.keys.all.length).toBe(0);
  });

  test("whose key is not here is counted as locked, and a key file that cannot be read is never written over", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    station.kill();
    station.profile.keys = new TextEncoder().encode("{ torn");
    const again = await startStation(station);
    expect(await customersOf(again)).toMatchObject({ rows: [], total: 0, all: 1, locked: 1 });
    expect(await again.ask.saveCustomer({ customer: maria })).toMatchObject({ ok: false });
    expect(new TextDecoder().decode(again.profile.keys as Uint8Array)).toBe("{ torn");
  });

  test("taken from another record, or changed by a bit, does not open", async () => {
    const { engine } = await readyToCount();
    const { sealing } = engine;
    const key = sealing.newKey();
    const sealed = await sealing.seal(key, "one", "text");
    expect(await sealing.open(key, "one", sealed)).toBe("text");
    expect(await sealing.open(key, "other", sealed)).toBeUndefined();
    expect(await sealing.open(sealing.newKey(), "one", sealed)).toBeUndefined();
    const bytes = Uint8Array.from(atob(sealed), (sign) => sign.charCodeAt(0));
    for (const at of [0, 1, 13, bytes.length - 1]) {
      const hit = bytes.slice();
      hit[at] = (hit[at] as number) ^ 1;
      expect(await sealing.open(key, "one", btoa(String.fromCharCode(...hit)))).toBeUndefined();
    }
  });

  test("with the longest texts there are still fits its entry", async () => {
    const station = await readyToCount();
    const long = (most: number) => "\u0001\u20ac\ud800".repeat(most).slice(0, most);
    const id = await kept(station, { name: long(200), note: long(5000), street: long(300) });
    station.kill();
    const again = await startStation(station);
    const [row] = (await customersOf(again)).rows;
    expect(row?.id).toBe(id);
    expect(row?.customer.note).toHaveLength(4999);
    expect(row?.customer.note).toMatch(/^\u20ac {2}\u20ac/);
  });
});

describe("finding a customer", () => {
  const search = async (text: string) => {
    const station = await readyToCount();
    await kept(station, maria);
    await kept(station, {
      name: "D’Haese",
      firstName: "Zoë",
      birthDate: "1985-07-30",
      phone: "014 31 22 33",
    });
    await kept(station, { name: "Élise", firstName: "Noël", insz: "85.07.30-033.28" });
    await kept(station, { name: "aerts", firstName: "Jan" });
    return await namesOf(station, text);
  };

  test("without a text shows all, sorted by name, accents and capitals aside", async () => {
    expect(await search("")).toEqual(["aerts, Jan", "D’Haese, Zoë", "Élise, Noël", "Van den Broeck, Maria"]);
  });

  test.each([
    ["broeck mar", "Van den Broeck, Maria"],
    ["MARIA van", "Van den Broeck, Maria"],
    ["vandenbroeck", "Van den Broeck, Maria"],
    ["dhaese", "D’Haese, Zoë"],
    ["d'haese zoe", "D’Haese, Zoë"],
    ["noel eli", "Élise, Noël"],
    ["58.03.14-122", "Van den Broeck, Maria"],
    ["580314122", "Van den Broeck, Maria"],
    ["14/03/1958", "Van den Broeck, Maria"],
    ["14/03/58", "Van den Broeck, Maria"],
    ["1958-03-14", "Van den Broeck, Maria"],
    ["broeck 1958", "Van den Broeck, Maria"],
    ["0475 12 34", "Van den Broeck, Maria"],
    ["+32475", "Van den Broeck, Maria"],
    ["014312", "D’Haese, Zoë"],
  ])("%s finds %s alone", async (text, name) => {
    expect(await search(text)).toEqual([name]);
  });

  test("words that are not all there find nobody", async () => {
    expect(await search("maria zoe")).toEqual([]);
    expect(await search("roeck")).toEqual([]);
  });
});

describe("a table of customers", () => {
  const table = fileOf(
    "klanten.csv",
    "Naam;Voornaam;Geboortedatum;INSZ;Gemeente;Telefoon",
    "Van den Broeck;Maria;1958-03-14;58.03.14-122.18;Mol;0475 12 34 56",
    "Janssens;Jan;;;;",
    "Janssens;Jan;;;;",
    ";;1990;;;",
  );

  test("is sealed row by row as one batch, and the same table again writes nothing twice", async () => {
    const station = await readyToCount();
    expect(await planned(station, table)).toMatchObject({
      ...{ what: "customers", rows: 4, buckets: { new: 3, same: 0, refused: 1 } },
    });
    await imported(station, table);
    expect(await namesOf(station)).toEqual(["Janssens, Jan", "Janssens, Jan", "Van den Broeck, Maria"]);
    expect(new TextDecoder().decode(station.profile.journal)).not.toContain("Broeck");
    expect(await planned(station, table)).toMatchObject({ buckets: { new: 0, same: 3, refused: 1 } });
    station.kill();
    expect(await namesOf(await startStation(station))).toHaveLength(3);
  });

  test("struck takes its customers away, and brings back none that was changed since", async () => {
    const station = await readyToCount();
    await kept(station, { name: "Aerts" });
    const { batch } = await imported(station, table);
    expect(await namesOf(station)).toHaveLength(4);
    await station.ask.strike({ target: batch, except: [], reason: "verkeerd bestand" });
    expect(await namesOf(station)).toEqual(["Aerts"]);
  });

  test("goes out and comes back into an empty station without loss", async () => {
    const station = await readyToCount();
    for (const said of [maria, customer({ name: "=2+3", firstName: "0123", note: 'een\ntwee; "drie"' })])
      await kept(station, said);
    const out = await station.ask.exportTable({ what: "customers" });
    if (!out.ok) throw new Error(out.failure.code);
    expect(out.value).toMatchObject({ rows: 2, packs: 0 });
    const other = await readyToCount();
    await imported(other, out.value);
    // How it is known is not in the file: there it is from a list.
    const plain = { states: {}, listed: "", came: "" };
    const said = async (from: typeof station) =>
      (await customersOf(from)).rows.map((row) => ({ ...row.customer, ...plain }));
    expect(await said(other)).toEqual(await said(station));
  });
});
