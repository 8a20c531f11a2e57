import { type HistoryRow, isQuantityKind } from "../../../shared/contracts/stock-records.ts";
import { entryWords } from "../../i18n/entry-words.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";

/** One entry: what it adds, what happened, when, by whom and why; struck through where it was struck. */
export function EntryItem({
  id,
  entry,
  isMarked,
  isChosen,
  onMark,
}: {
  readonly id: string;
  readonly entry: HistoryRow;
  readonly isMarked: boolean;
  readonly isChosen: boolean;
  readonly onMark: (extend: boolean) => void;
}) {
  const { history } = useMessages();
  const format = useFormat();
  const { facts, struck } = entry;
  const now = Date.now();
  const who = [entry.operator, entry.station].filter(Boolean).join(", ");
  const reason = facts["reason"] ? history.reason(String(facts["reason"])) : "";
  const isQuantity = isQuantityKind(entry.kind);
  const classes = ["line-entry", struck ? "is-struck" : "", isMarked ? "is-marked" : ""];
  return (
    <div
      className={classes.filter(Boolean).join(" ")}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onClick={(event) => onMark(event.shiftKey)}
    >
      <span className="line-entry-added">{isQuantity ? format.signed(entry.added) : ""}</span>
      <span className="line-entry-what">{entryWords(history, format, entry)}</span>
      <time className="line-entry-at">{format.when(entry.at, now)}</time>
      <small>{[who, reason].filter(Boolean).join(" · ")}</small>
      {facts["serial"] && isQuantity ? (
        <small>
          {history.serial} <span className="mono">{facts["serial"]}</span>
        </small>
      ) : null}
      {entry.duplicate && <small className="t-twice line-entry-twice">{history.duplicate}</small>}
      {struck && (
        <small>
          {[
            history.struck(struck.operator, format.when(struck.at, now)),
            struck.reason && history.reason(struck.reason),
          ]
            .filter(Boolean)
            .join(" · ")}
        </small>
      )}
    </div>
  );
}
