import type { CustomerId } from "../ledger/identity.ts";
import type { Facts } from "./facts.ts";

/** True when a customer was erased for good; the records that are left of them open with no key. */
export const isErased = (facts: Facts, customer: CustomerId): boolean =>
  facts.heads(`erased:${customer}`).length > 0;
