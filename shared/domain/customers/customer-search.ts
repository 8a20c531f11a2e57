import { foldedWords } from "../catalogue/fold.ts";
import type { Customer } from "./customer.ts";
import { asOne, isParticle } from "./particles.ts";
import { localPhone } from "./phone-number.ts";
import { withWholeDates } from "./typed-dates.ts";

/** What a customer is found by: words of the name, and numbers as digits. Made once for each record. */
export interface SearchText {
  /** The words of the name and of the first name, accents folded. */
  readonly name: readonly string[];
  readonly firstName: readonly string[];
  readonly numbers: readonly string[];
}

/** One way to understand a search text: what a record has to have, all of it, in any order. */
export interface CustomerQuery {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
  /** Its particles are written as one with the name, which nobody typed so. */
  readonly isJoined: boolean;
}

/** What a record is found by. */
export function searchTextOf({ name, firstName, birthDate, insz, phone, fundNumber }: Customer): SearchText {
  const local = digitsOf(localPhone(phone));
  const numbers = [digitsOf(insz), digitsOf(phone), local, local.replace(/^0/, ""), digitsOf(fundNumber)];
  const all = [...numbers, ...datesOf(birthDate)].filter((digits) => digits !== "");
  return { name: foldedWords(name), firstName: foldedWords(firstName), numbers: [...new Set(all)] };
}

/** A typed text in every way it may be meant; the first is the text as it stands. None when nothing is asked. */
export function customerQueries(text: string): readonly CustomerQuery[] {
  const dated = withWholeDates(text);
  const read = [text, ...(dated === undefined ? [] : [dated])].map(queryOf);
  const joined = read.map(({ words, numbers }) => ({ words: asOne(words), numbers, isJoined: true }));
  const others = joined.filter(({ words }, at) => words.length < (read[at]?.words.length ?? 0));
  return [...read, ...others].filter(({ words, numbers }) => words.length + numbers.length > 0);
}

/** True when a word of a query may be missing: `vd` in `vd broeck`. */
export const mayBeMissing = (word: string, { words }: CustomerQuery): boolean =>
  isParticle(word) && words.some((other) => !isParticle(other));

/** What customers are sorted by: the folded name, then the first name. */
export const sortTextOf = ({ name, firstName }: Customer): string =>
  `${foldedWords(name).join(" ")}\u0000${foldedWords(firstName).join(" ")}`;

/** Words, and digits that stand together whatever parts them. */
function queryOf(text: string): CustomerQuery {
  const words: string[] = [];
  const numbers: string[] = [];
  let wasNumber = false;
  for (const word of foldedWords(text)) {
    const isNumber = /^\d+$/.test(word);
    if (isNumber && wasNumber) numbers[numbers.length - 1] += word;
    else if (isNumber) numbers.push(word);
    else words.push(word);
    wasNumber = isNumber;
  }
  return { words, numbers, isJoined: false };
}

/** A birth date as people say it: `1985-07-30` is found by 30/07/1985, 30/07/85, 07/1985, 850730 and 1985 too. */
function datesOf(birthDate: string): readonly string[] {
  const whole = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(birthDate);
  if (!whole) return [digitsOf(birthDate)];
  const [, year = "", month = "", day = ""] = whole;
  const inMonth = [`${year}${month}${day}`, `${month}${year}`];
  if (day === "") return inMonth;
  const short = year.slice(2);
  return [...inMonth, `${day}${month}${year}`, `${day}${month}${short}`, `${short}${month}${day}`];
}

const digitsOf = (text: string) => text.replace(/\D/g, "");
