import { type Failure, failure } from "../../shared/errors.ts";

/** The system's word for a failed file operation; an error that is none of these is a bug and is thrown on. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined || !/^[A-Z][A-Z0-9_]+$/.test(code) || code.startsWith("ERR_")) throw error;
  return code;
}

/** Whether an error says that the disk, or what this person may use of it, is full. */
export function isFull(error: unknown): boolean {
  const code = errnoOf(error);
  return code === "ENOSPC" || code === "EDQUOT";
}

/** An error with the system's word in it, for what the system itself did not report. */
export function diskError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Facts a failed writing is told with. */
export interface WritingFacts {
  readonly name: string;
  readonly freeBytes: number;
  readonly neededBytes: number;
}

/** A failed writing, in words a screen has a sentence for. */
export function writingFailure(
  error: unknown,
  { name, freeBytes, neededBytes }: WritingFacts,
): {
  readonly ok: false;
  readonly failure: Failure<
    "file/not-written" | "file/no-space" | "file/read-only" | "file/read-back-differs"
  >;
} {
  const reason = errnoOf(error);
  if (isFull(error)) return failure("file/no-space", { name, freeBytes, neededBytes });
  if (reason === "EROFS") return failure("file/read-only", { name });
  if (reason === readBackDiffers) return failure("file/read-back-differs", { name });
  return failure("file/not-written", { name, reason });
}

/** The word for bytes that were written, flushed and read again, and were others. */
export const readBackDiffers = "EDIFFERS";
