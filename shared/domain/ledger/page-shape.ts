import type { AnyEntry } from "./entry.ts";
import type { WriterId } from "./identity.ts";
import type { Columns } from "./page-columns.ts";

/**
 * Entries of one kind of a page, ascending. Their numbers follow each other from `from` on unless `numbers` says which
 * they are. Lines of a small page, and unknown entries, are runs of one.
 */
export interface Run {
  readonly kind: string;
  readonly from: number;
  readonly count: number;
  readonly columns: Columns;
  readonly numbers?: readonly number[];
  readonly entry?: AnyEntry;
}

/** A page read: entries `from` to `to` of one writer, sorted into runs. */
export interface Page {
  readonly writer: WriterId;
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/**
 * A run as it is written. `gaps` are the steps from number to number, the first from the page's own `from`; steps of one
 * at the end are left out.
 */
export interface WrittenRun {
  readonly kind: string;
  readonly count: number;
  readonly gaps?: readonly number[];
  readonly columns: object;
}
