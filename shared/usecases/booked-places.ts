import type { BookedPlace } from "../contracts/file-records.ts";
import type { Unit } from "../domain/import/stock-columns.ts";
import type { StockPlan } from "../domain/import/stock-plan.ts";

/** The places a plan writes to, with how many rows and packs each gets, the fullest first. */
export function bookedPlaces({ places, taken }: Pick<StockPlan, "places" | "taken">): readonly BookedPlace[] {
  const { rows, packs } = summed(places.length, taken.place, taken.unit, taken.quantity);
  return places
    .map((name, place) => ({ name, rows: rows[place] as number, packs: packs[place] as number }))
    .filter((place) => place.rows > 0)
    .sort((a, b) => b.packs - a.packs || b.rows - a.rows);
}

function summed(
  places: number,
  placeOf: readonly number[],
  unit: readonly Unit[],
  quantity: readonly number[],
): { readonly rows: Float64Array; readonly packs: Float64Array } {
  const [rows, packs] = [new Float64Array(places), new Float64Array(places)];
  for (let row = 0; row < placeOf.length; row++) {
    const place = placeOf[row] as number;
    rows[place] = (rows[place] as number) + 1;
    if (unit[row] === "pack") packs[place] = (packs[place] as number) + (quantity[row] as number);
  }
  return { rows, packs };
}
