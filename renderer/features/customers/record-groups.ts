import type { CustomerField } from "../../../shared/domain/customers/customer.ts";
import type { Messages } from "../../i18n/en.ts";

/** A group of a record; what stands in one row stands side by side in the form. */
interface RecordGroup {
  readonly name: keyof Messages["record"]["groups"];
  readonly rows: readonly (readonly CustomerField[])[];
}

/** The fields of a record as people look for them. */
export const recordGroups: readonly RecordGroup[] = [
  {
    name: "person",
    rows: [
      ["name", "firstName"],
      ["birthDate", "insz"],
    ],
  },
  { name: "contact", rows: [["street"], ["postcode", "town", "country"], ["phone", "email"]] },
  {
    name: "papers",
    rows: [
      ["sex", "language"],
      ["nationality", "cardUntil"],
    ],
  },
  { name: "insurance", rows: [["fund", "fundNumber"], ["fundCodes"]] },
  { name: "care", rows: [["doctor"], ["allergies"], ["warnings"], ["prescriptions"]] },
  {
    name: "house",
    rows: [["consent", "consentDate"], ["nextVisit", "balance"], ["services"], ["note"]],
  },
];
