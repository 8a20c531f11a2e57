import { join } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import type { Stick } from "../../shared/domain/snapshot/stick.ts";
import type { Failure } from "../../shared/errors.ts";
import { writeAtomically } from "./atomic-file.ts";
import { isThere, type StickPlace } from "./write-stick.ts";

/** A list of the stock that everybody can read, as a table and as a document. */
export interface PlainFiles {
  /** Without an ending. */
  readonly name: string;
  readonly csv: Uint8Array;
  readonly pdf: Uint8Array;
}

type WritingFailure = Failure<
  "file/not-written" | "file/no-space" | "file/read-only" | "file/read-back-differs"
>;

/** Writes both on a stick, each in the place of the one before and whole or not at all; false when the stick is not to be written on. */
export async function writePlain(
  place: StickPlace | undefined,
  stick: Stick | undefined,
  { name, csv, pdf }: PlainFiles,
): Promise<Result<boolean, WritingFailure>> {
  if (!place || !stick || stick.alarms.length > 0 || !(await isThere(place, stick))) return success(false);
  for (const [ending, bytes] of [
    ["csv", csv],
    ["pdf", pdf],
  ] as const) {
    const written = await writeAtomically(join(place.path, `${name}.${ending}`), bytes);
    if (!written.ok) return written;
  }
  return success(true);
}
