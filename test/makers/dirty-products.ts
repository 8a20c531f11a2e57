import { cleanRow, cnkWithZeros, gtinWithZeros } from "./dirty-file.ts";
import type { CleanRecord, RecordSpec } from "./dirty-records.ts";

const columns = { gtin: "GTIN", cnk: "CNK", name: "Omschrijving", pack: "Verpakking" };
const packs = ["30 tabletten", "1 x 10 ml", "2 × 100 g", "28", "Flacon 250 ml (pompje)"];

/** A product as it was: its codes in two columns. */
function product(random: () => number, at: number): CleanRecord {
  const { gtin, cnk, name } = cleanRow(random);
  return coded({ gtin, cnk, name, pack: packs[at % packs.length] as string });
}

const coded = (clean: CleanRecord): CleanRecord => ({
  ...clean,
  code: `0${clean["gtin"]}`,
  codes: `CNK:${clean["cnk"]}`,
});

/** A product whose two codes begin with zeros. */
const withZeros = (random: () => number, at: number): CleanRecord =>
  coded({
    ...product(random, at),
    gtin: gtinWithZeros(2 + (at % 3), random),
    cnk: cnkWithZeros(1 + (at % 2), random),
  });

/** What UTF-8 becomes when it is read as Latin-1. */
const utf8AsLatin = (text = "") =>
  [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join("");

type Dirty = RecordSpec["dirty"];
const products = (name: string, trap: string, dirty: Dirty, more: Partial<RecordSpec> = {}): RecordSpec => ({
  ...{ name, trap, what: "products", columns, clean: product, dirty },
  ...more,
});

/** Files of products with two codes, damaged. */
export const dirtyProducts: readonly RecordSpec[] = [
  products("as-they-are", "nothing happened", () => ({})),
  products(
    "zeros-lost",
    "both codes without the zeros in front",
    ({ gtin = "", cnk = "" }) => ({
      cells: { gtin: gtin.replace(/^0+/, ""), cnk: cnk.replace(/^0+/, "") },
      truth: { mend: ["code", "codes"] },
    }),
    { clean: withZeros, told: ["zeros"] },
  ),
  products(
    "gtin-rounded",
    "3,40093E+12 beside a CNK that is whole",
    ({ gtin = "", cnk }) => ({
      cells: { gtin: `3,${gtin.slice(1, 6)}E+12` },
      truth: { code: `CNK:${cnk}`, codes: "" },
    }),
    { told: ["code-digits"] },
  ),
  products(
    "both-rounded",
    "neither code is whole: the product is lost",
    ({ gtin = "", cnk = "" }, at) =>
      at % 3
        ? {}
        : {
            cells: { gtin: `3,${gtin.slice(1, 6)}E+12`, cnk: `${cnk[0]},${cnk.slice(1, 3)}E+06` },
            truth: { state: "lost", code: "none" },
          },
    { told: ["code-digits"] },
  ),
  products(
    "two-in-one-cell",
    "both codes in one cell",
    ({ gtin, cnk }, at) => ({
      cells: { code: `${gtin}${[" / ", " ", ";"][at % 2]}${cnk}` },
      truth: { mend: ["code", "codes"] },
    }),
    { columns: { code: "Code", name: "Omschrijving", pack: "Verpakking" }, told: ["several-codes"] },
  ),
  products("in-formulas", '="03400930233016"', ({ gtin, cnk }) => ({
    cells: { gtin: `="${gtin}"`, cnk: `="${cnk}"` },
  })),
  products("decimals", "3400930233016,00 and 0587188.0", ({ gtin, cnk }) => ({
    cells: { gtin: `${gtin},00`, cnk: `${cnk}.0` },
    truth: { mend: ["code", "codes"] },
  })),
  products("signs", "codes with points, dashes and spaces in them", ({ gtin = "", cnk = "" }, at) => ({
    cells: {
      gtin: `${gtin[0]} ${gtin.slice(1, 7)} ${gtin.slice(7)}`,
      cnk: at % 2 ? `${cnk.slice(0, 4)}-${cnk.slice(4)}` : `CNK ${cnk}`,
    },
    truth: { mend: ["code", "codes"] },
  })),
  products("letters-misread", "comprimÃ©", ({ name = "", pack = "" }) => ({
    cells: { name: utf8AsLatin(name), pack: utf8AsLatin(pack) },
    truth: {
      mend: (["name", "pack"] as const).filter((field) => /[^ -~]/.test({ name, pack }[field])),
    },
  })),
  products(
    "packs-as-dates",
    "1/10 turned into 1-okt: the product is taken without its pack",
    (_, at) => ({
      cells: { pack: ["1-okt", "10-janv.", "01. Okt", "Jan-40", "30 tab"][at % 5] as string },
      truth: { pack: at % 5 === 4 ? "30 tab" : "" },
    }),
    { told: ["pack-changed"] },
  ),
  products(
    "letters-lost",
    "compr?m�: gone for good, told and taken as they stand",
    ({ name = "" }) => {
      const spoilt = name.replace(/[éèàç]/g, "\ufffd");
      return { cells: { name: spoilt }, truth: { name: spoilt } };
    },
    { told: ["letters-lost"] },
  ),
];
