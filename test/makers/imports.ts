import type { PlaceRow } from "../../shared/contracts/count-records.ts";
import type { PlanSummary } from "../../shared/contracts/file-records.ts";
import { lookAt, type TestStation } from "./station.ts";
import { fileOf } from "./stock-text.ts";

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The header of a small stock table. */
export const header = "Plaats;Product;Gelezen code;Lot;Vervaldatum;Aantal;Serienummers";

/** Three lines at two places: two serials and one more, twelve, and one of a code nobody knows. */
export const threeLines: File = fileOf(
  "voorraad.csv",
  header,
  'Koelkast;Insuline;="05412345678908";="L1";="2027-11";3;="S1 S2"',
  'Robot;Dafalgan;="05410013111009";="";="";12;=""',
  'Robot;;="1234567";="";="";1;=""',
);

/** Has a file planned. */
export async function planned(station: TestStation, file: File = threeLines): Promise<PlanSummary> {
  const plan = await station.ask.planImport(file);
  if (!plan.ok) throw new Error(plan.failure.code);
  return plan.value;
}

/** Has a file planned and written. */
export async function imported(station: TestStation, file: File = threeLines) {
  const { plan } = await planned(station, file);
  const done = await station.ask.commitImport({ plan });
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}

/** Every place as the Count screen lists it. */
export const placesOf = (station: TestStation): readonly PlaceRow[] =>
  lookAt((changed: (rows: readonly PlaceRow[]) => void) => station.ask.places({}, changed));
