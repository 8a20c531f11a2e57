import { type KeyboardEvent, type RefObject, useEffect, useId } from "react";
import type { HistoryRow } from "../../../shared/contracts/stock-records.ts";
import type { EntryId } from "../../../shared/domain/ledger/identity.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { EntryItem } from "./entry-item.tsx";

interface EntryListProps {
  readonly entries: readonly HistoryRow[];
  readonly marked: EntryId | null;
  readonly isChosen: (id: EntryId) => boolean;
  readonly onMark: (id: EntryId, extend: boolean) => void;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** Every entry behind a line, newest first. Arrows mark one, Shift chooses several. */
export function EntryList({ entries, marked, isChosen, onMark, list }: EntryListProps) {
  const { stock } = useMessages();
  const id = useId();
  const at = entries.findIndex((entry) => entry.id === marked);
  useEffect(() => {
    if (at >= 0 && document.activeElement === list.current)
      document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at, list]);
  const press = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: entries.length - 1,
    };
    const target = event.ctrlKey || event.altKey ? undefined : targets[event.key];
    const entry =
      target === undefined ? undefined : entries[Math.max(0, Math.min(entries.length - 1, target))];
    if (!entry) return;
    event.preventDefault();
    onMark(entry.id, event.shiftKey);
  };
  return (
    <div
      className="line-entries"
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={stock.happened}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={press}
    >
      {entries.map((entry, index) => (
        <EntryItem
          key={entry.id}
          id={`${id}-${index}`}
          entry={entry}
          isMarked={entry.id === marked}
          isChosen={isChosen(entry.id)}
          onMark={(extend) => onMark(entry.id, extend)}
        />
      ))}
    </div>
  );
}
