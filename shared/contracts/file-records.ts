import type { JoinBy } from "../domain/customers/joined-record.ts";
import type { Likeness } from "../domain/customers/likeness.ts";
import type { ColumnLook } from "../domain/import/guess-columns.ts";
import type { Mapping, Target } from "../domain/import/mapping.ts";
import type { DoubtCount } from "../domain/import/person-doubt.ts";
import type { BucketCounts, PlanBucket } from "../domain/import/plan-buckets.ts";
import type { RefusedRow } from "../domain/import/refused-rows.ts";
import type { RepairChoices, RepairNote } from "../domain/repair/repair-notes.ts";
import type { JoinLook } from "../domain/tables/join.ts";
import type { TableLook } from "../domain/tables/look-over.ts";
import type { SaidShape, ShapeReasons, TableShape } from "../domain/tables/shape.ts";
import type { RecallRow } from "./frame-records.ts";
import type { SeenBefore } from "./seen-before.ts";

/** What an import would write. Rows in the file = the sum of the buckets, always. */
export interface PlanSummary {
  readonly plan: string;
  /** SHA-256 over all that decides what is written: the file's bytes, how it is read, what was chosen, what is here. */
  readonly digest: string;
  readonly what: Target;
  readonly title: string;
  readonly rows: number;
  readonly buckets: BucketCounts;
  /** Rows for which a person may choose, those already chosen too. */
  readonly asked: number;
  readonly packs: number;
  /** Loose pieces beside the packs. */
  readonly pieces: number;
  /** Of a list that takes the place of another: what only that one has, which goes. */
  readonly gone?: number;
  /** What the file was understood to be. */
  readonly encoding: string;
  readonly delimiter: string;
  /** The same bytes, or the same rows in other bytes, were taken in before, and when they were taken back. */
  readonly before?: SeenBefore;
  readonly newPlaces: readonly string[];
  /** Places that were counted before: what is written comes beside it, and the stock asks which of them stands. */
  readonly countedPlaces: readonly string[];
  /** What was mended in the file, class by class, what is asked, and what is lost. */
  readonly repairs: readonly RepairNote[];
  /** Of a table of people: why rows ask who they are, how many, and what was said of all of them. */
  readonly doubts?: readonly DoubtCount[];
  /** Rows that add to somebody of their name, birth date and address, without being asked about. */
  readonly recognised?: number;
  /** Fields of the pharmacy's own that begin with this file. */
  readonly newFields?: readonly string[];
}

/** A place and what a file put there. */
export interface BookedPlace {
  readonly name: string;
  readonly rows: number;
  readonly packs: number;
}

/** What the columns of a file are taken for. */
export interface ColumnsAs {
  readonly mapping: Mapping;
  /** Column by column: what stands in it, what it is taken for, how sure that is and why. */
  readonly looks: readonly ColumnLook[];
  /** Fields that are needed and have no column, by name. */
  readonly lacking: readonly string[];
  /** All that is needed is there and nothing that is read is in doubt. */
  readonly isSure: boolean;
  /** What a file can be, and what its columns can be for this target, by name. */
  readonly targets: readonly Target[];
  readonly fields: readonly { readonly field: string; readonly name: string; readonly column?: number }[];
}

/** How a file is taken: its columns, its cells, and the recipe that says so. */
export interface MappedAs extends ColumnsAs {
  /** What was said of its shape and its cells, by a person or the recipe. */
  readonly said: SaidShape;
  readonly choices: RepairChoices;
  /** The recipe in use; null for none. `recipes` are all that fit this file, the newest first. */
  readonly recipe: string | null;
  readonly recipes: readonly { readonly id: string; readonly name: string }[];
  /** It is one of two files that a recipe joins, and came without the other. */
  readonly isHalf: boolean;
}

/** A recipe as it is listed. */
export interface RecipeRow {
  readonly id: string;
  readonly name: string;
  readonly target: Target;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  readonly columns: number;
  /** The first of the headers it knows a file by; none for files without a header. */
  readonly headers: readonly string[];
}

/** How a file was read: its shape and why, its columns, and its rows looked over. */
export interface ReadAs extends TableLook, MappedAs {
  readonly shape: TableShape;
  readonly reasons: ShapeReasons;
  /** Of a workbook: the other sheets that hold something, which are not read. */
  readonly leftOut: readonly string[];
  /** The sheet that is read, where there are others. */
  readonly sheet?: string;
  /** Of two files as one: what joining them came to. */
  readonly join?: JoinLook;
}

/** A row of the file and what becomes of it. */
export interface PlanRow {
  readonly line: number;
  readonly bucket: PlanBucket;
  readonly cells: readonly string[];
  /** Its quantity counts pieces of open packs. */
  readonly inPieces?: true;
  /** The cells as they are known here, where the row changes them. */
  readonly was?: readonly string[];
  /** Of a row that asks for a choice: what it may be. */
  readonly candidates?: readonly PlanCandidate[];
  /** What was said of it, by itself or with all like it: the code of a candidate, empty to leave it out. */
  readonly picked?: string;
  /** Reason code of a refusal; the screen has the sentence. */
  readonly reason?: string;
}

/** A product or a customer a row may speak of. */
export interface PlanCandidate {
  readonly code: string;
  readonly name: string;
  readonly pack: string;
  /** Of a person: why it may be this one, and whether what is missing is taken, or what the row says. */
  readonly why?: Likeness;
  readonly how?: JoinBy;
  /** The row of the file that begins this person. */
  readonly row?: number;
}

/** The rows of a plan in sight. */
export interface PlanWindow {
  readonly header: readonly string[];
  readonly first: number;
  readonly rows: readonly PlanRow[];
  readonly total: number;
  /** Of a search that still goes on: how many rows were looked at, and of how many. */
  readonly searching?: { readonly looked: number; readonly of: number };
}

/** Anything that takes longer than a second, so that it can be watched and cancelled. */
export interface TaskRow {
  readonly id: string;
  readonly what:
    | "import-read"
    | "import-commit"
    | "import-search"
    | "undo"
    | "rejects"
    | "catalogue"
    | "recalls"
    | "export"
    | "export-check"
    | "export-look"
    | "copy"
    | "before"
    | "check"
    | "adopt"
    | "customers";
  readonly done: number;
  readonly of: number;
  readonly canCancel: boolean;
}

/** A recall list as it was loaded: what was refused of it, how many rows recall a whole product, and what is in stock. */
export interface LoadedRecalls extends RecallRow {
  readonly whole: number;
  /** The first of the refused rows, and how many there are. */
  readonly refused: readonly RefusedRow[];
  readonly refusedRows: number;
  readonly lines: number;
  readonly packs: number;
}
