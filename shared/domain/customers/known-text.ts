import type { Customer, CustomerField, FieldState, Known, RecordField } from "./customer.ts";
import { partsOf, stateOf } from "./field-states.ts";

/** What the fields of a record, and the ways they are known, are called in one language. */
export interface KnownWords {
  readonly fields: { readonly [F in CustomerField]: string };
  /** Those this pharmacy made, whose names part nothing. */
  readonly own?: { readonly [field: string]: string };
  readonly known: { readonly [K in Known]: string };
}

type States = Customer["states"];

/** How a record is known, as a person reads it: `seen on card 2026-11-20: Name, First name | told 2026-11-21: Phone`. */
export function knownText(states: States, words: KnownWords): string {
  const groups = new Map<FieldState, string[]>();
  for (const [field, state] of Object.entries(states) as [RecordField, FieldState][]) {
    const name = words.fields[field as CustomerField] ?? words.own?.[field] ?? encodeURIComponent(field);
    groups.set(state, [...(groups.get(state) ?? []), name]);
  }
  return [...groups]
    .map(([state, names]) => {
      const { how, day } = partsOf(state);
      return `${words.known[how]} ${day}: ${names.join(", ")}`;
    })
    .join(" | ");
}

/** The states such a text tells, in whichever of the languages it is; undefined for any other text. */
export function statesIn(text: string, languages: readonly KnownWords[]): States | undefined {
  if (text.trim() === "") return {};
  for (const words of languages) {
    const read = text.split(" | ").map((group) => groupIn(group, words));
    if (read.every((group) => group !== undefined)) return Object.fromEntries(read.flat());
  }
  return undefined;
}

function groupIn(text: string, words: KnownWords): readonly [RecordField, FieldState][] | undefined {
  const { said, day, names = "" } = /^(?<said>.+) (?<day>[\d-]{10}): (?<names>.+)$/.exec(text)?.groups ?? {};
  const how = (Object.keys(words.known) as Known[]).find((one) => words.known[one] === said);
  const state = stateOf(`${how} ${day}`);
  const fields = names.split(", ").map((name) => fieldNamed(name, words));
  if (!state || fields.some((field) => field === undefined)) return undefined;
  return fields.map((field) => [field as RecordField, state]);
}

/** A field of every record by its name, or one this pharmacy made by its id. */
function fieldNamed(name: string, { fields, own = {} }: KnownWords): RecordField | undefined {
  const known =
    (Object.keys(fields) as CustomerField[]).find((field) => fields[field] === name) ??
    (Object.keys(own) as RecordField[]).find((field) => own[field] === name);
  return known ?? (/^own%3A./.test(name) ? (decodeURIComponent(name) as RecordField) : undefined);
}
