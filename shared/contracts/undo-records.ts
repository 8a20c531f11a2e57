import type { BatchId, CustomerId } from "../domain/ledger/identity.ts";
import type { StockRow } from "./stock-records.ts";

/**
 * What people did about something an import brought, in the order they ask after it: said how many there are, took packs
 * out, put it elsewhere or gave it another lot or expiry, answered a question, said a quantity or pieces of one count, struck
 * one count, counted packs beside it.
 */
export const touches = [
  "adjusted",
  "takenOut",
  "moved",
  "answered",
  "quantity",
  "pieces",
  "struck",
  "counted",
] as const;
export type Touch = (typeof touches)[number];

/** What taking an import back would do, as a whole. */
export interface UndoSummary {
  readonly undo: string;
  readonly batch: BatchId;
  readonly title: string;
  /** When it came in. */
  readonly at: number;
  readonly entries: number;
  /** What it is touched by since: so many rows to choose for. */
  readonly touched: number;
  /** Taken back already: when, by whom and why. Nothing can be done but take the file in again. */
  readonly done?: { readonly at: number; readonly operator: string; readonly reason: string };
}

/** A row of `all` that is chosen otherwise stands in `but`; `proposed` is what the program would do by itself. */
export interface UndoChoice {
  readonly all: "proposed" | "kept" | "reversed";
  readonly but: readonly number[];
}

/** What leaves and what stays, with a choice made. */
export interface UndoEffect {
  /** What the stock is less by; below zero when taking it back brings packs in, which were counted twice. */
  readonly packs: number;
  readonly pieces: number;
  readonly lines: number;
  readonly customers: number;
  /** Lines of an old list that were expected. */
  readonly expected: number;
  /** Products that lose the name it brought, and those that keep it because something rests on it. */
  readonly names: number;
  readonly namesStay: number;
  /** Touched rows that stay. */
  readonly kept: number;
}

/** What was touched since an import came: a line of the stock, or a customer. */
export interface UndoRow {
  readonly row: number;
  /** What happened since, in the order people ask after it. */
  readonly since: readonly Touch[];
  readonly isKept: boolean;
  readonly line?: StockRow;
  /** What the import brought onto the line, what lies there now, and what after it. */
  readonly brought: number;
  readonly now: number;
  readonly after: number;
  readonly customer?: { readonly id: CustomerId; readonly name: string };
}

/** The touched rows in sight, and what the choice comes to. */
export interface UndoWindow {
  readonly first: number;
  readonly rows: readonly UndoRow[];
  readonly total: number;
  readonly effect: UndoEffect;
}
