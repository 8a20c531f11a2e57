/** A list as it may be left of a pharmacy: a title, headings of some house, codes a spreadsheet rounded, odd rows. Made up, but for check digits. */

/** @param {string} six six digits of a CNK; the seventh is its check digit */
function cnk(six) {
  let sum = 0;
  for (const [at, digit] of [...six].entries()) {
    const times = Number(digit) * (at % 2 === 1 ? 2 : 1);
    sum += times > 9 ? times - 9 : times;
  }
  return six + String((10 - (sum % 10)) % 10);
}

const names = [
  ...["Amoxiclav Sandoz 875/125 mg 20 tab", "Pantomed 40 mg 28 tab", "Dafalgan Forte 1 g 50 tab"],
  ...["Bisoprolol EG 5 mg 56 tab", "Movicol citroen 20 zakjes", "Imodium 2 mg 20 caps", "Zocor 20 mg 98 tab"],
  ...["Motilium 10 mg 30 tab", "D-Cure 25.000 IE 12 amp", "L-Thyroxine 100 µg 84 tab"],
];
const places = ["B3", "C1", "Koelkast", "B4", "Lade B3"];

/** The list as bytes, in the letters of an old program. */
export function oldList() {
  const rows = Array.from({ length: 160 }, (_, at) => {
    const code = cnk(String(20_000 + at * 4_931).padStart(6, "0")).replace(/^0+/, "");
    const amount =
      at % 11 === 3
        ? `${1 + (at % 7)} st`
        : at % 9 === 2
          ? `${1 + (at % 5)},00`
          : String(1 + ((at * 7) % 24));
    const lot = at % 6 === 5 ? "" : `LK${4_000 + at * 37}${"ABCD"[at % 4]}`;
    const expiry =
      at % 13 === 7
        ? "11/2027"
        : `${13 + (at % 15)}/${String(1 + (at % 12)).padStart(2, "0")}/${27 + (at % 3)}`;
    const price = `${3 + (at % 40)},${String((at * 13) % 100).padStart(2, "0")}`;
    return [
      code,
      names[at % names.length],
      amount,
      lot,
      expiry,
      places[at % 5],
      at % 3 === 0 ? "" : "5,41E+12",
      price,
    ].join(";");
  });
  const text = [
    "Apotheek De Linde, voorraad 12/11/2024;;;;;;;",
    "CNK-code;Omschrijving;Vrd;Charge;Houdb.;Lade;EAN;PU",
    ...rows,
    ";TOTAAL;1.466;;;;;",
  ].join("\r\n");
  return [...text].map((character) => character.codePointAt(0) ?? 63);
}
