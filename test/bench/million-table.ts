import { closeSync, openSync, writeSync } from "node:fs";
import { realPacks, seeded } from "../makers/tables.ts";

/** Rows between two writes. */
const atOnce = 10_000;

/**
 * Writes a list as another program might have left it, about 130 bytes a row: real products, a lot of its own in every row.
 * One row in a hundred cannot be taken (its code was rounded, its quantity is a word) and one in a hundred says nought.
 */
export function writeMillion(path: string, rows: number, seed = 11): void {
  const random = seeded(seed);
  const packs = realPacks().filter(({ gtin, name }) => /^0\d{13}$/.test(gtin) && !/[;"]/.test(name));
  const file = openSync(path, "w");
  let text = "Plaats;Product;Verpakking;GTIN;Lot;Vervaldatum;Aantal\r\n";
  for (let row = 0; row < rows; row++) {
    const { gtin, name, pack } = packs[Math.floor(random() * packs.length)] as (typeof packs)[number];
    const odd = row % 200;
    const code = odd === 77 ? "3,4E+13" : gtin;
    const quantity =
      odd === 178 ? "veel" : odd === 55 || odd === 155 ? "0" : `${1 + Math.floor(random() * 9)}`;
    const expiry = `20${27 + (row % 4)}-${String(1 + (row % 12)).padStart(2, "0")}`;
    const shown = `${name.slice(0, 45)};${pack.replace(/[;"]/g, " ").slice(0, 30)}`;
    text += `Schap ${row % 40};${shown};${code};LOT${String(row).padStart(8, "0")};${expiry};${quantity}\r\n`;
    if (row % atOnce !== atOnce - 1) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
}
