import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { Table } from "../../ui/table.tsx";
import { useUndoColumns } from "./undo-columns.tsx";
import type { useUndoChoice } from "./use-undo.ts";

/** What was touched since, row by row: the arrows move, Space chooses otherwise, A chooses for all. */
export function UndoTable({
  chosen: { window, rowAt, see, toggle, toggleAll },
  total,
}: {
  readonly chosen: ReturnType<typeof useUndoChoice>;
  readonly total: number;
}) {
  const words = useMessages().undo;
  const format = useFormat();
  const [marked, setMarked] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus({ preventScroll: true }), []);
  const columns = useUndoColumns(toggle);
  const press = (event: KeyboardEvent) => {
    const act = { " ": () => toggle(marked), a: toggleAll, A: toggleAll }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <section className="undo-touched" aria-label={words.list}>
      <p>{words.touched(total, format.number(total))}</p>
      <Table
        label={words.list}
        columns={columns}
        count={window?.total ?? 0}
        rowAt={rowAt}
        onWindow={see}
        marked={marked}
        onMark={setMarked}
        onOpen={toggle}
        onKey={press}
        empty=""
        body={body}
        foot={
          <span className="foot-keys">
            <Keycap>↑</Keycap>
            <Keycap>↓</Keycap> {words.keys.browse}
            <Keycap>Space</Keycap> {words.keys.change}
            <Keycap>A</Keycap> {words.keys.all}
          </span>
        }
      />
    </section>
  );
}
