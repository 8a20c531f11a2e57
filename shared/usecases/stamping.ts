import type { EntryOf } from "../domain/ledger/entry.ts";
import type { OperatorId, StationId } from "../domain/ledger/identity.ts";

/** What every entry of this start of the program is stamped with. */
export interface Stamping {
  readonly station: StationId;
  readonly operator: () => OperatorId;
  readonly version: string;
  /** The writer before this one on this station, and its last number. */
  readonly previous: EntryOf<"started">["previous"];
}
