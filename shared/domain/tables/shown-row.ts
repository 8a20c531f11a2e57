import type { MarkWhy } from "../import/cell-marks.ts";

/**
 * What is odd about a row, the worst first: marks do not close, characters are lost, cells too many, cells that say nothing
 * any more, cells too few, cells written otherwise than their column, a row that adds up others.
 */
export const oddities = ["torn", "spoilt", "wide", "lost", "narrow", "odd", "total"] as const;
export type Oddity = (typeof oddities)[number];

/** A cell that is marked: the column it stands in, and why. */
export interface CellMark {
  readonly at: number;
  readonly why: MarkWhy;
}

/** A row as it is shown before anything is made of it: its line of the file and its cells, long ones cut. */
export interface ShownRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly odd?: Oddity;
  readonly marks?: readonly CellMark[];
}
