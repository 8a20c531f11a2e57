/**
 * The check number of an INSZ/NISS holds: 97 minus the first nine digits modulo 97, for those born from 2000 with a 2
 * before them. The month is 00 to 12, with 20, 40 or 60 added for bis numbers and specimens; the day is not judged.
 * Dots, dashes and spaces are passed over.
 */
export function isInsz(text: string): boolean {
  return centuryOf(text) !== undefined;
}

/** As it is printed on a card: `85.07.30-033.28`; a text without eleven digits comes back as it is. */
export function formatInsz(text: string): string {
  const parts = /^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/.exec(digitsOf(text) ?? "");
  return parts ? `${parts[1]}.${parts[2]}.${parts[3]}-${parts[4]}.${parts[5]}` : text;
}

/** The birth date the number suggests, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; a hint only, undefined when even the year is unknown. */
export function birthDateHint(text: string): string | undefined {
  const century = centuryOf(text);
  const digits = digitsOf(text);
  if (century === undefined || !digits) return undefined;
  const year = century + Number(digits.slice(0, 2));
  // Bis numbers add 20 or 40 to the month.
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (year % 100 === 0 && month === 0) return undefined;
  if (month < 1 || month > 12 || Number(digits.slice(2, 4)) > 52) return String(year);
  const inMonth = `${year}-${String(month).padStart(2, "0")}`;
  const isDay = day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay ? `${inMonth}-${String(day).padStart(2, "0")}` : inMonth;
}

/** The sex the number suggests: odd serials are male. Undefined for a bis number given without it, and when the check fails. */
export function sexHint(text: string): "M" | "F" | undefined {
  const digits = digitsOf(text);
  if (!digits || !isInsz(digits)) return undefined;
  const month = Number(digits.slice(2, 4));
  if (month >= 20 && month <= 32) return undefined;
  return Number(digits.slice(6, 9)) % 2 === 1 ? "M" : "F";
}

function digitsOf(text: string): string | undefined {
  const digits = text.replace(/[ .\-/]/g, "");
  return /^\d{11}$/.test(digits) ? digits : undefined;
}

/** 1900 or 2000, whichever makes the check hold; undefined when neither does. */
function centuryOf(text: string): number | undefined {
  const digits = digitsOf(text);
  if (!digits || Number(digits.slice(2, 4)) % 20 > 12) return undefined;
  const nine = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  if (97 - (nine % 97) === check) return 1900;
  return 97 - ((2_000_000_000 + nine) % 97) === check ? 2000 : undefined;
}
