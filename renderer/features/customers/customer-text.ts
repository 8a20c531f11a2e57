import type { Customer, CustomerField } from "../../../shared/domain/customers/customer.ts";
import { formatInsz } from "../../../shared/domain/customers/insz.ts";
import { typedOfBirthDate } from "./birth-date.ts";

/** The name as lists are sorted by it: `Van den Broeck, Maria`. */
export const nameOf = ({ name, firstName }: Customer): string => [name, firstName].filter(Boolean).join(", ");

/** A field as people write it. */
export function shownField(field: CustomerField, customer: Customer): string {
  if (field === "birthDate") return typedOfBirthDate(customer.birthDate);
  return field === "insz" ? formatInsz(customer.insz) : customer[field];
}
