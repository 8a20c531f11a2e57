import type { PlanSummary, ReadAs } from "../../../shared/contracts/file-records.ts";
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
  | {
      /** How the file was read, to be changed; `plan` is what it then would do, absent where nothing could be planned. */
      readonly step: "shape";
      readonly file: Chosen;
      readonly said: SaidShape;
      readonly read: ReadAs;
      readonly isReading: boolean;
      readonly plan?: PlanSummary;
      readonly refused?: Failure;
    }
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
      readonly refused?: Failure;
    }
  | {
      readonly step: "done";
      readonly file: Chosen;
      readonly plan: PlanSummary;
      readonly batch: BatchId;
      readonly entries: number;
      /** Once it is taken back: how many touched rows stay. */
      readonly undone?: { readonly kept: number };
    };

/** The state at one step. */
export type Step<K extends ImportState["step"]> = Extract<ImportState, { readonly step: K }>;

/** Of the buckets that hold rows, the first of these is shown first. */
const shownFirst = ["new", "more", "changed", "ambiguous", "refused", "same"] as const;

/** The plan as it is first looked at. */
export function planStep(found: Pick<Step<"plan">, "file" | "said" | "read" | "plan">): Step<"plan"> {
  const { buckets } = found.plan;
  const bucket = shownFirst.find((one) => buckets[one] > 0) ?? "all";
  return { step: "plan", ...found, bucket, choices: { off: [] }, isWriting: false, isMending: false };
}
