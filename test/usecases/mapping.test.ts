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
