import { expect, test } from "vitest";
import type { DoubtAnswers } from "../../shared/domain/import/person-doubt.ts";
import { customersOf, kept, maria } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

type File = ReturnType<typeof fileOf>;
type Chosen = readonly { readonly line: number; readonly code: string }[];

async function look(station: TestStation, file: File, chosen: Chosen = [], doubts: DoubtAnswers = {}) {
  const planned = await station.ask.planImport({ ...file, chosen, doubts });
  if (!planned.ok) throw new Error(planned.failure.code);
  const { plan } = planned.value;
  return {
    ...planned.value,
    all: (await station.ask.planRows({ plan, bucket: "all", first: 0, count: 20 })).rows,
  };
}

const names = fileOf(
  "namen.csv",
  "Code;Product;Verpakking;Andere codes",
  "05410013111009;Dafalgan Forte;16 tabl;CNK:0021295",
  "05412345678908;Insuline;;",
);

test("a product another name, pack or code is said of changes, and struck it is what it was", async () => {
  const station = await readyToCount();
  await imported(station, names);
  const other = fileOf(
    "anders.csv",
    "Code;Product;Verpakking;Andere codes",
    "05410013111009;Dafalgan Forte 1 g;16 tabl;",
    "05412345678908;Insuline;;CNK:0587188",
    "05400000000003;Nieuw;8 tabl;",
    "CNK:0021295;Dafalgan Forte;16 tabl;",
  );
  const { buckets, all, plan } = await look(station, other);
  expect(buckets).toEqual({ new: 1, more: 0, same: 1, changed: 2, ambiguous: 0, refused: 0 });
  expect(all[0]).toMatchObject({ was: ["05410013111009", "Dafalgan Forte", "16 tabl", "CNK:0021295"] });
  expect(all[0]?.cells[1]).toBe("Dafalgan Forte 1 g");
  expect(all[1]).toMatchObject({ cells: ["05412345678908", "Insuline", "", "CNK:0587188"] });
  const done = await station.ask.commitImport({ plan });
  if (!done.ok) throw new Error(done.failure.code);
  const { stock } = station.engine.ledger;
  const nameOf = (code: string) => {
    const place = stock.entries.codes.find(code);
    return place === undefined ? "" : stock.products.known(stock.products.root(place)).name;
  };
  expect([nameOf("CNK:0021295"), nameOf("CNK:0587188")]).toEqual(["Dafalgan Forte 1 g", "Insuline"]);
  expect((await look(station, other)).buckets).toMatchObject({ new: 0, changed: 1, same: 3 });
  await station.ask.strike({ target: done.value.batch, except: [], reason: "verkeerd" });
  expect([nameOf("CNK:0021295"), nameOf("CNK:0587188")]).toEqual(["Dafalgan Forte", ""]);
});

test("codes that are two products ask which of them is meant", async () => {
  const station = await readyToCount();
  await imported(station, names);
  const both = fileOf("twee.csv", "Code;Product;Andere codes", "05410013111009;Anders;05412345678908");
  const { buckets, all } = await look(station, both);
  expect(buckets).toMatchObject({ ambiguous: 1, changed: 0 });
  expect(all[0]?.candidates).toMatchObject([{ name: "Dafalgan Forte" }, { name: "Insuline" }]);
  const chosen = await look(station, both, [{ line: 2, code: "05412345678908" }]);
  expect(chosen).toMatchObject({ asked: 1, buckets: { ambiguous: 0, changed: 1 } });
  expect(chosen.all[0]).toMatchObject({
    cells: ["05412345678908", "Anders", "", ""],
    was: ["05412345678908", "Insuline", "", ""],
  });
});

test("a customer of the same number, or the same name and birth date, is changed field by field where a person says so", async () => {
  const station = await readyToCount();
  const id = await kept(station, maria);
  await kept(station, { name: "Janssens", firstName: "Jan", birthDate: "1985-07-30", town: "Geel" });
  const table = fileOf(
    "klanten.csv",
    "Naam;Voornaam;Geboortedatum;INSZ;Gemeente;Telefoon",
    "Van den Broeck-Peeters;Maria;;58031412218;Mol;",
    "Janssens;Jan;30/07/1985;;;014 12 34 56",
    "Janssens;Jan;1985-07-30;;;014 12 34 56",
    "Aerts;An;;;;",
  );
  const said = [[], { number: "said", namesake: "missing" }] as const;
  expect((await look(station, table)).buckets).toMatchObject({ new: 1, changed: 0, ambiguous: 3 });
  const { buckets, all, plan } = await look(station, table, ...said);
  expect(buckets).toEqual({ new: 1, more: 0, same: 1, changed: 2, ambiguous: 0, refused: 0 });
  expect(all[0]?.was?.slice(0, 2)).toEqual(["Van den Broeck", "Maria"]);
  // What the row leaves empty stays.
  expect(all[0]?.cells).toContain(maria.phone);
  expect((await station.ask.commitImport({ plan })).ok).toBe(true);
  const { rows } = await customersOf(station);
  expect(rows.find((row) => row.id === id)).toMatchObject({
    customer: {
      ...{ ...maria, name: "Van den Broeck-Peeters", town: "Mol" },
      states: { name: expect.stringMatching(/^list /), phone: expect.stringMatching(/^told /) },
      ...{ listed: station.clock.today(), came: station.clock.today() },
    },
    others: [],
  });
  expect((await look(station, table)).buckets).toMatchObject({ same: 4 });
});

test("two customers that fit ask which one is meant, or whether it is another", async () => {
  const station = await readyToCount();
  const twice = { name: "Peeters", firstName: "Jos", birthDate: "1950-01-02" };
  const first = await kept(station, { ...twice, town: "Mol" });
  await kept(station, { ...twice, town: "Geel" });
  const table = fileOf("k.csv", "Naam;Voornaam;Geboortedatum;Telefoon", "Peeters;Jos;1950-01-02;014 1");
  const { buckets, all } = await look(station, table);
  expect(buckets).toMatchObject({ ambiguous: 1, new: 0, changed: 0 });
  expect(all[0]?.candidates?.map(({ pack }) => pack).sort()).toEqual([
    "",
    "1950-01-02 · Geel",
    "1950-01-02 · Mol",
  ]);
  expect((await look(station, table, [{ line: 2, code: first }])).buckets).toMatchObject({ changed: 1 });
  expect((await look(station, table, [{ line: 2, code: "new" }])).buckets).toMatchObject({ new: 1 });
});
