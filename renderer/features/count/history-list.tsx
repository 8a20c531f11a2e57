import type { ReadingRow } from "../../../shared/contracts/engine-records.ts";
import type { CountWords, Written } from "./block-view.ts";
import { HistoryRow, versionOf } from "./history-row.tsx";

/** The readings before the last one, newest first; only rows that are whole are seen. */
export function HistoryList({
  rows,
  words,
  written,
  marked,
}: {
  readonly rows: readonly ReadingRow[];
  readonly words: CountWords;
  readonly written: Written;
  /** The row that the arrows stand on, or -1. */
  readonly marked: number;
}) {
  return (
    <ol className="past" aria-label={words.history.label}>
      {rows.map((row, index) => (
        <HistoryRow
          key={row.id}
          row={row}
          words={words}
          written={written}
          isMarked={index === marked}
          version={versionOf(row, words.title, index === marked)}
        />
      ))}
    </ol>
  );
}
