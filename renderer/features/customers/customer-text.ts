import { eurosOf } from "../../../shared/domain/customers/amounts.ts";
import type { Customer, CustomerField } from "../../../shared/domain/customers/customer.ts";
import { formatInsz } from "../../../shared/domain/customers/insz.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { typedOfBirthDate } from "./birth-date.ts";
import { dayFields } from "./typed-record.ts";

/** The name as lists are sorted by it: `Van den Broeck, Maria`. */
export const nameOf = ({ name, firstName }: Customer): string => [name, firstName].filter(Boolean).join(", ");

/** A field as people write it. */
export function shownField(field: CustomerField, customer: Customer): string {
  if (dayFields.includes(field)) return typedOfBirthDate(customer[field]);
  return field === "insz" ? formatInsz(customer.insz) : customer[field];
}

/** Says a field in words: sex, language, consent and balance are kept shorter than people say them. */
export function useFieldWords(): (field: CustomerField, customer: Customer) => string {
  const { record } = useMessages();
  return (field, customer) => {
    const text = customer[field];
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
