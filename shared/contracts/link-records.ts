import type { EntryId } from "../domain/ledger/identity.ts";

/** Two codes that are one product, who said so, and when. */
export interface LinkRow {
  readonly id: EntryId;
  /** As they are kept, and as they are shown. */
  readonly code: string;
  readonly to: string;
  readonly shown: string;
  readonly shownTo: string;
  readonly name: string;
  readonly pack: string;
  readonly operator: string;
  readonly at: number;
  /** The list it comes from; empty when a person said it. */
  readonly source: string;
  /** Said in vain: one of the codes belongs to another product too, so they stay apart until one of the links is struck. */
  readonly isApart: boolean;
}

/** The links in sight. */
export interface LinkWindow {
  readonly first: number;
  readonly rows: readonly LinkRow[];
  /** Links that fit what is looked for, and all there are. */
  readonly total: number;
  readonly all: number;
}
