import type { KeyboardEvent, RefObject } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";

interface CustomerToolsProps {
  readonly text: string;
  readonly onFind: (text: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Keys of the list that work from the search field too. */
  readonly onListKey: (event: KeyboardEvent) => void;
  readonly onAdd: () => void;
}

/** The row above the list: search, and a new customer. */
export function CustomerTools({ text, onFind, search, onListKey, onAdd }: CustomerToolsProps) {
  const { customers } = useMessages();
  return (
    <div className="customer-tools">
      <h1>{customers.title}</h1>
      <div className="customer-search">
        <Icon name="find" />
        <input
          ref={search}
          type="search"
          className="input"
          value={text}
          placeholder={customers.search}
          aria-label={customers.search}
          aria-keyshortcuts="F3 Control+F"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onFind(event.target.value)}
          onKeyDown={onListKey}
        />
        <Keycap>F3</Keycap>
      </div>
      <Button onPress={onAdd} shortcut="Ctrl+N">
        {customers.add}
      </Button>
    </div>
  );
}
