/** The months as cards write them, in three languages, without accents. */
const months: readonly (readonly string[])[] = [
  ["JAN", "JANV"],
  ["FEV", "FEB", "FEVR"],
  ["MARS", "MAAR", "MAR", "MARZ", "MRT", "MRZ"],
  ["AVR", "APR", "AVRI"],
  ["MAI", "MEI", "MAY"],
  ["JUIN", "JUN", "JUNI"],
  ["JUIL", "JUL", "JULI"],
  ["AOUT", "AUG"],
  ["SEPT", "SEP"],
  ["OCT", "OKT"],
  ["NOV"],
  ["DEC", "DEZ"],
];

/**
 * A birth date as a card says it (`01 JAN 1971`, `08 MAAR 1980`, `22.DEZ. 1997`, `1971`), as `YYYY-MM-DD`, or as much of it
 * as is known. A text that is none of that is kept as it is: a person sees what the card says.
 */
export function birthDateOfCard(text: string): string {
  const plain = text.toUpperCase().normalize("NFD").replace(/\p{M}/gu, "");
  const parts = /^(?:(\d{1,2})[ .]+)?(?:([A-Z]{3,5}|\d{1,2})[ .]+)?(\d{4})$/.exec(plain);
  return (parts && dateOf(parts[3] as string, monthOf(parts[2]), Number(parts[1] ?? 0))) || text;
}

/** A day of validity, `30.04.2015`, as `YYYY-MM-DD`; empty when it is none. */
export function dayOfCard(text: string): string {
  const parts = /^(\d\d)[./-](\d\d)[./-](\d{4})$/.exec(text);
  const date = parts && dateOf(parts[3] as string, Number(parts[2]), Number(parts[1]));
  return date?.length === 10 ? date : "";
}

function monthOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const number = /^\d/.test(text) ? Number(text) : months.findIndex((words) => words.includes(text)) + 1;
  return number > 0 ? number : Number.NaN;
}

/** Unknown parts are 0; undefined when there is no such day. */
function dateOf(year: string, month: number, day: number): string | undefined {
  if (month === 0) return day === 0 ? year : undefined;
  if (!(month <= 12) || day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) return undefined;
  const inMonth = `${year}-${String(month).padStart(2, "0")}`;
  return day === 0 ? inMonth : `${inMonth}-${String(day).padStart(2, "0")}`;
}
