import { eurosOf } from "../../../shared/domain/customers/amounts.ts";
import {
  type Customer,
  type CustomerField,
  isOwn,
  type RecordField,
  textOf,
} from "../../../shared/domain/customers/customer.ts";
import { formatInsz } from "../../../shared/domain/customers/insz.ts";
import { type GapFilter, isOwnGap } from "../../../shared/domain/customers/to-complete.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useOwnFields } from "../../services/use-own-fields.tsx";
import { typedOfBirthDate } from "./birth-date.ts";
import { saidOwn } from "./own-text.ts";
import { dayFields } from "./typed-record.ts";

/** The name as lists are sorted by it: `Van den Broeck, Maria`. */
export const nameOf = ({ name, firstName }: Customer): string => [name, firstName].filter(Boolean).join(", ");

/** A field as people write it. */
export function shownField(field: CustomerField, customer: Customer): string {
  if (dayFields.includes(field)) return typedOfBirthDate(customer[field]);
  return field === "insz" ? formatInsz(customer.insz) : customer[field];
}

/** What the fields of a record are called, those this pharmacy made too. */
export function useFieldNames(): (field: RecordField) => string {
  const { customers } = useMessages();
  const own = useOwnFields();
  return (field) =>
    isOwn(field)
      ? (own.find(({ id }) => id === field.slice(4))?.name ?? field.slice(4))
      : customers.fields[field];
}

/** What is asked, or looked at alone, in words. */
export function useGapWords(): (gap: GapFilter) => string {
  const { complete } = useMessages();
  const fieldName = useFieldNames();
  return (gap) => (isOwnGap(gap) ? fieldName(gap) : complete.filters[gap]);
}

/** Says a field in words: sex, language, consent and balance are kept shorter than people say them. */
export function useFieldWords(): (field: RecordField, customer: Customer) => string {
  const { record, ownFields } = useMessages();
  const own = useOwnFields();
  return (field, customer) => {
    const text = textOf(customer, field);
    if (isOwn(field)) {
      const definition = own.find(({ id }) => id === field.slice(4));
      return definition ? saidOwn(ownFields, definition, text) : text;
    }
    if (field === "balance" && /^-?\d+$/.test(text))
      return text.startsWith("-")
        ? record.inFavour(`€ ${eurosOf(text.slice(1))}`)
        : record.toPay(`€ ${eurosOf(text)}`);
    const words: Readonly<Record<string, string>> =
      field === "sex"
        ? record.sexes
        : field === "language"
          ? record.languages
          : field === "consent"
            ? record.consents
            : {};
    return Object.hasOwn(words, text) ? (words[text] as string) : shownField(field, customer);
  };
}
