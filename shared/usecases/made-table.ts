import { type Result, success } from "../base/result.ts";
import type { ExportFields, ExportWhat } from "../domain/export/export-fields.ts";
import { draftId, type ExportProfile } from "../domain/export/export-profile.ts";
import { exportSheet } from "../domain/export/export-sheet.ts";
import type { ExportTally } from "../domain/export/export-tally.ts";
import { RowDigests } from "../domain/export/row-digests.ts";
import { exportWords } from "../domain/import/export-words.ts";
import { type Failure, failure } from "../errors.ts";
import type { Tables } from "../ports/tables.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";

/** What writing a table asks for. */
export type ExportNeeds = Pick<Dependencies, "station" | "clock"> & { readonly tables: Tables };

/** Rows on their way into a table: every field there is, in the order of `fields`. */
export interface ExportSource {
  readonly fields: ExportFields;
  readonly rows: Iterable<readonly (string | number)[]>;
  /** How many rows there will be, about; 0 when that is not known. */
  readonly of: number;
  /** What the rows that were asked for add up to; of a stock only. */
  readonly tally?: () => ExportTally;
}

/** A table that was made and waits for being written to its place and read back. */
export interface MadeTable {
  readonly what: ExportWhat;
  readonly profile: ExportProfile;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** The sum of the column of quantities, in the fewest words: what is read back must add up to it. */
  readonly total: number;
  readonly digests: RowDigests;
  readonly tally: ExportTally | undefined;
  /** When it was begun, and since when what is in it changed; null for all. */
  readonly at: number;
  readonly since: number | null;
}

/** Makes the table a profile asks for; nothing is written to a disk yet. */
export async function makeTable(
  { tables, station, clock }: ExportNeeds,
  source: ExportSource,
  profile: ExportProfile,
  since: number | null,
  task: Task,
): Promise<Result<MadeTable, Failure<"export/letters-lost">>> {
  const at = clock.now();
  const sheet = exportSheet(source.fields, source.rows, profile);
  const digests = new RowDigests();
  const quantity = quantityColumn(profile);
  let total = 0;
  digests.add(sheet.header);
  const noted = function* () {
    for (const row of sheet.rows) {
      total += quantity < 0 ? 0 : Number(row[quantity]);
      digests.add(row, profile.decimal);
      yield row;
    }
  };
  const pause = (done: number) => task.step(done, source.of * 2);
  const { bytes, lost } = await tables.writeAs({ ...sheet, rows: noted() }, profile, pause);
  if (lost.count > 0) return failure("export/letters-lost", { encoding: profile.encoding, ...lost });
  return success({
    ...{ what: profile.what, profile, bytes, total, digests, at, since },
    name: nameOf(profile, station.file.settings.language, clock.today()),
    rows: digests.size - 1,
    tally: source.tally?.(),
  });
}

/** Where the numbers stand that a table adds up to; -1 where it has none. */
export const quantityColumn = ({ columns }: ExportProfile): number =>
  columns.findIndex(({ field }) => field === "quantity" || field === "change");

/** What a table holds, the profile it was made by, and the day. */
function nameOf({ what, id, name }: ExportProfile, language: keyof typeof exportWords.stock, day: string) {
  const by = id === "" || id === draftId ? [] : [name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")];
  return `${["reshelf", exportWords[what][language], ...by, day].join("-")}.csv`;
}
