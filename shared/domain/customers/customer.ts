/** A customer as edited: every field a text, empty when nothing is known. Kept sealed wherever it rests. */
export interface Customer {
  readonly name: string;
  readonly firstName: string;
  /** As told: `1985-07-30`, or part of it. */
  readonly birthDate: string;
  readonly insz: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly fund: string;
  readonly fundNumber: string;
  readonly note: string;
}

export type CustomerField = keyof Customer;

/** A record of which nothing is known yet. */
export const noCustomer: Customer = {
  ...{ name: "", firstName: "", birthDate: "", insz: "" },
  ...{ street: "", postcode: "", town: "", country: "" },
  ...{ phone: "", email: "", fund: "", fundNumber: "", note: "" },
};

/** The longest text each field of a record can hold. */
export const longestText: { readonly [F in CustomerField]: number } = {
  ...{ name: 200, firstName: 200, birthDate: 20, insz: 30, street: 300, postcode: 20, town: 200 },
  ...{ country: 100, phone: 100, email: 200, fund: 100, fundNumber: 100, note: 5_000 },
};

/** The fields of a record in the order they are written. */
export const customerFields = Object.keys(noCustomer) as readonly CustomerField[];

/** The record as it is kept: composed letters, no spaces around, no characters that nobody typed. */
export function tidyCustomer(customer: Customer): Customer {
  const tidy = customerFields.map((field) => [field, tidyText(customer[field], field === "note")]);
  return Object.fromEntries(tidy) as Customer;
}

/** The text that is sealed: JSON, fields in order, those that are empty left out. */
export function textOfCustomer(customer: Customer): string {
  const known = customerFields.filter((field) => customer[field] !== "");
  return JSON.stringify(Object.fromEntries(known.map((field) => [field, customer[field]])));
}

/** The record a sealed text holds; undefined when it holds none. What a later version adds is passed over. */
export function customerOfText(text: string): Customer | undefined {
  try {
    const held = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    if (typeof held !== "object" || held === null || Array.isArray(held)) return undefined;
    const fields = customerFields.map((field) => [field, typeof held[field] === "string" ? held[field] : ""]);
    return Object.fromEntries(fields) as Customer;
  } catch {
    return undefined; // The only way this throws: the text is no JSON.
  }
}

/** True when two records say the same. */
export const sameCustomer = (one: Customer, other: Customer): boolean =>
  customerFields.every((field) => one[field] === other[field]);

/** True when there is nobody to find by this record. */
export const isNameless = ({ name, firstName }: Customer): boolean => `${name}${firstName}`.trim() === "";

/** Control characters and halves of characters, which JSON would blow up to six bytes each; a note keeps its lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const strangers = /[\u0000-\u0009\u000b-\u001f\u007f]|\p{Surrogate}/gu;

function tidyText(text: string, hasLines: boolean): string {
  const whole = text.replace(/\r\n?/g, "\n").replace(strangers, " ").normalize("NFC");
  return (hasLines ? whole : whole.replace(/\s+/g, " ")).trim();
}
