import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { writeTable } from "../../renderer/adapters/csv/write-table.ts";
import type { Language } from "../../shared/domain/import/column-map.ts";
import {
  type CustomerRow,
  customerSheet,
  planCustomerTable,
} from "../../shared/domain/import/customer-table.ts";
import {
  type ProductRecord,
  planProductTable,
  productSheet,
} from "../../shared/domain/import/product-table.ts";
import { stockSheet } from "../../shared/domain/import/stock-table.ts";
import { tableKindOf } from "../../shared/domain/import/table-kind.ts";
import type { Sheet } from "../../shared/domain/tables/table.ts";
import { realPacks } from "../makers/tables.ts";

const languages = ["en", "nl", "fr", "de"] as const satisfies readonly Language[];
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "+32 475 12 34 56",
      "0475123456",
      "085.07",
      "=x",
      "'",
      "1-2",
      "a\nb",
      " x",
      "85073003328",
    ),
  )
  .map((value) => value.replaceAll("\0", ""));
const short = text.map((value) => value.slice(0, 20).replace(/[\ud800-\udbff]$/, ""));
const day = fc.constantFrom("", "2026-12-02", "2027-02-28");
const customer = fc.record<CustomerRow>({
  name: text.map((value) => `${value}x`),
  ...{ firstName: text, birthDate: short, insz: short, street: text, postcode: short, town: text },
  ...{ country: short, phone: short, email: text, fund: short, fundNumber: short, note: text },
  ...{ nationality: text, fundCodes: short, doctor: text, allergies: text, warnings: text },
  ...{ prescriptions: text, services: text },
  sex: fc.constantFrom("", "M", "F", "X"),
  language: fc.constantFrom("", "nl", "Arabisch"),
  balance: fc.oneof(fc.constant(""), fc.integer({ min: -99_999_999, max: 99_999_999 }).map(String)),
  consent: fc.constantFrom("", "given", "refused"),
  ...{ cardUntil: day, consentDate: day, nextVisit: day },
});

const choices = { off: [] };
const context = { today: "2026-11-22", country: "BE", language: "nl", choices } as const;

describe("a customer table", () => {
  it("for all customers, in every language: what is exported is what is imported", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(customer, { maxLength: 8 }),
        fc.constantFrom(...languages),
        async (all, language) => {
          const plan = await planCustomerTable(await reopened(customerSheet(all, language)), context);
          if (!plan.ok) throw new Error(plan.failure.code);
          expect(plan.value).toMatchObject({ rows: all.length, customers: all, refused: [] });
          expect(plan.value.lines).toHaveLength(all.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("takes sex, language, consent, days and amounts as people write them, and keeps what it cannot tell", async () => {
    const header = "Naam;Geslacht;Taal;Toestemming;Toestemming op;Saldo;Huisarts;Verzekeringscodes";
    const rows = "A;Vrouw;Frans;ja;2/11/2026;€ 23,40;Dr. Claes;110/110\nB;?;Pools;later;morgen;ca. 5;;\n";
    const plan = await planCustomerTable(await table(`${header}\n${rows}`), context);
    expect(plan.ok && plan.value.customers).toMatchObject([
      {
        ...{ sex: "F", language: "fr", consent: "given", consentDate: "2026-11-02" },
        ...{ balance: "2340", doctor: "Dr. Claes", fundCodes: "110/110" },
      },
      { sex: "?", language: "Pools", consent: "later", consentDate: "morgen", balance: "ca. 5" },
    ]);
  });

  it("refuses a row without a name and needs a column for it", async () => {
    const plan = await planCustomerTable(await table("Voornaam;Familienaam\nAn;Peeters\n ;\nAn;\n"), context);
    expect(plan.ok && plan.value.refused).toEqual([{ line: 3, reason: "name", cell: "" }]);
    expect(plan.ok && plan.value.customers.map((one) => one.name)).toEqual(["Peeters", ""]);
    const none = await planCustomerTable(await table("x;y\n1;2\n"), { ...context, language: "fr" });
    expect(none).toMatchObject({ ok: false, failure: { facts: { missing: ["Nom"] } } });
  });
});

describe("a table with a header", () => {
  it("is known for what it holds, in every language", async () => {
    for (const language of languages) {
      expect(tableKindOf(await reopened(customerSheet([], language)))).toBe("customers");
      expect(tableKindOf(await reopened(productSheet([], language)))).toBe("products");
      expect(tableKindOf(await reopened(stockSheet([], language)))).toBe("stock");
    }
    expect(tableKindOf(await table("datum;bedrag\n1;2\n"))).toBeUndefined();
  });

  it("stops being read when the one who waits for it stops it", async () => {
    const stopped = new Error("stopped");
    const bytes = new TextEncoder().encode(`code;naam\n${"5412345678908;x\n".repeat(50_000)}`);
    const told: [number, number][] = [];
    const result = await openTable(bytes, "x.csv", async (done, of) => {
      told.push([done, of]);
      if (done > bytes.length / 2) throw stopped;
    });
    if (!result.ok) throw new Error(result.failure.code);
    await expect(planProductTable(result.value, context)).rejects.toBe(stopped);
    expect(told.every(([done, of]) => done <= of && of === bytes.length)).toBe(true);
  });
});

describe("a product table", () => {
  it("of all real packs comes back as it went out, in every language", async () => {
    const products: readonly ProductRecord[] = realPacks().map(({ gtin, cip7, name, pack }, index) => ({
      ...{ code: gtin, name, pack: pack.slice(0, 300) },
      codes: index % 3 === 0 ? [`CIP7:${cip7}`, `CNK:${String(index).padStart(7, "0")}`] : [`CIP7:${cip7}`],
    }));
    for (const language of languages) {
      const plan = await planProductTable(await reopened(productSheet(products, language)), context);
      if (!plan.ok) throw new Error(plan.failure.code);
      expect(plan.value.refused).toEqual([]);
      expect(plan.value.products.map(sorted)).toEqual(products.map(sorted));
    }
  }, 30_000);

  it("keeps codes that fit no rule and refuses what has no name or came before", async () => {
    const products: readonly ProductRecord[] = [
      { code: "=1+1", codes: ["two words", "03400949497294"], name: "A", pack: "" },
      { code: "CNK:2642619", codes: [], name: "B", pack: "10" },
    ];
    const back = await planProductTable(await reopened(productSheet(products, "de")), context);
    expect(back.ok && back.value.products.map(sorted)).toEqual(products.map(sorted));
    const plan = await planProductTable(await table("code;naam\nX;A\nX;B\nY;\n85073003328;C\n"), context);
    expect(plan.ok && plan.value.refused).toEqual([
      { line: 3, reason: "code-twice", cell: "X" },
      { line: 4, reason: "name", cell: "Y" },
      { line: 5, reason: "person-number", cell: "" },
    ]);
  });
});

const sorted = (product: ProductRecord) => ({ ...product, codes: [...product.codes].sort() });

const table = (content: string) => open(new TextEncoder().encode(content));
const reopened = async (sheet: Sheet) => open(await writeTable(sheet));

async function open(bytes: Uint8Array) {
  const result = await openTable(bytes, "x.csv");
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
