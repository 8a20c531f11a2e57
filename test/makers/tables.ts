import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { writeTable } from "../../renderer/adapters/csv/write-table.ts";
import type { Language } from "../../shared/domain/import/column-map.ts";
import { type StockRecord, stockSheet } from "../../shared/domain/import/stock-table.ts";

/** From the project's folder, where every script runs: a bundled bench lies elsewhere than this file. */
const folder = "test/vectors/tables/bdpm/";

/** A pack of the French national list. */
interface RealPack {
  readonly gtin: string;
  readonly cip7: string;
  readonly name: string;
  readonly pack: string;
}

/** The bytes of a national list as it is published. */
export const bdpmBytes = (name: "CIS_bdpm.txt" | "CIS_CIP_bdpm.txt"): Uint8Array =>
  new Uint8Array(brotliDecompressSync(readFileSync(`${folder}${name}.br`)));

/** The 20,903 packs of the French national list, in its order. */
export function realPacks(): readonly RealPack[] {
  const rows = (name: "CIS_bdpm.txt" | "CIS_CIP_bdpm.txt", encoding: string) =>
    new TextDecoder(encoding)
      .decode(bdpmBytes(name), { stream: true })
      .split(/\r?\n/)
      .filter((line) => line !== "")
      .map((line) => line.split("\t"));
  const names = new Map(rows("CIS_bdpm.txt", "windows-1252").map(([cis, name]) => [cis, name ?? ""]));
  return rows("CIS_CIP_bdpm.txt", "utf-8").map(([cis, cip7 = "", pack = "", , , , cip13 = ""]) => ({
    gtin: `0${cip13}`,
    cip7,
    name: names.get(cis) || pack,
    pack,
  }));
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const places = [
  "Robot",
  "Koelkast",
  "Kelder",
  "Kluis",
  "Toonbank",
  ...Array.from({ length: 35 }, (_, shelf) => `Schap ${shelf + 1}`),
];

/** A stock of `lines` different lines over real products, each with about 330 bytes in a table; the same for the same seed. */
export function* stockOf(lines: number, seed: number): Generator<StockRecord> {
  const random = seeded(seed);
  const packs = realPacks();
  const below = (most: number) => Math.floor(random() * most);
  const letters = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join("");
  for (let line = 0; line < lines; line++) {
    const product = packs[line < packs.length ? line : below(packs.length)] as RealPack;
    const quantity = 1 + below(random() < 0.9 ? 6 : 40);
    const month = `${2027 + below(4)}-${String(1 + below(12)).padStart(2, "0")}`;
    const day = new Date(Date.UTC(2026, 10, 1 + below(20), 8 + below(10), below(60)));
    yield {
      place: places[below(places.length)] as string,
      name: product.name.slice(0, 500),
      pack: product.pack.slice(0, 300),
      code: product.gtin,
      codes: [`CIP7:${product.cip7}`],
      lot: `${letters("ABCDEFGHJKLMNPRSTUVWXYZ", 2)}${(line * 7919) % 1_000_003}`,
      expiry: random() < 0.5 ? month : `${month}-${String(1 + below(28)).padStart(2, "0")}`,
      quantity,
      unit: "pack",
      serials: Array.from({ length: random() < 0.7 ? Math.min(quantity, 2) : 0 }, () =>
        letters("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", 14),
      ),
      findings: "",
      firstCounted: day.toISOString().slice(0, 16).replace("T", " "),
      lastCounted: day.toISOString().slice(0, 16).replace("T", " "),
    };
  }
}

/** The file that exporting `stockOf(lines, seed)` gives. */
export const stockFile = (lines: number, seed: number, language: Language = "nl"): Promise<Uint8Array> =>
  writeTable(stockSheet(stockOf(lines, seed), language));
