import { foldedWords } from "../catalogue/fold.ts";
import type { Customer } from "./customer.ts";

/** What a customer is found by: words of the name, and numbers as digits. Made once for each record. */
export interface SearchText {
  /** Each word with a space before it, accents folded; the name also as one word, for who types `vandenbroeck`. */
  readonly words: string;
  readonly numbers: string;
}

/** A search text taken apart: what a record has to have, all of it, in any order. */
export interface CustomerQuery {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/** What a record is found by. */
export function searchTextOf({ name, firstName, birthDate, insz, phone, fundNumber }: Customer): SearchText {
  const names = foldedWords(name);
  const words = [...names, ...(names.length > 1 ? [names.join("")] : []), ...foldedWords(firstName)];
  const [year = "", month = "", day = ""] = birthDate.split("-");
  // People say a date day first; `1985-07-30` is found by 30/07/1985, 30/07/85 and 1985 too.
  const dates = [birthDate, `${day}${month}${year}`, `${day}${month}${year.slice(2)}`];
  const numbers = [insz, phone, localPhone(phone), fundNumber, ...dates].map(digitsOf);
  return { words: words.map((word) => ` ${word}`).join(""), numbers: numbers.join(" ") };
}

/** Takes a typed text apart: words, and digits that stand together whatever parts them. */
export function customerQuery(text: string): CustomerQuery {
  const words: string[] = [];
  const numbers: string[] = [];
  let wasNumber = false;
  for (const word of foldedWords(text)) {
    const isNumber = /^\d+$/.test(word);
    if (isNumber && wasNumber) numbers[numbers.length - 1] += word;
    else if (isNumber) numbers.push(word);
    else words.push(` ${word}`);
    wasNumber = isNumber;
  }
  return { words, numbers };
}

/** True when a record has every word (or its beginning) and every number of a query. */
export function isFound(of: SearchText, { words, numbers }: CustomerQuery): boolean {
  return (
    words.every((word) => of.words.includes(word)) && numbers.every((digits) => of.numbers.includes(digits))
  );
}

/** What customers are sorted by: the folded name, then the first name. */
export const sortTextOf = ({ name, firstName }: Customer): string =>
  `${foldedWords(name).join(" ")}\u0000${foldedWords(firstName).join(" ")}`;

const digitsOf = (text: string) => text.replace(/\D/g, "");

/** `+32 475 …` is dialled 0475 … at home. */
const localPhone = (phone: string) => phone.replace(/^\s*(\+|00)(32|33|49|352|31)\s*(\(0\))?\s*/, "0");
