import { memo } from "react";
import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import { Icon } from "../../ui/icon.tsx";
import { outHint } from "./block-hints.ts";
import { type CountWords, calledOf, lookOf, type Written } from "./block-view.ts";

/** One earlier reading: what it added, what it was, and what there is to say of it. */
export const HistoryRow = memo(
  Row,
  (before, after) =>
    before.words === after.words &&
    before.written === after.written &&
    before.isMarked === after.isMarked &&
    isSame(before.row, after.row),
);

/** Rows come anew with each scan: one that holds the same is not painted again. Nothing is made to find that out. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [own, theirs] = [
    one as Readonly<Record<string, unknown>>,
    other as Readonly<Record<string, unknown>>,
  ];
  for (const name in own) if (!isSame(own[name], theirs[name])) return false;
  for (const name in theirs) if (!(name in own)) return false;
  return true;
}

function Row({
  row,
  words,
  written,
  isMarked,
}: {
  readonly row: ReadingRow;
  readonly words: CountWords;
  readonly written: Written;
  readonly isMarked: boolean;
}) {
  const { tone, silhouette } = lookOf(row);
  const isStruck = row.struckAt > 0;
  const classes = [
    `t-${isStruck ? "neutral" : row.outcome === "short" ? "expired" : tone}`,
    isMarked ? "on" : "",
  ];
  return (
    <li className={classes.join(" ").trim()} aria-current={isMarked ? "true" : undefined}>
      <Icon name={isStruck ? "refused" : silhouette} />
      <span className={isStruck ? "qty gone" : "qty"}>{written.number(row.added)}</span>
      <span className="name">
        <span className={isStruck ? "gone" : row.product.name ? "" : "mono"}>{calledOf(row)}</span>
        <Second row={row} words={words} written={written} />
      </span>
      <span className="fact mono">{row.lot}</span>
      <span className="fact">{row.expiry && written.expiry(row.expiry)}</span>
      <span className="time">{written.time(row.at)}</span>
    </li>
  );
}

function Second({
  row,
  words,
  written,
}: {
  readonly row: ReadingRow;
  readonly words: CountWords;
  readonly written: Written;
}) {
  const { word, rest } = remarkOf(row, words, written);
  const plain = [
    row.product.pack,
    row.unit === "piece" && words.history.pieces,
    row.unit === "pack" && row.typed && !row.struckAt && words.history.typed,
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <small>
      {plain}
      {plain && (word || rest) && " · "}
      {word && <b>{word}</b>}
      {word && rest && ", "}
      {rest}
    </small>
  );
}

/** The word a row carries besides its facts, and what follows it. */
function remarkOf(row: ReadingRow, words: CountWords, written: Written) {
  const { outcome, history, block } = words;
  if (row.struckAt) return { word: "", rest: history.undone(written.minute(row.struckAt)) };
  if (row.out && row.outcome !== "twice") return { word: words.out.done, rest: outHint(row, words) };
  const { first, daysLeft } = row;
  if (row.recount && row.outcome !== "twice") return { word: "", rest: history.recount };
  switch (row.outcome) {
    case "twice":
      return {
        word: outcome.twice,
        rest: first ? history.twice(first.place, first.operator, written.minute(first.at)) : "",
      };
    case "short":
      return { word: outcome.short, rest: daysLeft === undefined ? "" : block.daysLeft(daysLeft) };
    case "unknown":
      return { word: outcome.unknown, rest: history.apart };
    case "expired":
      return { word: outcome.expired, rest: "" };
    case "recalled":
      return {
        word: row.recall?.how === "open" ? outcome.lookAtLot : outcome.recalled,
        rest: row.recall?.how === "similar" ? row.recall.lots.join(", ") : "",
      };
    case "asked":
      return { word: outcome.asked, rest: "" };
    case "new":
      return { word: "", rest: history.unnamed };
    default:
      return { word: "", rest: "" };
  }
}
