import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../renderer/adapters/csv/read-catalogue.ts";
import type { CatalogueContext, CataloguePlan } from "../../shared/domain/import/catalogue-file.ts";
import { bdpmBytes, realPacks } from "../makers/tables.ts";

const belgium: CatalogueContext = { country: "BE", language: "nl" };
const names = { name: "CIS_bdpm.txt", bytes: bdpmBytes("CIS_bdpm.txt") };
const packs = { name: "CIS_CIP_bdpm.txt", bytes: bdpmBytes("CIS_CIP_bdpm.txt") };

describe("a catalogue from the French national list", () => {
  it("both files at once, in either order, give 20,903 named packs", async () => {
    const real = realPacks();
    for (const files of [
      [names, packs],
      [packs, names],
    ]) {
      const plan = await read(files);
      expect(plan).toMatchObject({ family: "bdpm", products: 20_903, refused: [], rows: 20_903 + 15_848 });
      expect(plan.lacks).toBeUndefined();
      expect(plan.columns.names).toEqual(real.map((pack) => pack.name.trim()));
      expect(plan.columns.codes).toEqual(real.map((pack) => `${pack.gtin} CIP7:${pack.cip7}`));
      expect(plan.columns.packs[0]).toBe("plaquette(s) PVC PVDC aluminium de 30 comprimé(s)");
      expect(plan.columns.names).toContain("CARMIN D’INDIGO PROVINGO 40 mg/5 mL, solution injectable");
    }
  });

  it("the packs alone are named by their labels, and the names that come later join them", async () => {
    const first = await read([packs]);
    expect(first).toMatchObject({ products: 20_903, lacks: "names" });
    expect(first.columns.names[0]).toBe("plaquette(s) PVC PVDC aluminium de 30 comprimé(s)");
    const then = await read([names], { ...belgium, held: first.columns });
    expect(then.products).toBe(20_903);
    expect(then.lacks).toBeUndefined();
    expect(then.columns).toEqual((await read([names, packs])).columns);
  });

  it("the names alone wait for their packs", async () => {
    const first = await read([names]);
    expect(first).toMatchObject({ products: 0, lacks: "packs" });
    expect(first.columns.names).toHaveLength(15_848);
    const then = await read([packs], { ...belgium, held: first.columns });
    expect(then.columns).toEqual((await read([names, packs])).columns);
  });
});

describe("a catalogue from a table with a header", () => {
  it.each([
    [
      "nl",
      'CNK-code;EAN ;Benaming;Verpakking;Publieksprijs\n2642619;5412345678908;"Dafalgan; 500 mg";30 tabl.;"12,50"\n',
    ],
    [
      "fr",
      'code CNK;code-barres;Libellé;Conditionnement;Prix public TTC\n2642-619;05412345678908;"Dafalgan; 500 mg";30 tabl.;12,5\n',
    ],
    [
      "de",
      'CNK;GTIN;Bezeichnung;Packung;Preis\n2642619;"""05412345678908""";"Dafalgan; 500 mg";30 tabl.;1\n',
    ],
    [
      "en",
      'CNK;Barcode;Description;Pack size;Price\n="2642619";5412345678908;"Dafalgan; 500 mg";30 tabl.;1\n',
    ],
  ])("is understood in %s", async (_, text) => {
    const plan = await read([{ name: "list.csv", bytes: new TextEncoder().encode(text) }]);
    expect(plan).toMatchObject({
      family: "own",
      products: 1,
      refused: [],
      columns: { names: ["Dafalgan; 500 mg"], packs: ["30 tabl."], codes: ["05412345678908 CNK:2642619"] },
    });
  });

  it("takes several codes from one cell, puts lost zeros back and keeps a CNK whose check fails", async () => {
    const plan = await read([table("code;naam", "5412345678908 / 2642619;A", ";B", "56135;C", "0056136;D")]);
    expect(plan.columns.codes).toEqual(["05412345678908 CNK:2642619", "CNK:0056135", "0056136"]);
    expect(plan.refused).toEqual([{ line: 3, reason: "code", cell: "B" }]);
    const cnk = await read([table("CNK;naam", "56136;D")]);
    expect(cnk.columns.codes).toEqual(["CNK:0056136"]);
  });

  it("refuses what a spreadsheet destroyed, what has no name and what was there before, with the line", async () => {
    const plan = await read([
      table(
        "EAN;naam",
        "5,41E+12;A",
        "5412345678908;",
        "5412345678908;B",
        "05412345678908;C",
        "4006381333931;D",
      ),
    ]);
    expect(plan.products).toBe(2);
    expect(plan.refused).toEqual([
      { line: 2, reason: "code-damaged", cell: "5,41E+12" },
      { line: 3, reason: "name", cell: "05412345678908" },
      { line: 5, reason: "code-twice", cell: "05412345678908" },
    ]);
    expect(plan.rows).toBe(plan.products + plan.refused.length);
  });

  it("says in the person's language which columns it misses", async () => {
    const plan = await readCatalogue([table("prijs;voorraad", "1;2")], { country: "BE", language: "fr" });
    expect(plan).toEqual({
      ok: false,
      failure: { code: "table/columns-missing", facts: { name: "list.csv", missing: ["Code", "Produit"] } },
    });
  });

  it("holds 100,000 products", async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `${String(index).padStart(7, "0")};Product ${index}`,
    );
    const plan = await read([table("ZI;naam", ...rows)]);
    expect(plan).toMatchObject({ products: 100_000, refused: [] });
  });
});

const table = (...lines: string[]) => ({
  name: "list.csv",
  bytes: new TextEncoder().encode(`${lines.join("\r\n")}\r\n`),
});

async function read(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  context = belgium,
): Promise<CataloguePlan> {
  const plan = await readCatalogue(files, context);
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}
