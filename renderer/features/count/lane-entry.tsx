import { useState } from "react";
import type { LaneRow } from "../../../shared/contracts/count-records.ts";
import { useView } from "../../services/services.tsx";
import { confirmText, factText } from "./answers.ts";
import type { Desk } from "./desk.ts";
import { EntryStrip } from "./entry-strip.tsx";
import { emptyText } from "./key-text.ts";
import { boxOptions, boxText } from "./lane-box.tsx";
import { LaneList, laneKey } from "./lane-list.tsx";
import type { Option } from "./option-list.tsx";
import { PlainOption } from "./product-option.tsx";
import { changeTo, confirmed, doubtOf, otherDoubts } from "./question.ts";
import { StripState } from "./strip-state.tsx";
import { useOwnCode } from "./use-own-code.ts";
import { nameOptions } from "./use-scan-options.tsx";
import { useStandingArrows } from "./use-standing-arrows.ts";
import { useSuggestions } from "./use-suggestions.ts";

/** Everything still to do as a list: Enter names a code or answers a question, and goes to the next. Scans count meanwhile. */
export function LaneEntry({ desk, code }: { readonly desk: Desk; readonly code: string | undefined }) {
  const { words, go } = desk;
  const rows = useView("lane", {}) ?? [];
  const [named, setNamed] = useState({ key: "", text: emptyText });
  const onStanding = useStandingArrows(desk);
  const { at, row, moveTo } = useLaneMark(rows, code);
  const rowKey = row ? laneKey(row) : "";
  // What was typed belongs to the row it was typed for.
  const text = named.key === rowKey ? named.text : emptyText;
  const setText = (next: typeof emptyText) => {
    if (next.shown !== "") moveTo(at);
    setNamed({ key: rowKey, text: next });
  };
  const typed = text.shown.trim();
  const products = useSuggestions(desk.engine, row?.question ? "" : (boxText(typed)?.product ?? typed));
  const next = (to = at + 1) => {
    setText(emptyText);
    moveTo(to);
  };
  const own = useOwnCode(desk.engine, rowKey);
  const options = row ? laneOptions(desk, row, typed, products, next, own) : [];
  return (
    <EntryStrip
      key={rowKey}
      group={words.entry.group}
      label={row ? words.entry.nameOf(row.shown) : words.lane.title}
      placeholder={row?.question ? words.lane.answer : row ? words.entry.name : words.lane.nothing}
      {...(row ? { chip: row.question ? row.shown : words.entry.nameOf(row.shown) } : {})}
      text={text}
      onText={setText}
      options={options}
      optionsLabel={words.entry.products}
      firstMark={0}
      deletedAt={desk.deletedAt}
      onEnter={() => next()}
      onEscape={() => {
        if (desk.ask) desk.setAsk(null);
        else if (typed) setText(emptyText);
        else go({ kind: "scan" });
      }}
      onBackspace={() => leave(desk)}
      onArrow={(arrow, pressedAt) => {
        // What is asked of a link stands large; questions of readings are answered in this list.
        if (desk.ask && onStanding(arrow, pressedAt)) return;
        if (arrow === "up") next(at - 1);
        if (arrow === "down") next(at + 1);
      }}
      middle={<LaneList desk={desk} rows={rows} marked={at} open={next} />}
      state={<StripState desk={desk} />}
      isArmed
    />
  );
}

/** Back to scanning; the next Backspace takes no scan back at once. */
function leave({ deletedAt, go }: Desk): void {
  deletedAt.current = performance.now();
  go({ kind: "scan" });
}

/** Which row is marked: it stays with its row when others come or go, and with its place when the row is done. */
function useLaneMark(rows: readonly LaneRow[], code: string | undefined) {
  const [mark, setMark] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const moveTo = (to: number) => {
    const wanted = rows.length === 0 ? 0 : (to + rows.length) % rows.length;
    const row = rows[wanted];
    setMark(row ? { key: laneKey(row), at: wanted } : null);
  };
  const wanted = Math.max(
    0,
    rows.findIndex((row) => row.code === code),
  );
  // Pinned as soon as it is there: a scan that comes now must not slip its code under the name being typed. A long list is
  // told a moment late, and what was asked for may not stand in it yet.
  const isThere = code === undefined || rows.some((row) => row.code === code);
  if (!mark && rows.length > 0 && isThere) moveTo(wanted);
  const found = mark ? rows.findIndex((row) => laneKey(row) === mark.key) : wanted;
  const at = found >= 0 ? found : Math.min(mark?.at ?? 0, rows.length - 1);
  return { at, row: rows[at], moveTo };
}

function laneOptions(
  desk: Desk,
  row: LaneRow,
  typed: string,
  products: Parameters<typeof nameOptions>[3],
  next: (to?: number) => void,
  own: string,
): readonly Option[] {
  const { code, shown, question, reading } = row;
  if (question && reading) return questionOptions(desk, row, next);
  if (typed === "") return [];
  const box = boxText(typed);
  if (box) return boxOptions(desk, row, box, products, () => next());
  return nameOptions(
    desk,
    { code, shown, name: "", pack: "", codes: [code] },
    typed,
    products,
    () => next(),
    own,
  );
}

function questionOptions(
  { engine, counting, words, written }: Desk,
  { kind, question = [], reading, shown }: LaneRow,
  next: (to?: number) => void,
): readonly Option[] {
  if (!reading) return [];
  const asked = doubtOf(question);
  const others = otherDoubts(question, asked);
  const ways = question.map((way, index) => ({
    key: String(index),
    content: (
      <PlainOption
        title={kind === "confirm" ? words.question.confirmYes : factText(way, asked, words, written)}
        remark={
          kind === "confirm"
            ? confirmText(way, { words, written })
            : others.map((fact) => factText(way, fact, words, written)).join(" · ")
        }
      />
    ),
    choose: () => {
      const label = { code: shown, lot: "", expiry: "" };
      void counting.change({ id: reading }, label, (of) =>
        engine.amendReading({ of, change: kind === "confirm" ? confirmed(way) : changeTo(way) }),
      );
      next();
    },
  }));
  const later = {
    key: "later",
    content: <PlainOption title={words.keys.later} remark="" />,
    choose: () => next(),
  };
  return [...ways, later];
}
