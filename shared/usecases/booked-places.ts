import type { BookedPlace } from "../contracts/file-records.ts";
import type { StockPlan } from "../domain/import/stock-plan.ts";

/** The places a plan writes to, with how many rows and packs each gets, the fullest first. */
export function bookedPlaces({ places, taken }: Pick<StockPlan, "places" | "taken">): readonly BookedPlace[] {
  const rows = new Float64Array(places.length);
  const packs = new Float64Array(places.length);
  for (let row = 0; row < taken.place.length; row++) {
    const place = taken.place[row] as number;
    rows[place] = (rows[place] as number) + 1;
    if (taken.unit[row] === "pack") packs[place] = (packs[place] as number) + (taken.quantity[row] as number);
  }
  return places
    .map((name, place) => ({ name, rows: rows[place] as number, packs: packs[place] as number }))
    .filter((place) => place.rows > 0)
    .sort((a, b) => b.packs - a.packs || b.rows - a.rows);
}
