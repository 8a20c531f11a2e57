import type { PlaceRow } from "../../../shared/contracts/count-records.ts";
import type { LocationId } from "../../../shared/domain/ledger/identity.ts";

/** A place that can be chosen. */
export interface PlaceName {
  readonly id: LocationId;
  readonly name: string;
}

/** Every place and, under it, its quarantine: all of them, or those where something lies. */
export const placeOptions = (
  places: readonly PlaceRow[],
  quarantines: "all" | "filled",
): readonly PlaceName[] =>
  places.flatMap((place) => [
    place,
    ...(quarantines === "all" || place.quarantine.lines > 0 ? [place.quarantine] : []),
  ]);
