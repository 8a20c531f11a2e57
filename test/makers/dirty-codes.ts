import { type CleanRow, cnkWithZeros, type DirtySpec, gtinWithZeros } from "./dirty-file.ts";

const goods = { name: "Omschrijving", lot: "Lot", expiry: "Vervaldatum", quantity: "Aantal" };
const cnkColumns = { cnk: "CNK-code", ...goods };
const codeColumns = { code: "Code", ...goods };

/** Each GTIN written so; `mended` when that wants repair. */
const gtins = (name: string, trap: string, write: (gtin: string, at: number) => string): DirtySpec => ({
  name,
  trap,
  dirty: ({ gtin }, at) => ({ cells: { gtin: write(gtin, at) }, truth: { mend: ["code"] } }),
});

/** Each CNK written so. */
const cnks = (name: string, trap: string, write: (cnk: string) => string): DirtySpec => ({
  name,
  trap,
  columns: cnkColumns,
  dirty: ({ cnk }) => ({ cells: { cnk: write(cnk) }, truth: { mend: ["code"] } }),
});

const rounded = (gtin: string, sign: string) =>
  Number(gtin).toExponential(5).replace(".", sign).replace("e+", "E+");
const lost = { state: "lost" } as const;

/** A 16-digit unique code: the CNK and nine digits more. */
const unique = ({ cnk }: CleanRow, random: () => number) =>
  cnk + String(Math.floor(random() * 1e9)).padStart(9, "0");
const cut = (digits: string) => digits.slice(0, 15) + "0".repeat(digits.length - 15);

const falseCheck = (digits: string) => digits.slice(0, -1) + ((Number(digits.at(-1)) + 5) % 10);

