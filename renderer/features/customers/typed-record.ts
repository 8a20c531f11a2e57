import { centsOf, eurosOf } from "../../../shared/domain/customers/amounts.ts";
import type { Customer, CustomerField } from "../../../shared/domain/customers/customer.ts";
import { formatInsz } from "../../../shared/domain/customers/insz.ts";
import type { OwnField } from "../../../shared/domain/customers/own-field.ts";
import { birthDateOfTyped, typedOfBirthDate } from "./birth-date.ts";
import { keptOwn, typedOwn } from "./own-text.ts";

/** Days of a record; all but the birth date may lie ahead. */
export const dayFields: readonly CustomerField[] = ["birthDate", "cardUntil", "consentDate", "nextVisit"];

/** What was typed into a field as it is kept, and whether that is its form: what is not is kept as it was typed. */
export function keptField(
  field: CustomerField,
  typed: string,
): { readonly kept: string; readonly isOdd: boolean } {
  if (dayFields.includes(field)) return birthDateOfTyped(typed, field === "birthDate" ? undefined : 2200);
  if (field === "balance") return amountOf(typed);
  return { kept: field === "insz" ? formatInsz(typed) : typed, isOdd: false };
}

/** A kept field as people type it. */
export function typedField(field: CustomerField, kept: string): string {
  if (dayFields.includes(field)) return typedOfBirthDate(kept);
  return field === "balance" ? eurosOf(kept) : kept;
}

/** A record as people type it, and back as it is kept. */
export const typedRecord = (customer: Customer, own: readonly OwnField[]): Customer => ({
  ...eachField(customer, typedField),
  own: eachOwn(customer, own, typedOwn),
});
export const keptRecord = (typed: Customer, own: readonly OwnField[] = []): Customer => ({
  ...eachField(typed, (field, text) => keptField(field, text).kept),
  own: eachOwn(typed, own, (field, text) => keptOwn(field, text).kept),
});

function eachOwn(
  customer: Customer,
  own: readonly OwnField[],
  change: (field: OwnField, text: string) => string,
): Customer["own"] {
  const known = own.filter(({ id }) => Object.hasOwn(customer.own, id));
  const changed = known.map((field) => [field.id, change(field, customer.own[field.id] as string)]);
  return { ...customer.own, ...Object.fromEntries(changed) };
}

function eachField(customer: Customer, change: (field: CustomerField, text: string) => string): Customer {
  const fields: readonly CustomerField[] = [...dayFields, "balance", "insz"];
  return {
    ...customer,
    ...Object.fromEntries(fields.map((field) => [field, change(field, customer[field])])),
  };
}

function amountOf(typed: string): { readonly kept: string; readonly isOdd: boolean } {
  const cents = centsOf(typed);
  return cents === undefined ? { kept: typed.trim(), isOdd: true } : { kept: cents, isOdd: false };
}
