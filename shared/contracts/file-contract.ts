import * as v from "valibot";
import { doubtAnswers, personDoubts } from "../domain/import/person-doubt.ts";
import { planBuckets } from "../domain/import/plan-buckets.ts";
import type { BatchId } from "../domain/ledger/identity.ts";
import type { NotWritten } from "../errors.ts";
import { method, view } from "./contract.ts";
import type { CopySummary } from "./copy-records.ts";
import { answer, outcome, type RecallsLoaded, type Written } from "./engine-answers.ts";
import {
  count,
  empty,
  file,
  join,
  language,
  mapping,
  repairChoices,
  shape,
  text,
  window,
} from "./engine-inputs.ts";
import type { BookedPlace, ColumnsAs, PlanSummary, PlanWindow, ReadAs } from "./file-records.ts";
import type { CatalogueRow } from "./frame-records.ts";

/** Files and copies, in and out: this part of what the window may ask of the engine. */
export const fileContract = {
  /** Loads reference files (one list, or files that belong together) and replaces a catalogue of the same title. */
  loadCatalogue: method(
    v.object({ files: v.pipe(v.array(file), v.minLength(1), v.maxLength(8)) }),
    outcome<
      CatalogueRow & { readonly refused: number; readonly lacks?: "names" | "packs" },
      | "table/not-a-table"
      | "table/empty"
      | "table/columns-missing"
      | "catalogue/no-products"
      | "task/cancelled"
      | NotWritten
    >(),
  ),
  /** Loads a recall list and replaces the one of the same title. */
  loadRecalls: method(file, answer<RecallsLoaded>()),
  /** Takes a reference list or a recall list away. */
  removeCatalogue: method(v.object({ id: text(300) }), answer<Written>()),
  /** Reads a file, joined with another where there is one, and says what would be written, mended as was chosen. */
  planImport: method(
    v.object({
      ...file.entries,
      shape: v.optional(shape),
      also: v.optional(v.object({ ...file.entries, shape: v.optional(shape) })),
      join: v.optional(join),
      mapping: v.optional(mapping),
      choices: v.optional(repairChoices),
      /** What rows are that ask, by their line of the file: the code of a candidate, or nothing. */
      chosen: v.optional(v.pipe(v.array(v.object({ line: count, code: text(1000) })), v.readonly())),
      /** Who rows of people are, by why they ask. */
      doubts: v.optional(v.object(v.entriesFromList(personDoubts, v.optional(v.picklist(doubtAnswers))))),
      /** A recipe by its id, null for none; absent: the newest that fits. */
      recipe: v.optional(v.nullable(text(40))),
    }),
    outcome<
      PlanSummary,
      | ("table/not-a-table" | "table/empty" | "table/columns-missing" | "task/cancelled")
      | ("customers/locked" | "customers/let-go")
    >(),
  ),
  /** How the file that was planned last was read, and its worst rows; also when nothing could be planned from it. */
  readAs: method(empty, answer<ReadAs | null>()),
  /** What is to be said of the columns of that file under a mapping; for a target alone they are guessed. */
  columnsAs: method(
    v.object({ target: mapping.entries.target, columns: v.optional(mapping.entries.columns) }),
    answer<ColumnsAs | null>(),
  ),
  planRows: method(
    v.object({
      plan: text(40),
      bucket: v.picklist(["all", "asked", ...planBuckets]),
      /** Words that must all stand in a row; the answer may come before all rows were looked at. */
      text: v.optional(text(200)),
      ...window,
    }),
    answer<PlanWindow>(),
  ),
  /** Whether a plan still says what booking it would do; it does not once another batch came, or a place. */
  planStands: view(v.object({ plan: text(40) }), answer<{ readonly stands: boolean }>()),
  /** Writes the plan that was shown, as one batch; refused when `digest` is not that of its summary. */
  commitImport: method(
    v.object({ plan: text(40), digest: v.optional(text(100)) }),
    outcome<
      {
        readonly batch: BatchId;
        readonly entries: number;
        /** Of a stock: where it was put, the fullest places first; the others are counted. */
        readonly places?: readonly BookedPlace[];
        readonly placesMore?: number;
      },
      "import/plan-stale" | "task/cancelled" | NotWritten
    >(),
  ),
  /** Keeps the list that was shown in the place of the one of its title. */
  keepList: method(
    v.object({ plan: text(40) }),
    outcome<{ readonly id: string }, "import/plan-stale" | "task/cancelled" | NotWritten>(),
  ),
  /** Puts the list back that lay there before the one that is there, or takes that away where there was none. */
  putListBack: method(v.object({ id: text(300) }), answer<Written>()),
  /** Of each list the one before it, where it can be put back. */
  listsBefore: method(v.object({}), answer<readonly CatalogueRow[]>()),
  /** The rows of a plan that stay out, or stayed out, as a file to mend and to load again, in the layout of their own. */
  rejects: method(
    v.object({
      plan: text(40),
      words: v.object({ language, reasons: v.record(text(40), text(500)), ambiguous: text(500) }),
    }),
    outcome<
      {
        readonly name: string;
        readonly bytes: Uint8Array;
        readonly rows: number;
        readonly isLikeSource: boolean;
      },
      "task/cancelled" | "import/plan-stale"
    >(),
  ),
  /** Lets go of a plan and its file; an empty name means a file nothing could be planned from. */
  dropPlan: method(v.object({ plan: text(40) }), empty),
  cancelTask: method(v.object({ id: text(40) }), empty),

  /** What goes into a copy beside the journal: the customers' keys behind a passphrase, when one is given. */
  prepareCopy: method(
    v.object({ passphrase: v.nullable(text(1000)) }),
    answer<{
      readonly name: string;
      readonly station: string;
      readonly entries: number;
      readonly parts: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    }>(),
  ),
  /**
   * Restores for trial, in memory, the copy that was prepared last: its files as they were read again from its place. Nothing
   * of it is taken in.
   */
  proveCopy: method(
    v.object({ files: v.array(file) }),
    outcome<{ readonly entries: number }, "copy/not-proven" | "task/cancelled">(),
  ),
  /** Remembers that a copy was made and proven and where, for the status bar; `isOpen`: for all to read, without customers. */
  copyMade: method(v.object({ place: text(300), isOpen: v.boolean(), revision: v.optional(count) }), empty),
  inspectCopy: method(
    v.object({ files: v.array(file) }),
    outcome<
      CopySummary,
      "copy/none" | "copy/damaged" | "copy/newer" | "ledger/entry-altered" | "task/cancelled"
    >(),
  ),
  adoptCopy: method(
    v.object({ copy: text(40), passphrase: v.nullable(text(1000)) }),
    outcome<
      { readonly added: number },
      | ("copy/wrong-passphrase" | "copy/keys-closed" | "customers/let-go")
      | "ledger/entry-altered"
      | "import/plan-stale"
      | "before/not-kept"
      | "before/no-room"
      | "task/cancelled"
      | NotWritten
    >(),
  ),
} as const;
