import { useEffect, useRef } from "react";
import type { LaneRow } from "../../../shared/contracts/count-records.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Desk } from "./desk.ts";
import { packsAndPieces } from "./pieces-text.ts";

const looks = {
  unknown: { tone: "unknown", silhouette: "unknown" },
  unnamed: { tone: "unknown", silhouette: "told" },
  question: { tone: "asked", silhouette: "asked" },
  confirm: { tone: "asked", silhouette: "asked" },
} as const;

/** What names a row of the lane while it stands there. */
export const laneKey = ({ kind, code, reading }: LaneRow): string => reading ?? `${kind} ${code}`;

/** What waits for a person, newest first, the one being answered marked. */
export function LaneList({
  desk,
  rows,
  marked,
  open,
}: {
  readonly desk: Desk;
  readonly rows: readonly LaneRow[];
  readonly marked: number;
  readonly open: (at: number) => void;
}) {
  const { words, written } = desk;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  if (rows.length === 0) return <p className="nothing">{words.lane.nothing}</p>;
  return (
    // A list that scrolls must be reachable by keyboard.
    <ol ref={list} className="past lane-list" aria-label={words.lane.label} tabIndex={0}>
      {rows.map((row, index) => (
        <li
          key={laneKey(row)}
          className={`t-${looks[row.kind].tone}${index === marked ? " on" : ""}`}
          aria-current={index === marked ? "true" : undefined}
        >
          <Icon name={looks[row.kind].silhouette} />
          <span className="qty">{written.number(row.packs || row.pieces)}</span>
          <button type="button" className="name" tabIndex={-1} onClick={() => open(index)}>
            <span className="mono">{row.shown}</span>
            <small>
              {row.pieces !== 0 && `${packsAndPieces(row, words, written)} · `}
              {remarkOf(row, desk)}
            </small>
          </button>
          <span className="fact mono">{row.lots.join(", ")}</span>
          <span className="fact">{row.place}</span>
          <span className="time">{written.minute(row.at)}</span>
        </li>
      ))}
    </ol>
  );
}

function remarkOf({ kind }: LaneRow, { words }: Desk): string {
  if (kind === "confirm") return words.question.confirm;
  return kind === "question"
    ? words.outcome.asked
    : kind === "unknown"
      ? `${words.outcome.unknown}, ${words.history.apart}`
      : words.history.unnamed;
}
