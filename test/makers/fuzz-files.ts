import { readdirSync, readFileSync } from "node:fs";
import { type Chance, changes } from "./fuzz-changes.ts";
import { bdpmBytes, seeded, stockFile } from "./tables.ts";
import { workbook } from "./workbook.ts";

/** A file that was made to be bad. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How it was made. */
  readonly how: string;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const people =
  "Naam;Voornaam;Geboortedatum;INSZ;Straat;Telefoon\r\nPeeters;An;14/03/1958;58.03.14-122.18;Kerkstraat 1;0475 12 34 56\r\n";
const rates = "CNK;Benaming;Verpakking;Btw\r\n2642619;Dafalgan;30 tab;6 %\r\n0587188;Imodium;1-okt;0,21\r\n";
const recalled = "CNK;Lot\r\n2642619;AB12\r\n1234567;*\r\n";
const sheetXml = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
<row r="2"><c r="A2"><v>2642619</v></c><c r="B2" s="1"><v>46000</v></c><c r="C2"><v>12</v></c></row>`;

/** Files that are changed: real lists, tables as they are exported, and all that lies in test/vectors. */
export async function fuzzSeeds(): Promise<readonly FuzzFile[]> {
  const dirty = ["", "customers/", "products/"].map((own) => `test/vectors/dirty/${own}`);
  const lying = [...dirty, "test/vectors/tables/csv-spectrum/csvs/"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}${name}`)) })),
  );
  const made = [
    { name: "stock.csv", bytes: await stockFile(200, 3) },
    { name: "CIS_bdpm.txt", bytes: bdpmBytes("CIS_bdpm.txt").subarray(0, 40_000) },
    { name: "CIS_CIP_bdpm.txt", bytes: bdpmBytes("CIS_CIP_bdpm.txt").subarray(0, 40_000) },
    { name: "people.csv", bytes: utf8(people) },
    { name: "rates.csv", bytes: utf8(rates) },
    { name: "recalls.csv", bytes: utf8(recalled) },
  ];
  return [...lying, ...made].map((file) => ({ ...file, how: file.name }));
}

/** The file of one number: a few changes on one of the seeds, or nothing but chance; the same for the same number. */
export function fuzzFile(seeds: readonly FuzzFile[], number: number, largest: number): FuzzFile {
  const random = seeded(number);
  const chance: Chance = {
    below: (most) => Math.floor(random() * most),
    one: (from) => from[Math.floor(random() * from.length)] as never,
  };
  if (chance.below(25) === 0) return changedWorkbook(chance);
  let { name, bytes, how } = chance.one(seeds);
  for (let step = chance.below(4); step >= 0; step--) {
    const kind = chance.one(Object.keys(changes)) as keyof typeof changes;
    const changed = changes[kind]({ bytes, other: chance.one(seeds).bytes, chance, largest });
    how += ` ${kind}`;
    bytes = changed.length > largest ? changed.subarray(0, largest) : changed;
  }
  return { name, bytes, how };
}

/** A workbook whose XML was changed before it was packed, or whose packed bytes were. */
function changedWorkbook(chance: Chance): FuzzFile {
  const change = (text: Uint8Array) =>
    changes.bytes({ bytes: text, other: text, chance, largest: text.length });
  const isInside = chance.below(2) === 0;
  const xml = isInside ? new TextDecoder().decode(change(utf8(sheetXml))) : sheetXml;
  const packed = workbook({ Blad1: xml, Blad2: sheetXml }, ["CNK", "Vervaldatum", "Aantal"]);
  return {
    name: "stock.xlsx",
    bytes: isInside ? packed : change(packed),
    how: `workbook ${isInside ? "xml" : "bytes"}`,
  };
}
