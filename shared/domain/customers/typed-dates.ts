import { foldedWords } from "../catalogue/fold.ts";

/** The months as they are written in Dutch, French, German and English, accents folded. */
const months: readonly string[] = [
  "januari janvier januar january",
  "februari fevrier februar february",
  "maart mars marz march mrt",
  "april avril",
  "mei mai may",
  "juni juin june",
  "juli juillet july",
  "augustus aout august",
  "september septembre",
  "oktober octobre october",
  "november novembre",
  "december decembre dezember",
];

/**
 * A typed text with its dates as digits that stand together, the day first and every part whole: `1/3/58`, `1.3.1958`,
 * `1 maart 1958` and `3/1958`. Undefined when it holds none that would be read otherwise as it stands. Half a date stays half.
 */
export function withWholeDates(text: string): string | undefined {
  const whole = text
    .replace(/(?<!\d)(\d{1,2})[ .]*(\p{L}{3,})[ .]*(\d{0,4})(?!\d)/gu, inWords)
    .replace(/(?<!\d)()(\p{L}{3,})[ .]+(\d{4})(?!\d)/gu, inWords)
    .replace(/(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{0,4})(?![\d./-])/g, inDigits)
    .replace(/(?<!\d)(\d{1,2}) (\d{1,2}) (\d{4})(?!\d)/g, inDigits)
    .replace(
      /(?<!\d)(\d)[./-](\d{1,2}|\d{4})(?!\d)/g,
      (_, one: string, rest: string) => `${two(one)}${rest}`,
    );
  return whole === text ? undefined : whole;
}

const two = (part: string) => (part === "" ? "" : part.padStart(2, "0"));

const inDigits = (_: string, day: string, month: string, year: string) => `${two(day)}${two(month)}${year}`;

function inWords(all: string, day: string, word: string, year: string): string {
  const typed = foldedWords(word).join("");
  const meant = months.flatMap((names, at) =>
    names.split(" ").some((name) => name.startsWith(typed)) ? [at + 1] : [],
  );
  return meant.length === 1 ? ` ${two(day)}${two(String(meant[0]))}${year} ` : all;
}
