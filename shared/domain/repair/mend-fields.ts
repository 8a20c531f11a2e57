import type { Country } from "../codes/scan.ts";
import type { CodeKind } from "./code-proof.ts";
import type { RepairChoices } from "./repair-notes.ts";

/** What the columns of a table hold, for repair. */
export interface MendFields<F extends string> {
  /** The first that is filled says what a row speaks of. */
  readonly codes: readonly (readonly [F, CodeKind])[];
  readonly texts: readonly F[];
  /** Of them the one that says how a product is packed. */
  readonly pack?: F;
  /** Where further codes of a product go. */
  readonly others?: F;
  readonly goods?: { readonly [G in "lot" | "expiry" | "quantity" | "unit" | "serials"]: F };
}

/** What a table is mended with. */
export interface MendContext {
  readonly today: string;
  readonly country: Country;
  readonly choices: RepairChoices;
}
