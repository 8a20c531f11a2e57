import * as v from "valibot";
import type { Failures } from "../errors.ts";
import { method } from "./contract.ts";
import { owedPartName, recallsName } from "./copy-manifest.ts";

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
const empty = v.object({});
const size = v.pipe(v.number(), v.integer(), v.minValue(0));

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
const SavedTable = v.object({ ...SavedFile.entries, handle: v.optional(v.string()) });

/** A copy as it was written: under their handles its files can be read again from its place. */
const SavedCopy = v.object({ ...SavedFile.entries, files: v.array(ChosenFile) });

/** A snapshot as it was written: under its handle it can be read again from its place. */
const SavedSnapshot = v.object({ ...SavedFile.entries, handle: v.string() });

/** THE IPC contract: every method the main process offers to the window. */
export const hostContract = {
  "app.about": method(
    empty,
    v.object({ version: v.string(), locale: v.string(), platform: v.string(), persistent: v.boolean() }),
  ),
  /** The window can be used; main prints the line `Reshelf is ready`. */
  "app.ready": method(empty, empty),
  "app.restart": method(empty, empty),
  /**
   * null when the person cancelled. `copy` lets a folder be chosen and answers with the files of the copy in it, each
   * compared with the digest in copy.json first: copy.json, journal-*.reshelf, settings.json, customers.age, recalls.json.
   */
  "file.choose": method(
    v.object({ purpose: v.picklist(["table", "catalogue", "copy"]), title: v.string() }),
    resultOf(
      v.nullable(v.array(ChosenFile)),
      "file/not-readable",
      "file/too-large",
      "file/is-folder",
      "copy/none",
      "copy/several",
      "copy/damaged",
    ),
  ),
  /** The files the program was started with, or a second start handed over, since this was asked last. */
  "file.brought": method(
    empty,
    v.array(resultOf(ChosenFile, "file/not-readable", "file/too-large", "file/is-folder")),
  ),
  "file.read": method(
    v.object({
      handle: v.string(),
      offset: size,
      length: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_388_608)),
    }),
    resultOf(bytes, "file/not-readable"),
  ),
  "file.save": method(
    v.object({ suggestedName: v.pipe(v.string(), v.maxLength(200)), title: v.string(), bytes }),
    resultOf(
      v.nullable(SavedTable),
      "file/not-written",
      "file/no-space",
      "file/read-only",
      "file/read-back-differs",
    ),
  ),
  /**
   * Writes a small file beside one that was saved before, without asking: its name is that one's with `ending` in the place
   * of its own, and a number where that name is taken.
   */
  "file.saveBeside": method(
    v.object({ handle: v.string(), ending: v.pipe(v.string(), v.maxLength(60)), bytes }),
    resultOf(SavedFile, "file/not-written", "file/no-space", "file/read-only", "file/read-back-differs"),
  ),
  /**
   * Writes a folder named `name` into a drive or folder the person chooses: the journal and settings as they are, and
   * `parts` beside them. `station` and `entries` (how many the ledger held when asked) go into copy.json.
   * `again: true` writes to the place chosen last, when it is still there, without asking.
   */
  "copy.save": method(
    v.object({
      name: v.pipe(v.string(), v.maxLength(200)),
      title: v.string(),
      again: v.boolean(),
      station: v.pipe(v.string(), v.maxLength(200)),
      entries: size,
      parts: v.array(v.object({ name: v.picklist(["customers.age", owedPartName, recallsName]), bytes })),
    }),
    resultOf(
      v.nullable(SavedCopy),
      "file/not-written",
      "file/no-space",
      "file/read-only",
      "file/read-back-differs",
    ),
  ),
  /**
   * Writes one file into a drive or folder the person chooses, never over another; `sha256` is what it had where it was
   * packed. `again: true` writes to the place chosen last, by this or by `copy.save`, when it is still there.
   */
  "snapshot.save": method(
    v.object({
      name: v.pipe(v.string(), v.maxLength(200)),
      title: v.string(),
      again: v.boolean(),
      sha256: v.string(),
      bytes,
    }),
    resultOf(
      v.nullable(SavedSnapshot),
      "file/not-written",
      "file/no-space",
      "file/read-only",
      "file/read-back-differs",
    ),
  ),
} as const;
