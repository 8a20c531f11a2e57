import { type Customer, isOwn, type RecordField } from "./customer.ts";

/** What fields of a record say now, by their names. */
export type Answers = { readonly [F in RecordField]?: string };

/** The record with answers in it. */
export function answered(customer: Customer, answers: Answers): Customer {
  const said = Object.entries(answers) as readonly (readonly [RecordField, string])[];
  const own = said.flatMap(([field, text]) => (isOwn(field) ? [[field.slice(4), text]] : []));
  const texts = said.filter(([field]) => !isOwn(field));
  return {
    ...customer,
    ...Object.fromEntries(texts),
    own: { ...customer.own, ...Object.fromEntries(own) },
  };
}
