/** How what a field says is known, and since which day: from an old list, told by the customer, or seen on a card. */
export type FieldState = `${Known} ${string}`;
export type Known = "list" | "told" | "card";

/** What of a customer is kept as text, empty when nothing is known. */
export interface CustomerTexts {
  readonly name: string;
  readonly firstName: string;
  /** As told: `1985-07-30`, or part of it. */
  readonly birthDate: string;
  /** `M`, `F`, or as told. */
  readonly sex: string;
  readonly insz: string;
  readonly nationality: string;
  /** The last day of the identity card that was seen, `2031-09-14`. */
  readonly cardUntil: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  /** The language the customer speaks: `nl`, `fr`, `de`, `en`, or as told. */
  readonly language: string;
  readonly fund: string;
  readonly fundNumber: string;
  /** The codes of the insurance; in Belgium CT1/CT2, `110/110`. */
  readonly fundCodes: string;
  readonly doctor: string;
  readonly allergies: string;
  readonly warnings: string;
  /** Running prescriptions to ask for again. */
  readonly prescriptions: string;
  /** What the customer has the pharmacy do: a medication scheme, delivery at home. */
  readonly services: string;
  /** Euro cents: `2340` is to be paid, `-500` is the customer's. */
  readonly balance: string;
  /** `given`, `refused`; empty while nobody asked. */
  readonly consent: string;
  /** The day consent was given or refused, `2026-11-22`. */
  readonly consentDate: string;
  /** The day the customer is expected next, `2026-12-02`. */
  readonly nextVisit: string;
  readonly note: string;
}

export type CustomerField = keyof CustomerTexts;

/** A field of a record: one of every record, or `own:<id>`, one this pharmacy made. */
export type RecordField = CustomerField | `own:${string}`;

/** A customer as edited. Kept sealed wherever it rests. */
export interface Customer extends CustomerTexts {
  /** What the pharmacy's own fields hold, by their ids. */
  readonly own: Readonly<Record<string, string>>;
  /** How what a field says is known; a field of which nobody can say is missing. It holds while the field says the same. */
  readonly states: { readonly [F in RecordField]?: FieldState };
  /** The day an old list brought this customer, and the day they last came by; empty when neither is known. */
  readonly listed: string;
  readonly came: string;
}

/** A record of which nothing is known yet. */
export const noCustomer: Customer = {
  ...{ name: "", firstName: "", birthDate: "", sex: "", insz: "", nationality: "", cardUntil: "" },
  ...{ street: "", postcode: "", town: "", country: "" },
  ...{ phone: "", email: "", language: "" },
  ...{ fund: "", fundNumber: "", fundCodes: "" },
  ...{ doctor: "", allergies: "", warnings: "", prescriptions: "" },
  ...{ services: "", balance: "", consent: "", consentDate: "", nextVisit: "", note: "" },
  ...{ own: {}, states: {}, listed: "", came: "" },
};

/** The longest text each field of a record can hold. */
export const longestText: { readonly [F in CustomerField]: number } = {
  ...{ name: 200, firstName: 200, birthDate: 20, sex: 20, insz: 30, nationality: 100, cardUntil: 20 },
  ...{ street: 300, postcode: 20, town: 200, country: 100 },
  ...{ phone: 100, email: 200, language: 40 },
  ...{ fund: 100, fundNumber: 100, fundCodes: 100 },
  ...{ doctor: 200, allergies: 1_000, warnings: 1_000, prescriptions: 2_000 },
  ...{ services: 500, balance: 20, consent: 20, consentDate: 20, nextVisit: 20, note: 5_000 },
};

/** So many own fields a record can hold, and so long each. */
export const mostOwnFields = 50;
export const longestOwnText = 200;

/** The fields of every record, in the order they are written. */
export const customerFields = Object.keys(longestText) as readonly CustomerField[];

/** Fields that keep their lines. */
export const fieldsWithLines: ReadonlySet<RecordField> = new Set([
  "allergies",
  "warnings",
  "prescriptions",
  "note",
] as const);

/** What a field says; empty when nothing is known. */
export function textOf(customer: Customer, field: RecordField): string {
  return isOwn(field) ? (customer.own[field.slice(4)] ?? "") : customer[field];
}

/** The fields of which a record says something, in order; those of the pharmacy last. */
export const knownFields = (customer: Customer): readonly RecordField[] => [
  ...customerFields.filter((field) => customer[field] !== ""),
  ...Object.keys(customer.own)
    .filter((id) => customer.own[id] !== "")
    .sort()
    .map((id): RecordField => `own:${id}`),
];

/** The record as it is kept: composed letters, no spaces around, no characters that nobody typed, nothing longer than it may be. */
export function tidyCustomer(customer: Customer): Customer {
  const tidy = customerFields.map((field) => [
    field,
    tidyText(customer[field], fieldsWithLines.has(field)).slice(0, longestText[field]),
  ]);
  const own = Object.entries(customer.own)
    .map(([id, text]): [string, string] => [id, tidyText(text, false).slice(0, longestOwnText)])
    .filter(([, text]) => text !== "")
    .slice(0, mostOwnFields);
  return { ...customer, ...Object.fromEntries(tidy), own: Object.fromEntries(own) };
}

/** True when two records say the same, and know it the same way. */
export const sameCustomer = (one: Customer, other: Customer): boolean =>
  saysTheSameOf(one, other) &&
  one.listed === other.listed &&
  one.came === other.came &&
  knownFields(one).every((field) => one.states[field] === other.states[field]);

/** True when two records say the same, however it is known. */
export function saysTheSameOf(one: Customer, other: Customer): boolean {
  const own = new Set([...Object.keys(one.own), ...Object.keys(other.own)]);
  return (
    customerFields.every((field) => one[field] === other[field]) &&
    [...own].every((id) => (one.own[id] ?? "") === (other.own[id] ?? ""))
  );
}

/** True when there is nobody to find by this record. */
export const isNameless = ({ name, firstName }: Customer): boolean => `${name}${firstName}`.trim() === "";

/** Control characters and halves of characters, which JSON would blow up to six bytes each; a note keeps its lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const strangers = /[\u0000-\u0009\u000b-\u001f\u007f]|\p{Surrogate}/gu;

function tidyText(text: string, hasLines: boolean): string {
  const whole = text.replace(/\r\n?/g, "\n").replace(strangers, " ").normalize("NFC");
  return (hasLines ? whole : whole.replace(/\s+/g, " ")).trim();
}

/** A field that a pharmacy made. */
export const isOwn = (field: RecordField): field is `own:${string}` => field.startsWith("own:");
