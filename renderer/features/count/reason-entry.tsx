import { type ReactNode, useState } from "react";
import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { Desk } from "./desk.ts";
import { EntryStrip } from "./entry-strip.tsx";
import { emptyText } from "./key-text.ts";
import { PlainOption } from "./product-option.tsx";
import { StripState } from "./strip-state.tsx";

/** Asks why a pack whose serial was counted before counts all the same. */
export function ReasonEntry({
  desk,
  row,
  middle,
}: {
  readonly desk: Desk;
  readonly row: ReadingRow;
  readonly middle: ReactNode;
}) {
  const { words, engine, counting, go } = desk;
  const [text, setText] = useState(emptyText);
  const typed = text.shown.trim();
  const leave = () => go({ kind: "scan" });
  const count = (reason: string) => {
    const label = { code: row.product.shown, lot: row.lot, expiry: row.expiry };
    void counting.change({ id: row.id }, label, (of) => engine.countAnyway({ of, reason }));
    leave();
  };
  const options = words.entry.reasons.map((reason) => ({
    key: reason,
    content: <PlainOption title={reason} remark="" />,
    choose: () => count(reason),
  }));
  return (
    <EntryStrip
      group={words.entry.group}
      label={words.entry.whyAnyway}
      placeholder={words.entry.reason}
      chip={words.entry.whyAnyway}
      text={text}
      onText={setText}
      options={typed === "" ? options : []}
      optionsLabel={words.entry.reason}
      firstMark={0}
      deletedAt={desk.deletedAt}
      onEnter={() => typed !== "" && count(typed)}
      onEscape={leave}
      onBackspace={() => {
        desk.deletedAt.current = performance.now();
        leave();
      }}
      middle={middle}
      state={<StripState desk={desk} />}
      isArmed
    />
  );
}
