/** What the disk of the profile lets itself be done: all, soon no more, only what is in hand, only be read. */
export type DiskLevel = "fine" | "low" | "stop" | "read-only";

/**
 * Every failure a person can meet, with the facts its message needs.
 * Adding a line here makes all four languages owe it a sentence (renderer/i18n/<language>/failures.ts).
 */
export interface Failures {
  /** The reading was the national number of a person; nothing of it is kept. */
  readonly "scan/person-number": Record<never, never>;
  /** The reading was a code this program prints itself, to practise, to teach the scanner or to open copies; nothing was counted. */
  readonly "scan/own-sheet": { readonly sheet: "practice" | "calibration" | "key" };
  /** A page could not be made durable; it stays queued and is tried again. */
  readonly "ledger/not-written": { readonly reason: string };
  /** The disk is too full to write. */
  readonly "ledger/disk-full": { readonly freeBytes: number };
  /** The disk of the profile lets itself be read, and nothing more. */
  readonly "ledger/read-only": Record<never, never>;
  /** An entry arrived under an id that is held already, with other content. */
  readonly "ledger/entry-altered": { readonly station: string; readonly entry: string };
  readonly "journal/not-readable": { readonly reason: string };
  readonly "journal/not-written": { readonly reason: string };
  readonly "file/not-readable": { readonly name: string; readonly reason: string };
  readonly "file/too-large": { readonly name: string; readonly bytes: number; readonly most: number };
  readonly "file/is-folder": { readonly name: string };
  readonly "file/not-written": { readonly name: string; readonly reason: string };
  readonly "file/no-space": {
    readonly name: string;
    readonly freeBytes: number;
    readonly neededBytes: number;
  };
  readonly "file/read-only": { readonly name: string };
  readonly "file/read-back-differs": { readonly name: string };
  /** The chosen folder holds no copy made by this program. */
  readonly "copy/none": { readonly name: string };
  /** A file of a copy is missing, or is not what copy.json says it was. `name` is empty while the copy's is not known. */
  readonly "copy/damaged": { readonly name: string; readonly part: string };
  /** A copy that was written does not bring back what is here: a file of it is not readable, or so many entries are missing. */
  readonly "copy/not-proven": { readonly part: string; readonly missing: number };
  /** The copy was made by a newer version of the program. */
  readonly "copy/newer": { readonly version: string };
  readonly "copy/wrong-passphrase": Record<never, never>;
  /** Customers can be looked at and changed once they are unlocked. */
  readonly "customers/locked": Record<never, never>;
  /** Not the PIN of that person. */
  readonly "people/wrong-pin": Record<never, never>;
  /** Neither the passphrase nor the key on paper of the customers' lock. */
  readonly "customers/wrong-passphrase": Record<never, never>;
  /** The customers were locked when a copy was made, or it holds no keys of them: what was given opens none. */
  readonly "copy/keys-closed": Record<never, never>;
  /** Customers of a file or a copy that was looked at lay open when they were locked; it is not there any more. */
  readonly "customers/let-go": Record<never, never>;
  /** The key was right, and what it opens is damaged. */
  readonly "customers/keys-damaged": Record<never, never>;
  /** The machine did not give the key file just now: it is not damaged for all one knows. */
  readonly "customers/keys-unread": Record<never, never>;
  /** Too many wrong tries: nothing is tried for so many seconds. */
  readonly "customers/wait": { readonly seconds: number };
  /** A snapshot is closed to other keys than the one that was given. */
  readonly "copy/wrong-key": Record<never, never>;
  /** What was given is no public key snapshots can be closed to; `isSecret`: it is the half that opens them. */
  readonly "snapshot/not-public-key": { readonly isSecret: boolean };
  /** How the station is now could not be kept, or not be restored for trial from where it was kept; nothing was changed. */
  readonly "before/not-kept": { readonly reason: string };
  /** Keeping how the station is now would take the room that counting needs. */
  readonly "before/no-room": { readonly freeBytes: number };
  /** Something was counted, or was not saved yet, in the moment of going back; nothing was changed. */
  readonly "before/counted-meanwhile": Record<never, never>;
  /** A stick of ours went, or is not as it was left: nothing is written on it. */
  readonly "stick/not-written": { readonly letter: string };
  /** The number of a person is in another record already; nothing was saved. */
  readonly "customer/same-number": { readonly customer: string; readonly name: string };
  /** A field a pharmacy makes for its customers cannot be as it was said; nothing was saved. */
  readonly "customer/field-odd": {
    readonly why: "no-name" | "same-name" | "every-record" | "no-choice" | "full";
    readonly name: string;
  };
  /** Two people changed a record at once: a person settles that before anything is answered. */
  readonly "customer/two-versions": Record<never, never>;
  /** Nothing can be counted before a place is chosen. */
  readonly "count/no-place": Record<never, never>;
  /** The file holds no product that could be read. */
  readonly "catalogue/no-products": { readonly name: string };
  /** The stock changed after the plan was shown; it has to be looked at again. */
  readonly "import/plan-stale": Record<never, never>;
  /** A person stopped a task; nothing of it was written. */
  readonly "task/cancelled": Record<never, never>;
  /** The database was written by a newer version of the program; nothing was changed. */
  readonly "database/newer": Record<never, never>;
  /** The database cannot be opened; nothing is reset, what it holds is still there. */
  readonly "database/not-opened": { readonly reason: string; readonly isFull: boolean };
  /** The program runs already in another tab of this browser. */
  readonly "database/in-use": Record<never, never>;
  /** A table was chosen that holds nothing. */
  readonly "table/empty": { readonly name: string };
  /** A file was chosen that is no delimited text. */
  readonly "table/not-a-table": {
    readonly name: string;
    readonly looksLike:
      | "spreadsheet"
      | "old-spreadsheet"
      | "document"
      | "zip"
      | "archive"
      | "pdf"
      | "picture"
      | "program"
      | "database"
      | "encrypted"
      | "web-page"
      | "damaged"
      | "binary";
  };
  /** The encoding asked for does not have some characters; nothing was written. The first of them are named. */
  readonly "export/letters-lost": {
    readonly encoding: string;
    readonly count: number;
    readonly letters: readonly string[];
  };
  /** A table was written, and read back it is not what was meant; `row` is the first that differs, 0 for the header. */
  readonly "export/not-verified": { readonly name: string; readonly row: number };
  /** A file that should hold an export profile; `at` names the field that is wrong. */
  readonly "export/profile-damaged": {
    readonly name: string;
    readonly why: "no-profile" | "newer" | "field";
    readonly at: string;
  };
  /** A file was chosen as a recipe that holds none, or a damaged one. */
  readonly "recipe/none": { readonly name: string };
  /** The recipe is of a later version of the program, or speaks of fields this one does not have. */
  readonly "recipe/newer": { readonly name: string };
  /** The header row lacks columns that are needed; `missing` holds their names in the language asked for. */
  readonly "table/columns-missing": { readonly name: string; readonly missing: readonly string[] };
}

export type FailureCode = keyof Failures;

/** Why something said is not in the ledger. */
export type NotWritten = "ledger/not-written" | "ledger/disk-full" | "ledger/read-only" | "customers/locked";

/** Plain data, so it crosses workers and processes unharmed (a thrown Error does not). */
export type Failure<C extends FailureCode = FailureCode> = {
  [K in C]: { readonly code: K; readonly facts: Failures[K] };
}[C];

/** Makes the failed half of a Result. */
export function failure<C extends FailureCode>(
  code: C,
  facts: Failures[C],
): { readonly ok: false; readonly failure: Failure<C> } {
  return { ok: false, failure: { code, facts } as Failure<C> };
}
