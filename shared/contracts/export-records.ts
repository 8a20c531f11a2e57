import type { ExportProfile } from "../domain/export/export-profile.ts";
import type { ExportTally } from "../domain/export/export-tally.ts";
import type { LostLetters } from "../domain/tables/layout.ts";

/** How tables are handed out here: the profiles people made, and when each was used last, in milliseconds since 1970. */
export interface ExportWindow {
  readonly profiles: readonly ExportProfile[];
  /** By the id of a profile; of the usual one by what it holds. */
  readonly last: Readonly<Record<string, number>>;
  /** How many products the reference lists have. */
  readonly listed: number;
  /** A list said what should lie here: the usual table of the stock tells the difference. */
  readonly isCompared: boolean;
}

/** A table that was made: its bytes are to be written to their place, then verified. */
export interface ExportMade {
  readonly export: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly packs: number;
  readonly pieces: number;
}

/** The first rows of a table as they will stand in the file, and what a stock adds up to. */
export interface ExportLook {
  readonly rows: readonly (readonly string[])[];
  readonly tally?: ExportTally;
  /** Characters of these rows that the encoding does not have. */
  readonly lost: LostLetters;
}
