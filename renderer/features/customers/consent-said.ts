import type { VersionRow } from "../../../shared/contracts/customer-records.ts";
import type { Customer } from "../../../shared/domain/customers/customer.ts";

/** Who wrote down what stands of consent, and whether it had been given before. */
export interface ConsentSaid {
  readonly by: string;
  readonly wasGiven: boolean;
}

/** Looks through the versions of a record, the newest first, for the one that said first what stands of consent now. */
export function consentSaid(
  versions: readonly VersionRow[],
  now: Pick<Customer, "consent" | "consentDate">,
): ConsentSaid | undefined {
  const all = versions.filter(({ state }) => state !== "struck");
  const isAsNow = ({ customer }: VersionRow) =>
    customer.consent === now.consent && customer.consentDate === now.consentDate;
  const other = all.findIndex((version) => !isAsNow(version));
  const first = all[(other < 0 ? all.length : other) - 1];
  const before = other < 0 ? [] : all.slice(other);
  return first && { by: first.by, wasGiven: before.some(({ customer }) => customer.consent === "given") };
}
