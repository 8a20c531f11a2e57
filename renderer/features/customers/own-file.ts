import type { VersionRow } from "../../../shared/contracts/customer-records.ts";
import { type Customer, knownFields, textOf } from "../../../shared/domain/customers/customer.ts";
import { partsOf } from "../../../shared/domain/customers/field-states.ts";
import type { OwnField } from "../../../shared/domain/customers/own-field.ts";

/** What one version said, field by field, with how each is known; a field this pharmacy made with its name too. */
const factsOf = (customer: Customer, own: readonly OwnField[]) =>
  Object.fromEntries(
    knownFields(customer).map((field) => {
      const state = customer.states[field];
      const called = own.find(({ id }) => field === `own:${id}`)?.name;
      const says = textOf(customer, field);
      return [field, { ...(called ? { called } : {}), says, ...(state ? { known: partsOf(state) } : {}) }];
    }),
  );

/**
 * A customer's own file: all that is kept of them, in a form that is structured, commonly used and machine-readable (GDPR,
 * art. 20). Fields have the names docs/ledger-format.md gives them, moments are UTC, amounts euro cents. A version says of which record
 * it is and whether it stands (`now`), was replaced (`before`) or was taken back (`struck`); `record` is what stands.
 */
export function ownFile(
  pharmacy: string,
  made: Date,
  versions: readonly VersionRow[],
  own: readonly OwnField[] = [],
): Uint8Array {
  const now = versions.find(({ state }) => state === "now");
  const file = {
    reshelf: "customer's own file",
    format: 1,
    pharmacy,
    made: made.toISOString(),
    record: now ? factsOf(now.customer, own) : {},
    versions: versions.map(({ at, by, of, state, customer }) => ({
      ...{ kept: new Date(at).toISOString(), by, of, state },
      ...{ listed: customer.listed, came: customer.came, record: factsOf(customer, own) },
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}
