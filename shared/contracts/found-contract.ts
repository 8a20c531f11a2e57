import * as v from "valibot";
import { newestFirst } from "../domain/snapshot/newest-first.ts";
import { method } from "./contract.ts";
import { ChosenFile, resultOf, size } from "./host-records.ts";

const handle = v.object({ handle: v.string() });
const named = v.object({ name: v.pipe(v.string(), v.maxLength(200)) });

/**
 * A copy that lies in a chosen place: a snapshot, which is one file, or a folder as earlier versions wrote them. Nothing of
 * it was read yet. `changed` is when its file system says it was written, in milliseconds since 1970.
 */
const FoundCopy = v.object({
  handle: v.string(),
  kind: v.picklist(["snapshot", "folder"]),
  name: v.string(),
  size,
  changed: v.number(),
});
export type FoundCopy = v.InferOutput<typeof FoundCopy>;

/** As they are answered: the newest first, by their names where these say when they were made. */
export const inOrder = (found: readonly FoundCopy[]): FoundCopy[] => [...newestFirst(found)];

/** Copies that were found, and a snapshot that is on its way: this part of what the main process offers to the window. */
export const foundContract = {
  /** Lets a folder or drive be chosen and answers with the copies in it, the newest first; null when the person cancelled. */
  "copy.find": method(
    v.object({ title: v.string() }),
    resultOf(
      v.nullable(v.object({ place: v.string(), found: v.array(FoundCopy) })),
      "file/not-readable",
      "copy/none",
    ),
  ),
  /**
   * The files of a copy that was found: the snapshot, or those of a folder, each compared with the digest in copy.json
   * first (copy.json, journal-*.reshelf, settings.json, customers.age, recalls.json).
   */
  "copy.open": method(
    handle,
    resultOf(
      v.array(ChosenFile),
      "file/not-readable",
      "file/too-large",
      "file/is-folder",
      "copy/none",
      "copy/damaged",
    ),
  ),
  /** How far the writing of a snapshot of this name is, in bytes; `of` is 0 while nothing is written. */
  "snapshot.progress": method(named, v.object({ done: size, of: size })),
  /** Stops the writing of a snapshot: nothing of it remains, and `snapshot.save` answers null. Too late, it does nothing. */
  "snapshot.cancel": method(named, v.object({})),
} as const;
