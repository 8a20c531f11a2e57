import * as v from "valibot";
import { EntryId, OperatorId, StationId, WriterId } from "./identity.ts";

/** A text of at most so many characters. */
export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** A number that counts exactly. */
export const whole = v.pipe(v.number(), v.safeInteger());
/** One or more. */
export const positive = v.pipe(whole, v.minValue(1));
/** `YYYY-MM-DD`, or `YYYY-MM` when the pack names only the month. */
export const ExpiryText = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/));
const Instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
/** A SHA-256 in hexadecimal. */
export const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** The facts a fact takes the place of. */
export const Replaces = v.array(EntryId);
/** A code as the ledger keeps it. */
export const Code = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
/** A lot, or a serial. */
export const Lot = text(100);
/** What is counted. */
export const Unit = v.picklist(["pack", "piece"]);
/** Why a reading is not sure. */
export const Doubt = v.picklist(["check-digit", "no-rule", "not-listed", "ambiguous", "date"]);
/** Entries `from` to `to` of one writer. */
export const Range = v.tuple([WriterId, positive, positive]);
/** A writer's share of a stage: entries `from` to `to`, and the SHA-256 over their canonical lines. */
export const Share = v.object({ writer: WriterId, from: positive, to: positive, digest: Digest });

const stamp = {
  writer: WriterId,
  number: positive,
  station: StationId,
  operator: OperatorId,
  at: Instant,
} as const;

/** The schema of a kind: its stamp, then its own fields in canonical order. */
export const entry = <K extends string, F extends v.ObjectEntries>(kind: K, fields: F) =>
  v.strictObject({ kind: v.literal(kind), ...stamp, ...fields });
