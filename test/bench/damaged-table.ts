import { checkNational } from "../../shared/domain/codes/national-code.ts";
import { stockOf } from "../makers/tables.ts";

/**
 * The file of so many stock lines as a spreadsheet and another program left it, every line of it in need of repair: a title
 * above the header, national codes without their zeros in front, lots kept as `="0123"`, dates with the day first.
 */
export function damagedTable(lines: number, seed: number): Uint8Array {
  const codes = nationalCodes(20_000);
  const rows = [
    "Apotheek De Linde;;;;;",
    "Voorraad op 21/11/2026;;;;;",
    "Lade;Benaming;CNK;Partij;Vervaldatum;Aantal",
  ];
  let at = 0;
  for (const { place, name, lot, expiry, quantity } of stockOf(lines, seed)) {
    const [year, month, day = "28"] = expiry.split("-");
    const code = (codes[at % codes.length] as string).replace(/^0+/, "");
    rows.push(
      `${place};${name.replace(/[;"]/g, " ")};${code};="0${lot}";${day}/${month}/${year};${quantity}`,
    );
    at++;
  }
  return new TextEncoder().encode(`\ufeff${rows.join("\r\n")}\r\n`);
}

/** National codes whose check holds; those below a million begin with zeros. */
function nationalCodes(count: number): readonly string[] {
  const codes: string[] = [];
  for (let number = 100_000; codes.length < count; number += 7) {
    const digits = String(number).padStart(7, "0");
    if (checkNational({ system: "CNK", digits }) === "passes") codes.push(digits);
  }
  return codes;
}
