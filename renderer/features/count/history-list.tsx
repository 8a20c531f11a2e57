import { memo, type RefObject } from "react";
import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { CountWords, Written } from "./block-view.ts";
import { HistoryRow } from "./history-row.tsx";

/** The readings before the last one, newest first; only rows that are whole are seen. */
export const HistoryList = memo(List);

function List({
  rows,
  words,
  written,
  marked,
  list,
}: {
  readonly rows: readonly ReadingRow[];
  readonly words: CountWords;
  readonly written: Written;
  /** The row that the arrows stand on, or -1. */
  readonly marked: number;
  readonly list: RefObject<HTMLOListElement | null>;
}) {
  return (
    <ol ref={list} className="past" aria-label={words.history.label}>
      {rows.map((row, index) => (
        <HistoryRow key={row.id} row={row} words={words} written={written} isMarked={index === marked} />
      ))}
    </ol>
  );
}

/** True for a row that is seen: one that wraps out of the list stands in a column of its own. */
export function isRowSeen(list: HTMLOListElement | null, at: number): boolean {
  const row = list?.children[at];
  return (
    row instanceof HTMLElement && list !== null && row.offsetLeft - list.offsetLeft < row.offsetWidth / 2
  );
}