/** Files whose codes were damaged. */
export const dirtyCodes: readonly DirtySpec[] = [
  {
    name: "gtin-zeros-lost",
    trap: "zeros in front of a GTIN are gone",
    dirty: (_, at, random) => {
      const gtin = gtinWithZeros(at % 4, random);
      const cell = gtin.replace(/^0+/, "");
      return { cells: { gtin: cell }, truth: { code: `0${gtin}`, mend: cell.length < 12 ? ["code"] : [] } };
    },
  },
  {
    name: "cnk-zeros-lost",
    trap: "zeros in front of a CNK are gone",
    columns: cnkColumns,
    dirty: (_, at, random) => {
      const cnk = cnkWithZeros(at % 4, random);
      return {
        cells: { cnk: cnk.replace(/^0+/, "") },
        truth: { code: `CNK:${cnk}`, mend: at % 4 ? ["code"] : [] },
      };
    },
  },
  {
    name: "cnk-zeros-lost-one-false",
    trap: "zeros in front of a CNK are gone, and one number is no CNK at all",
    columns: cnkColumns,
    rows: 60,
    dirty: (_, at, random) => {
      const cnk = cnkWithZeros(1, random);
      const isFalse = at === 30;
      const cell = (isFalse ? falseCheck(cnk) : cnk).slice(1);
      return {
        cells: { cnk: cell },
        truth: { code: `CNK:${cnk}`, ...(isFalse ? lost : { mend: ["code"] }) },
      };
    },
  },
  {
    name: "own-numbers-as-cnk",
    trap: "short numbers of the supplier's own in the column of the CNK: one in ten passes the check by chance",
    columns: cnkColumns,
    rows: 60,
    dirty: (_, at) => ({
      cells: { cnk: `${10_000 + at * 137}` },
      truth: { code: "none", state: "lost" },
    }),
  },
  {
    name: "code-zeros-lost",
    trap: "a column named Code that holds CNK whose zeros are gone",
    columns: codeColumns,
    rows: 40,
    dirty: (_, at, random) => {
      const cnk = cnkWithZeros(at % 3 === 0 ? 1 : 0, random);
      return {
        cells: { code: cnk.replace(/^0+/, "") },
        truth: { code: cnk, mend: cnk.startsWith("0") ? ["code"] : [] },
      };
    },
  },
  cnks("cnk-in-formula", '="0123456": text for a spreadsheet', (cnk) => `="${cnk}"`),
  cnks("cnk-apostrophe", "an apostrophe that meant text", (cnk) => `'${cnk}`),
  cnks("cnk-dashes", "printed as 2642-619", (cnk) => `${cnk.slice(0, 4)}-${cnk.slice(4)}`),
  cnks("cnk-labelled", "the name of the code stands before it", (cnk) => `CNK: ${cnk}`),
  cnks("cnk-decimals", "a number with decimals", (cnk) => `${cnk}.0`),
  gtins("gtin-apostrophe", "an apostrophe that meant text", (gtin) => `'${gtin}`),
  gtins("gtin-three-quotes", 'quotation marks inside quotation marks: """0…"""', (gtin) => `"${gtin}"`),
  gtins("gtin-spaces", "spaces as under the bars", (gtin) =>
    gtin.replace(/^(\d)(\d{6})(\d{6})$/, "$1 $2 $3"),
  ),
  gtins("gtin-odd-spaces", "spaces that do not break, before and behind", (gtin) => `\u00a0${gtin}\u00a0 `),
  gtins("gtin-points", "points between the thousands", (gtin) => gtin.replace(/\B(?=(\d{3})+$)/g, ".")),
  gtins("gtin-decimals-point", "a number with decimals: 3400936963504.0", (gtin) => `${gtin}.0`),
  gtins("gtin-decimals-comma", "a number with decimals: 3400936963504,00", (gtin) => `${gtin},00`),
  gtins("gtin-labelled", "the name of the code stands before it", (gtin) => `EAN ${gtin}`),
  gtins("gtin-invisible", "signs that show nothing, and wide digits", (gtin, at) =>
    at % 2
      ? `\u200b${gtin}\ufeff`
      : gtin.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ),
  {
    name: "gtin-rounded-comma",
    trap: "5,41E+12: digits are gone",
    told: ["code-digits"],
    dirty: ({ gtin }) => ({ cells: { gtin: rounded(gtin, ",") }, truth: lost }),
  },
  {
    name: "gtin-rounded-point-some",
    trap: "5.41E+12 in every second row",
    told: ["code-digits"],
    dirty: ({ gtin }, at) => (at % 2 ? {} : { cells: { gtin: rounded(gtin, ".") }, truth: lost }),
  },
  {
    name: "gtin-rounded-cnk-beside",
    trap: "the GTIN is rounded, the CNK beside it is whole",
    columns: { gtin: "EAN", ...cnkColumns },
    told: ["code-digits"],
    dirty: ({ gtin, cnk }) => ({
      cells: { gtin: rounded(gtin, ",") },
      truth: { code: `CNK:${cnk}`, mend: ["code"] },
    }),
  },
  {
    name: "unique-code-cut",
    trap: "the last of 16 digits became a zero",
    columns: codeColumns,
    told: ["long-number"],
    dirty: (row, _, random) => {
      const code = `${unique(row, random).slice(0, 15)}7`;
      return { cells: { code: cut(code) }, truth: { code, ...lost } };
    },
  },
  {
    name: "unique-code-whole",
    trap: "16 digits, some of which end in a zero by right",
    columns: codeColumns,
    dirty: (row, at, random) => {
      const code = unique(row, random).slice(0, 15) + (at % 10);
      return { cells: { code }, truth: { code } };
    },
  },
  {
    name: "several-codes-slash",
    trap: "CNK / GTIN in one cell",
    columns: codeColumns,
    dirty: ({ cnk, gtin }) => ({
      cells: { code: `${cnk} / ${gtin}` },
      truth: { code: cnk, mend: ["code"] },
    }),
  },
  {
    name: "several-codes-lines",
    trap: "codes on lines of their own inside a cell",
    columns: codeColumns,
    dirty: ({ cnk, gtin }) => ({
      cells: { code: `${gtin}\n${cnk.slice(0, 4)}-${cnk.slice(4)}` },
      truth: { mend: ["code"] },
    }),
  },
  {
    name: "several-codes-one-false",
    trap: "of two codes in a cell one fails its check",
    columns: codeColumns,
    dirty: ({ cnk, gtin }, at) => ({
      cells: { code: `${gtin};${at % 3 ? cnk : falseCheck(cnk)}` },
      truth: at % 3 ? { mend: ["code"] } : { state: "asked" },
    }),
  },
  {
    name: "check-digit-fails",
    trap: "numbers of full length that fail their check stand on packs: as they are",
    dirty: ({ gtin }, at) => {
      const code = at % 4 ? gtin : falseCheck(gtin);
      return { cells: { gtin: code }, truth: { code: at % 4 ? `0${code}` : code } };
    },
  },
  {
    name: "person-numbers",
    trap: "numbers of people in the column of the codes",
    columns: codeColumns,
    dirty: ({ gtin }, at) =>
      at % 4
        ? { cells: { code: gtin } }
        : { cells: { code: "85.07.30-033.28" }, truth: { code: "none", ...lost } },
  },
];
