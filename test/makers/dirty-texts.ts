import type { DirtySpec } from "./dirty-file.ts";

/** Windows-1252, byte by byte, from 0x80 to 0x9f. */
const high = new TextDecoder("windows-1252").decode(
  Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at),
  {
    stream: true,
  },
);

/** What UTF-8 becomes when it is read as Windows-1252. */
export function misread(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? (high[byte - 0x80] as string) : String.fromCharCode(byte)))
    .join("");
}

/** One byte a character; what has none is a question mark. */
const in1252 = (text: string) =>
  Uint8Array.from([...text], (character) => {
    const at = high.indexOf(character);
    const code = character.codePointAt(0) as number;
    return at >= 0 ? 0x80 + at : code < 256 ? code : 0x3f;
  });

const page850: Readonly<Record<string, number>> = {
  ...{ ç: 0x87, ü: 0x81, é: 0x82, â: 0x83, ä: 0x84, à: 0x85, ê: 0x88, ë: 0x89, è: 0x8a, ï: 0x8b, î: 0x8c },
  ...{
    É: 0x90,
    ô: 0x93,
    ö: 0x94,
    û: 0x96,
    ù: 0x97,
    À: 0xb7,
    È: 0xd4,
    Ê: 0xd2,
    Ô: 0xe2,
    Ç: 0x80,
    "®": 0xa9,
    µ: 0xe6,
    "°": 0xf8,
  },
};
const in850 = (text: string) =>
  Uint8Array.from([...text], (character) => {
    const code = character.codePointAt(0) as number;
    return page850[character] ?? (code < 128 ? code : 0x3f);
  });

function in16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

const asIs: DirtySpec["dirty"] = () => ({});
const accented = (name: string) => /[^\x20-\x7e]/.test(name);
/** Every third name gets letters to lose, so that each file has some. */
const named = (name: string, at: number) => (at % 3 ? name : `${name} pelliculé à 5 µg`);

/** Files whose letters were damaged. */
const dirtyLetters: readonly DirtySpec[] = [
  {
    name: "letters-misread",
    trap: "UTF-8 read as Windows-1252 and kept: dÃ©liprane",
    dirty: ({ name }, at) => ({
      cells: { name: misread(named(name, at)) },
      truth: { name: named(name, at), mend: accented(named(name, at)) ? ["name"] : [] },
    }),
  },
  {
    name: "letters-misread-twice",
    trap: "UTF-8 read as Windows-1252 twice over",
    dirty: ({ name }, at) => ({
      cells: { name: misread(misread(named(name, at))) },
      truth: { name: named(name, at), mend: accented(named(name, at)) ? ["name"] : [] },
    }),
  },
  {
    name: "letters-misread-1252-file",
    trap: "misread letters in a file of Windows-1252",
    dirty: ({ name }, at) => ({
      cells: { name: misread(named(name, at)) },
      truth: { name: named(name, at), mend: accented(named(name, at)) ? ["name"] : [] },
    }),
    bytes: in1252,
  },
  {
    name: "letters-replaced",
    trap: "letters that became �: gone",
    told: ["letters-lost"],
    dirty: ({ name }, at) => {
      const cell = named(name, at).replace(/[^\x20-\x7e]/g, "\ufffd");
      return { cells: { name: cell }, truth: { name: cell } };
    },
  },
  {
    name: "letters-asked",
    trap: "letters that became question marks: gone",
    told: ["letters-lost"],
    dirty: ({ name }, at) => {
      const cell = `compriméé ${named(name, at)}`.replace(/[^\x20-\x7e]/g, "?").replace("??", "?e");
      return { cells: { name: cell }, truth: { name: cell } };
    },
  },
  {
    name: "letters-right",
    trap: "names that look misread and are not",
    dirty: (_, at) => {
      const name = ["DOLIPRANÉ® 5", "Crème « Âge d’or »", "CAFÉ™ Ü", "Þ 5 µg/m²", "Œuf – ½ dose"][
        at % 5
      ] as string;
      return { cells: { name }, truth: { name } };
    },
  },
];

const dirtyShapes: readonly DirtySpec[] = [
  { name: "bytes-1252", trap: "Windows-1252", dirty: asIs, bytes: in1252 },
  { name: "bytes-utf-8-mark", trap: "UTF-8 with its mark", dirty: asIs, text: (text) => `\ufeff${text}` },
  { name: "bytes-utf-16", trap: "UTF-16, low byte first", dirty: asIs, bytes: (text) => in16(text, true) },
  {
    name: "bytes-utf-16-high",
    trap: "UTF-16, high byte first",
    dirty: asIs,
    bytes: (text) => in16(text, false),
  },
  { name: "delimiter-tab", trap: "tabs", dirty: asIs, delimiter: "\t" },
  { name: "delimiter-bar", trap: "bars", dirty: asIs, delimiter: "|" },
  { name: "delimiter-comma", trap: "commas, also in names", dirty: asIs, delimiter: "," },
  {
    name: "delimiter-said",
    trap: "sep=, before the header",
    dirty: asIs,
    text: (text) => `sep=;\r\n${text}`,
    above: 2,
  },
  { name: "newline-cr", trap: "lines that end as on old Macs", dirty: asIs, newline: "\r" },
  {
    name: "header-spaces",
    trap: "spaces behind the words of the header, and capitals",
    columns: {
      gtin: "gtin  ",
      name: " OMSCHRIJVING ",
      lot: "LOT\u00a0",
      expiry: "Vervaldatum ",
      quantity: "AANTAL ",
    },
    dirty: asIs,
  },
  {
    name: "header-french",
    trap: "a header in French",
    columns: {
      ...{ gtin: "Code-barres", name: "Désignation", lot: "N° de lot" },
      ...{ expiry: "Date de péremption", quantity: "Qté" },
    },
    dirty: asIs,
  },
  {
    name: "lines-empty",
    trap: "empty lines at the end, and delimiters behind every row",
    dirty: asIs,
    text: (text) => `${text.replaceAll("\r\n", ";;\r\n")}\r\n\r\n`,
  },
];

/** Files whose letters or whose bytes are other than one expects. */
export const dirtyTexts: readonly DirtySpec[] = [
  ...dirtyLetters,
  ...dirtyShapes,
  {
    name: "bytes-850",
    trap: "code page 850, which nothing in the file names",
    dirty: (row, at) => {
      const name = named(row.name.replaceAll("’", "'"), at);
      return { cells: { name }, truth: { name } };
    },
    bytes: in850,
  },
];
