import * as v from "valibot";
import type { Failures } from "../errors.ts";

/** A Result as it crosses a border. The failure's facts are checked by its type, not again at run time. */
export const resultOf = <T extends v.GenericSchema, C extends keyof Failures>(
  value: T,
  ..._codes: readonly C[]
) =>
  v.union([
    v.object({ ok: v.literal(true), value }),
    v.object({
      ok: v.literal(false),
      failure: v.custom<{ [K in C]: { readonly code: K; readonly facts: Failures[K] } }[C]>(() => true),
    }),
  ]);

/** Bytes that move across. */
export const bytes = v.instance(Uint8Array<ArrayBufferLike>);
/** A length in bytes, or a number of things. */
export const size = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A file or folder a person chose: its name, never its path. `handle` reads it until the window closes. */
export const ChosenFile = v.object({ handle: v.string(), name: v.string(), size });

/** What was written and how sure that is: `readBack` only after the bytes were read again from the target and equal. */
export const SavedFile = v.object({
  name: v.string(),
  place: v.string(),
  size,
  sha256: v.string(),
  readBack: v.boolean(),
});

/** A table as it was written: under its handle it can be read again from its place; without one it cannot. */
export const SavedTable = v.object({ ...SavedFile.entries, handle: v.optional(v.string()) });

/** A copy as it was written: under their handles its files can be read again from its place. */
export const SavedCopy = v.object({ ...SavedFile.entries, files: v.array(ChosenFile) });

/** A snapshot as it was written: under its handle it can be read again from its place; `stick` is the one of ours it lies on. */
export const SavedSnapshot = v.object({
  ...SavedFile.entries,
  handle: v.string(),
  stick: v.optional(v.string()),
});
