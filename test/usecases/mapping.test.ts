import { expect, it } from "vitest";
import { mapColumns } from "../../shared/domain/import/column-map.ts";
import { targetColumns } from "../../shared/domain/import/targets.ts";
import { readyToCount } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const bare = fileOf("lijst.csv", "2642619;3;Robot;Dafalgan", "0587188;12;Koelkast;Imodium");

it("columns that a person says are read, whatever the header says, and though there is none", async () => {
  const { ask } = await readyToCount();
  const planned = await ask.planImport({
    ...bare,
    bytes: bare.bytes.slice(),
    shape: { headerLine: 0 },
    mapping: { target: "stock", columns: { cnk: 0, quantity: 1, place: 2, name: 3 } },
  });
  expect(planned).toMatchObject({
    ok: true,
    value: { what: "stock", rows: 2, buckets: { refused: 0 }, packs: 15 },
  });
  const other = fileOf("omgewisseld.csv", "naam;code", "2642619;Dafalgan");
  const swapped = await ask.planImport({
    ...other,
    mapping: { target: "products", columns: { cnk: 0, name: 1 } },
  });
  expect(swapped).toMatchObject({ ok: true, value: { what: "products", rows: 1, buckets: { refused: 0 } } });
});

it("a field that is needed and was not said is missing, and no column serves two fields", async () => {
  const { ask } = await readyToCount();
  const mapping = { target: "customers", columns: { firstName: 3 } } as const;
  expect(await ask.planImport({ ...bare, bytes: bare.bytes.slice(), mapping })).toMatchObject({
    ok: false,
    failure: { code: "table/columns-missing", facts: { missing: ["Naam"] } },
  });
  const twice = { target: "products", columns: { cnk: 0, name: 0 } } as const;
  expect(await ask.planImport({ ...bare, bytes: bare.bytes.slice(), mapping: twice })).toMatchObject({
    failure: { code: "table/columns-missing", facts: { missing: ["Product"] } },
  });
});

it("every target's words find every of its fields, in each language", () => {
  for (const { columns, needed, unread } of Object.values(targetColumns(false))) {
    const fields = Object.keys(columns);
    for (const field of [...needed.flat(), ...unread]) expect(fields).toContain(field);
    for (const language of ["nl", "fr", "de", "en"] as const) {
      const header = fields.map((field) => columns[field]?.[language] ?? "");
      const found = mapColumns(header, columns);
      expect(fields.map((field) => header[found[field] ?? -1])).toEqual(header);
    }
  }
});

it("a file without a header is mapped by what stands in it, and says how sure that is", async () => {
  const { ask } = await readyToCount();
  const rows = [
    "2642619;Dafalgan Forte 1 g 50 tabletten;3;LK4471A;2027-11-30",
    "0587188;Imodium 2 mg 20 capsules;12;MRT24X;2028-03-31",
    "0021295;Zocor 20 mg 98 tabletten;7;S0093B;2027-05-31",
    "0733295;Motilium 10 mg 30 tabletten;1;AA12C;2027-08-31",
  ];
  const file = fileOf("zonder.csv", ...rows);
  const planned = await ask.planImport(file);
  expect(planned).toMatchObject({ ok: true, value: { what: "stock", rows: 4, packs: 23 } });
  const read = await ask.readAs({});
  expect(read?.mapping).toEqual({
    target: "stock",
    columns: { cnk: 0, name: 1, quantity: 2, lot: 3, expiry: 4 },
  });
  expect(read).toMatchObject({ isSure: false, lacking: [], recipe: null, recipes: [] });
  expect(read?.looks.map(({ field, certainty }) => [field, certainty])).toEqual([
    ["cnk", "sure"],
    ["name", "probable"],
    ["quantity", "probable"],
    ["lot", "probable"],
    ["expiry", "probable"],
  ]);
  expect(read?.looks[0]).toMatchObject({ filled: 4, distinct: 4, pattern: "9999999" });
  expect(read?.looks[0]?.reasons).toEqual([{ why: "check", count: 4, of: 4 }]);
  // Another target, its columns guessed anew; and a field a person gave to another column.
  const people = await ask.columnsAs({ target: "customers" });
  expect(people?.mapping.target).toBe("customers");
  expect(people?.targets).toContain("products");
  const said = await ask.columnsAs({ target: "stock", columns: { cnk: 0, quantity: 4 } });
  expect(said?.looks[4]).toMatchObject({ field: "quantity", certainty: "probable" });
  expect(await ask.columnsAs({ target: "products", columns: { name: 1 } })).toMatchObject({
    lacking: ["Code"],
  });
});
