import type { Brand } from "../../base/types.ts";

/** The national numbering systems: Belgium, Germany, France (13 and 7 digits), Spain, Italy, the Netherlands. */
export type NationalSystem = "CNK" | "PZN" | "CIP13" | "CIP7" | "CN" | "AIC" | "ZI";

/** A national product number in its full length, digits only, with the system that gave it. */
export interface NationalCode {
  readonly system: NationalSystem;
  readonly digits: string;
}

/** A Belgian CNK: seven digits with a right check digit. */
export type Cnk = Brand<string, "Cnk">;
