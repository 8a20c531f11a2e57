/** What a copy holds, before anything of it is taken in. */
export interface CopySummary {
  readonly copy: string;
  readonly pharmacy: string;
  readonly stations: readonly string[];
  readonly operators: readonly string[];
  readonly entries: number;
  readonly lines: number;
  readonly packs: number;
  readonly from: number;
  readonly to: number;
  /** Entries that are not here yet, and those that are. */
  readonly isNew: number;
  readonly known: number;
  /** Entries the copy says should exist and nobody has. */
  readonly missing: readonly { readonly station: string; readonly from: number; readonly to: number }[];
  readonly customers: number;
  /** Whether the customers' keys are in the copy, and whether a passphrase still has to open them. */
  readonly keys: "none" | "locked" | "open";
  /** A snapshot of a pharmacy that has keys, while this PC has none: it goes on with theirs. */
  readonly bringsKeys: boolean;
  /** The recall lists that go along, by title, and how many of them are not here or older here. */
  readonly recalls: readonly string[];
  readonly newRecalls: number;
  /** The reference lists that go along, and how many of them are not here or older here. */
  readonly lists: readonly { readonly title: string; readonly products: number }[];
  readonly newLists: number;
  readonly damagedBytes: number;
}
