import type { Result } from "../base/result.ts";
import type { BookedPlace, PlanSummary } from "../contracts/file-records.ts";
import type { SaidColumns } from "../domain/import/mapping.ts";
import type { DoubtAnswers, DoubtCount } from "../domain/import/person-doubt.ts";
import type { BatchId } from "../domain/ledger/identity.ts";
import type { RepairChoices, RepairNote } from "../domain/repair/repair-notes.ts";
import type { Failure, NotWritten } from "../errors.ts";
import type { StoredCatalogue } from "../ports/catalogue-store.ts";
import type { BatchEntries } from "./batch-pages.ts";
import type { PlanRows } from "./plan-rows.ts";
import type { BatchWriter } from "./stage.ts";
import type { Task } from "./tasks.ts";

/** What was read from a file, before anything of it is written: what a person is shown. */
interface PlannedRows {
  readonly what: PlanSummary["what"];
  readonly rows: number;
  /** Its rows by what becomes of them. */
  readonly shown: PlanRows;
  readonly packs: number;
  /** Loose pieces beside the packs; none where a table has no quantities. */
  readonly pieces?: number;
  readonly newPlaces: readonly string[];
  readonly countedPlaces: readonly string[];
  /** An import that said the same, row by row. */
  readonly twin?: BatchId | undefined;
  /** What was mended in the file, what is asked, and what is lost. */
  readonly repairs: readonly RepairNote[];
  readonly header: readonly string[];
  /** Of a stock: the places it is written to, the fullest first. */
  places?(): readonly BookedPlace[];
  /** Of people: why rows ask who they are. */
  readonly doubts?: readonly DoubtCount[];
  /** Of people: rows that add to somebody of their name, birth date and address. */
  readonly recognised?: number;
  /** Fields of the pharmacy's own that begin with this file. */
  readonly newFields?: readonly string[];
  /** A text that is another one as soon as what the plan rests on is another: places, products, customers it meets. */
  basis(): string;
  /** Lets go of what was made ahead of its booking. */
  end?(): void;
}

/** What would be said in the ledger. */
export interface PlannedBatch extends PlannedRows {
  /** How many entries it becomes, roughly, for the progress. */
  readonly size: number;
  /** What the batch will say. Records are sealed here; nothing is written. */
  entries(own: BatchWriter, task: Task): Promise<Result<BatchEntries, Failure<NotWritten>>>;
}

/** A list that would lie beside the ledger, in the place of the one with its id. */
export interface PlannedList extends PlannedRows {
  readonly list: StoredCatalogue;
  /** Products or recalls of the list that lies there which the file does not have: they go. */
  readonly gone: number;
  /** When the list that lies there was loaded. */
  readonly loadedBefore: number | undefined;
}

/** How the rows of a file are read: what is mended, and its columns where they are not those its header says. */
export interface PlanHow {
  readonly choices: RepairChoices;
  readonly columns?: SaidColumns | undefined;
  /** What a person chose where rows ask: a code, by the line of the file. */
  readonly chosen?: ReadonlyMap<number, string> | undefined;
  /** Who rows of people are, by why they ask. */
  readonly doubts?: DoubtAnswers | undefined;
}

/** Makes a plan out of a file, or says why not. */
export type Planned<F> = Promise<Result<PlannedBatch | PlannedList, F>>;
