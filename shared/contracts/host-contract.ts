import * as v from "valibot";
import { cardContract } from "./card-contract.ts";
import { method } from "./contract.ts";
import { owedPartName, recallsName } from "./copy-manifest.ts";
import { foundContract } from "./found-contract.ts";
import {
  bytes,
  ChosenFile,
  resultOf,
  SavedCopy,
  SavedFile,
  SavedSnapshot,
  SavedTable,
  size,
} from "./host-records.ts";
import { stickContract } from "./stick-contract.ts";

const empty = v.object({});

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
   * null when the person cancelled.
   */
  "file.choose": method(
    v.object({ purpose: v.picklist(["table", "catalogue"]), title: v.string() }),
    resultOf(v.nullable(v.array(ChosenFile)), "file/not-readable", "file/too-large", "file/is-folder"),
  ),
  ...foundContract,
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
      "stick/not-written",
    ),
  ),
  ...stickContract,
  ...cardContract,
} as const;
