import type { CardFacts } from "../cards/card-facts.ts";
import { foldedWords } from "../catalogue/fold.ts";
import { type Customer, type CustomerField, longestText } from "./customer.ts";
import { formatInsz, isInsz } from "./insz.ts";

/** What of a record a card can say; the fields of an address go together. */
export const fieldsOnCard: readonly (readonly CustomerField[])[] = [
  ["name"],
  ["firstName"],
  ["birthDate"],
  ["insz"],
  ["sex"],
  ["nationality"],
  ["cardUntil"],
  ["street", "postcode", "town"],
];

/** A record as the card says it; what it does not say is missing. */
export function customerOnCard(facts: CardFacts): Partial<Customer> {
  const { name, firstNames, birthDate, insz, sex, nationality, validUntil, street, postcode, town } = facts;
  const said = { name, firstName: firstNames, birthDate: birthDate.slice(0, 20), insz: formatInsz(insz) };
  const beside = { sex, nationality: nationality.slice(0, longestText.nationality), cardUntil: validUntil };
  const all = { ...said, ...beside, street, postcode: postcode.slice(0, 20), town };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ""));
}

/** Whether a record says what the card says in these fields; what the card leaves out is not compared, nor is large or small. */
export function saysTheSame(
  known: Customer,
  card: Partial<Customer>,
  fields: readonly CustomerField[],
): boolean {
  return fields.every((field) => {
    const said = card[field];
    return said === undefined || plain(field, known[field]) === plain(field, said);
  });
}

/** The record with what the card says in the fields of some of its rows. */
export function takenOver(
  known: Customer,
  card: Partial<Customer>,
  rows: readonly (readonly CustomerField[])[],
): Customer {
  const taken = rows.flat().flatMap((field) => (card[field] === undefined ? [] : [[field, card[field]]]));
  return { ...known, ...Object.fromEntries(taken) };
}

/** A record of somebody else's number is another person's; one without a number of the same name may be this one. */
export function mayBeTheSame(known: Customer, { name, firstNames, birthDate }: CardFacts): boolean {
  if (isInsz(known.insz) || joined(known.name) !== joined(name)) return false;
  if (known.birthDate !== "" && birthDate !== "") return overlaps(known.birthDate, birthDate);
  return foldedWords(known.firstName)[0] === foldedWords(firstNames)[0];
}

const joined = (text: string) => foldedWords(text).join("");
/** A date of which only the year or the month is known is part of the whole one. */
const overlaps = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

function plain(field: CustomerField, text: string): string {
  return field === "insz" ? text.replace(/\D/g, "") : text.normalize("NFC").trim().toLowerCase();
}
