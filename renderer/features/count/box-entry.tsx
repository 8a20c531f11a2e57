import { type ReactNode, useState } from "react";
import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { Desk } from "./desk.ts";
import { EntryStrip } from "./entry-strip.tsx";
import { emptyText } from "./key-text.ts";
import { StripState } from "./strip-state.tsx";

/** Asks how many packs are in a box; every box of this code then counts so many, the one that was read too. */
export function BoxEntry({
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
  const [isBad, setBad] = useState(false);
  const leave = () => go({ kind: "scan" });
  const say = () => {
    const packs = Number(text.shown.trim());
    if (!/^\d{1,4}$/.test(text.shown.trim()) || packs < 1) {
      setBad(true);
      return;
    }
    const label = { code: row.product.shown, lot: row.lot, expiry: row.expiry };
    void counting.change({ id: row.id }, label, (of) => engine.boxOf({ of, packs }));
    leave();
  };
  return (
    <EntryStrip
      group={words.entry.group}
      label={words.box.several}
      placeholder={words.entry.quantity}
      chip={words.box.several}
      text={text}
      onText={(next) => {
        setBad(false);
        setText(next);
      }}
      {...(isBad ? { trouble: words.entry.badQuantity } : {})}
      options={[]}
      optionsLabel={words.entry.products}
      firstMark={-1}
      deletedAt={desk.deletedAt}
      onEnter={say}
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
