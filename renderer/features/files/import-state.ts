import type { BookedPlace, PlanSummary, ReadAs } from "../../../shared/contracts/file-records.ts";
import type { DoubtAnswers } from "../../../shared/domain/import/person-doubt.ts";
import type { PlanBucket } from "../../../shared/domain/import/plan-buckets.ts";
import type { BatchId } from "../../../shared/domain/ledger/identity.ts";
import type { RepairChoices } from "../../../shared/domain/repair/repair-notes.ts";
import type { SaidShape } from "../../../shared/domain/tables/shape.ts";
import type { Failure } from "../../../shared/errors.ts";
import type { Chosen } from "./read-file.ts";

/** The rows a plan is looked at by. */
export type Bucket = "all" | PlanBucket;

/** How far taking in a file is. */
export type ImportState =
  | {
      readonly step: "file";
      readonly refused?: Failure /** Files that were brought along. */;
      readonly waiting?: number;
    }
  | { readonly step: "reading"; readonly file: Chosen; readonly done: number }
  | Looked<"shape">
  | (Looked<"columns"> & {
      /** The columns are others than those the plan was made with. */
      readonly isPlanOld?: boolean;
      /** The name of the recipe it was kept as a moment ago. */
      readonly kept?: string;
    })
  | {
      readonly step: "plan";
      readonly file: Chosen;
      readonly said: SaidShape;
      readonly read: ReadAs;
      readonly plan: PlanSummary;
      readonly bucket: Bucket;
      readonly isWriting: boolean;
      /** What is mended, as a person chose; while the plan is made again with it, nothing can be booked. */
      readonly choices: RepairChoices;
      readonly isMending: boolean;
      /** What is looked for in the rows. */
      readonly text: string;
      /** What a person chose where rows ask: the code, or nothing to leave a row out, by its line of the file. */
      readonly chosen: readonly { readonly line: number; readonly code: string }[];
      /** Who rows of people are, by why they ask. */
      readonly doubts: DoubtAnswers;
      /** The rows that ask are gone through one by one. */
      readonly isChoosing: boolean;
      readonly refused?: Failure;
    }
  | {
      readonly step: "done";
      readonly file: Chosen;
      readonly plan: PlanSummary;
      readonly batch: BatchId;
      readonly entries: number;
      /** Where a stock was put, the fullest places first, and how many more there are. */
      readonly places?: readonly BookedPlace[];
      readonly placesMore?: number;
      /** Once it is taken back: how many touched rows stay. */
      readonly undone?: { readonly kept: number };
    }
  | {
      /** A list was kept, by its id. */
      readonly step: "listed";
      readonly plan: PlanSummary;
      readonly id: string;
      readonly undo: "none" | "busy" | "done";
      readonly refused?: Failure;
    };

/** How a file is cut, or taken, to be changed; `plan` is what it then would do, absent while that is not known. */
interface Looked<K extends "shape" | "columns"> {
  readonly step: K;
  readonly file: Chosen;
  readonly said: SaidShape;
  readonly read: ReadAs;
  readonly isReading: boolean;
  readonly plan?: PlanSummary;
  readonly refused?: Failure;
}

/** The state at one step. */
export type Step<K extends ImportState["step"]> = Extract<ImportState, { readonly step: K }>;

/** Of the buckets that hold rows, the first of these is shown first. */
const shownFirst = ["new", "more", "changed", "ambiguous", "refused", "same"] as const;

/** The plan as it is first looked at. */
export function planStep(found: Pick<Step<"plan">, "file" | "said" | "read" | "plan">): Step<"plan"> {
  const bucket = firstShown(found.plan);
  const { choices } = found.read;
  const untouched = { choices, text: "", chosen: [], doubts: {}, isChoosing: false };
  return { step: "plan", ...found, ...untouched, bucket, isWriting: false, isMending: false };
}

const firstShown = ({ buckets }: PlanSummary): Bucket => shownFirst.find((one) => buckets[one] > 0) ?? "all";

/** The bucket that is looked at; of a plan in which it holds no row any more, the first that does. */
export const withRows = (plan: PlanSummary, bucket: Bucket): Bucket =>
  bucket === "all" || plan.buckets[bucket] > 0 ? bucket : firstShown(plan);

/** The columns of a file as they are first looked at. */
export const columnsStep = (file: Chosen, read: ReadAs): Step<"columns"> => ({
  ...{ step: "columns", file, said: read.said, read, isReading: false },
});
