import type { DirtySpec } from "./dirty-file.ts";

const asIs: DirtySpec["dirty"] = () => ({});
const code = { code: "Code", name: "Omschrijving", quantity: "Aantal" };

/** Letters as a web page writes them. */
const entities = (text: string) =>
  [...text]
    .map((letter, at) => {
      const number = letter.codePointAt(0) as number;
      if (letter === "&") return "&amp;";
      if (number < 128) return letter;
      return letter === "é"
        ? "&eacute;"
        : letter === "è"
          ? "&egrave;"
          : at % 2
            ? `&#${number};`
            : `&#x${number.toString(16)};`;
    })
    .join("");

/** Tables of which not every line is a row of goods. */
const dirtyFrames: readonly DirtySpec[] = [
  {
    name: "title-block",
    trap: "a title of several lines above the header",
    dirty: asIs,
    above: 5,
    text: (text) => `Apotheek De Linde\r\nVoorraad op 21/11/2026;;;;\r\n\r\nBlad 1;;;;\r\n${text}`,
  },
  {
    name: "ragged-rows",
    trap: "rows that end before their last cells, and rows with empty ones behind",
    columns: { gtin: "GTIN", name: "Omschrijving", quantity: "Aantal", lot: "Lot", expiry: "Vervaldatum" },
    dirty: (_, at) =>
      at % 3 === 0 ? { cells: { lot: "", expiry: "" }, truth: { lot: "", expiry: "" } } : {},
    text: (text) => text.replace(/;;\r\n/g, "\r\n").replace(/(2027-\d\d-\d\d)\r\n/g, "$1;;;\r\n"),
  },
  {
    name: "rows-too-wide",
    trap: "a semicolon nobody enclosed: the cells after it stand one too far",
    dirty: ({ name }, at) =>
      at % 4 === 0 ? { cells: { name: `${name}\u0001x` }, truth: { state: "lost" } } : {},
    text: (text) => text.replaceAll("\u0001", ";"),
  },
  {
    name: "totals",
    trap: "sums below, and between the groups",
    dirty: asIs,
    text: (text) => `${text}Subtotaal;;;;412\r\nTotaal generaal;;;;824\r\n`,
  },
  {
    name: "headers-again",
    trap: "the header once more on every page",
    dirty: asIs,
    text: (text) => {
      const [header = "", ...rows] = text.split("\r\n");
      return [header, ...rows.slice(0, 24), header].join("\r\n");
    },
  },
];

/** Cells that hold something else than they should. */
const dirtyForeign: readonly DirtySpec[] = [
  {
    name: "names-of-a-web-page",
    trap: "letters as a web page writes them: cr&egrave;me",
    dirty: ({ name }, at) => {
      const full = at % 2 ? name : `Crème & ${name} à 5 µg`;
      return {
        cells: { name: entities(full) },
        truth: { name: full, mend: entities(full) === full ? [] : ["name"] },
      };
    },
  },
  {
    name: "names-with-ampersands",
    trap: "ampersands that are no letters of a web page",
    dirty: ({ name }) => ({ cells: { name: `${name} A&D; B&B` }, truth: { name: `${name} A&D; B&B` } }),
  },
  {
    name: "errors-of-formulas",
    trap: "names and lots that a formula could not find: #N/A, #VERW!",
    told: ["cell-error"],
    dirty: (_, at) =>
      at % 3 === 0
        ? { cells: { name: "#N/A" }, truth: { name: "" } }
        : at % 3 === 1
          ? { cells: { lot: "#VERW!" }, truth: { state: "lost" } }
          : {},
  },
  {
    name: "errors-in-codes",
    trap: "a code that is an error beside one that is not",
    columns: { gtin: "GTIN", cnk: "CNK", name: "Omschrijving", quantity: "Aantal" },
    told: ["cell-error"],
    dirty: ({ cnk }, at) => (at % 2 ? { cells: { gtin: "#N/B" }, truth: { code: `CNK:${cnk}` } } : {}),
  },
  {
    name: "element-strings",
    trap: "the whole code of a pack in the column of the GTIN, its parts in brackets",
    columns: code,
    dirty: ({ gtin, lot, expiry }) => ({
      cells: { code: `(01)0${gtin}(17)${expiry.slice(2).replaceAll("-", "")}(10)${lot}` },
      truth: { code: `0${gtin}`, lot, expiry, mend: ["code", "lot", "expiry"] },
    }),
  },
  {
    name: "element-strings-bare",
    trap: "the whole code of a pack in the column of the GTIN, as a scanner sends it",
    columns: code,
    dirty: ({ gtin, lot, expiry }) => ({
      cells: { code: `010${gtin}17${expiry.slice(2).replaceAll("-", "")}10${lot}` },
      truth: { code: `0${gtin}`, lot, expiry, mend: ["code", "lot", "expiry"] },
    }),
  },
];

/** Files whose frame is damaged, or whose cells hold what belongs elsewhere. */
export const dirtyMore: readonly DirtySpec[] = [...dirtyFrames, ...dirtyForeign];
