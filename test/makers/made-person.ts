import { isInsz } from "../../shared/domain/customers/insz.ts";
import type { CleanRecord } from "./dirty-records.ts";

const names = [
  "Peeters",
  "Müller",
  "Lefèvre",
  "D’Hondt",
  "Van den Broeck",
  "Özdemir",
  "Gérard",
  "Claes",
  "Noël",
];
const firstNames = ["Maria", "Zoë", "René", "Jürgen", "Aïcha", "Jan", "Chloë", "François", "Ann"];
const streets = ["Kerkstraat", "Rue de l’Église", "Dorpsplein", "Chaussée de Liège", "Lindenlaan"];
const towns = [
  ["2400", "Mol"],
  ["4000", "Liège"],
  ["9000", "Gent"],
  ["1000", "Brussel"],
] as const;

/** A number in two digits. */
export const two = (number: number) => String(number).padStart(2, "0");
const one = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T;
const digitsOf = (count: number, random: () => number) =>
  Array.from({ length: count }, () => `${Math.floor(random() * 10)}`).join("");

/** A person who never was: the number's check holds and says the birth date. */
export function person(random: () => number, at: number, day = 1 + Math.floor(random() * 28)): CleanRecord {
  const year = at % 6 === 5 ? 2_001 + Math.floor(random() * 20) : 1_928 + Math.floor(random() * 70);
  const month = 1 + Math.floor(random() * 12);
  const date = `${two(year % 100)}${two(month)}${two(day)}`;
  const nine = `${date}${two(1 + Math.floor(random() * 90)).padStart(3, "1")}`;
  const check = 97 - (Number(year < 2_000 ? nine : `2${nine}`) % 97);
  const [name, firstName] = [one(names, random), one(firstNames, random)];
  const [postcode, town] = one(towns, random);
  const insz = `${nine}${two(check)}`;
  if (!isInsz(insz)) throw new Error(insz);
  return {
    ...{ name, firstName, birthDate: `${year}-${two(month)}-${two(day)}`, insz },
    ...{ street: `${one(streets, random)} ${1 + at}`, postcode, town, country: "België" },
    phone: at % 3 ? `047${digitsOf(7, random)}` : `014${digitsOf(6, random)}`,
    email: `klant${at}.${digitsOf(3, random)}@voorbeeld.be`,
    fundNumber: digitsOf(13, random).replace(/^0/, "3"),
  };
}

/** What the columns of people are called in these files. */
export const peopleColumns = {
  ...{ name: "Naam", firstName: "Voornaam", birthDate: "Geboortedatum", insz: "Rijksregisternummer" },
  ...{ street: "Adres", postcode: "Postcode", town: "Gemeente", phone: "Telefoon", email: "E-mail" },
};

/** Year, month and day of a birth date. */
export const birthParts = ({ birthDate = "" }: CleanRecord) => {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  return { year, month, day };
};
/** Days up to the twelfth: nothing in such a date says which is its month. */
export const lowDay = (random: () => number, at: number) => person(random, at, 1 + Math.floor(random() * 12));
