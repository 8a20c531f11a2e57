import * as v from "valibot";
import type { Result } from "../base/result.ts";
import type { Failure, FailureCode, NotWritten } from "../errors.ts";
import type { ReadingRow } from "./count-records.ts";
import type { LoadedRecalls } from "./file-records.ts";

/** Answers come from our own engine: their type is enough, only questions are checked at run time. */
export const answer = <T>() => v.custom<T>(() => true);
/** An answer that may be a foreseen failure. */
export const outcome = <T, C extends FailureCode>() => answer<Result<T, Failure<C>>>();

/** A reading as it came out, or why it did not. */
export type Scanned = Result<
  ReadingRow,
  Failure<"scan/person-number" | "scan/own-sheet" | NotWritten | "count/no-place">
>;
/** Written durably, or why not. */
export type Written<T = Record<never, never>> = Result<T, Failure<NotWritten>>;
/** A recall list is kept, or why not. */
export type RecallsLoaded = Result<
  LoadedRecalls,
  Failure<
    | "table/not-a-table"
    | "table/empty"
    | "table/columns-missing"
    | "catalogue/no-products"
    | "task/cancelled"
    | NotWritten
  >
>;
