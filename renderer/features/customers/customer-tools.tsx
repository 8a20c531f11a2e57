import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { SearchField } from "../../ui/search-field.tsx";

interface CustomerToolsProps {
  readonly text: string;
  readonly onFind: (text: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Keys of the list that work from the search field too. */
  readonly onListKey: (event: KeyboardEvent) => void;
  readonly onAdd: () => void;
  /** Goes to those to complete, or back to all. */
  readonly onComplete: () => void;
  readonly isCompleting: boolean;
  /** What closes the customers, or begins a lock. */
  readonly lock: ReactNode;
}

/** The row above the list: search, and a new customer. */
export function CustomerTools({
  text,
  onFind,
  search,
  onListKey,
  onAdd,
  onComplete,
  isCompleting,
  lock,
}: CustomerToolsProps) {
  const { customers, complete } = useMessages();
  return (
    <div className="screen-tools">
      <h1>{customers.title}</h1>
      <SearchField
        label={customers.search}
        text={text}
        onText={onFind}
        field={search}
        onListKey={onListKey}
      />
      <Button onPress={onComplete} shortcut="F5">
        {isCompleting ? complete.all : complete.title}
      </Button>
      <Button onPress={onAdd} shortcut="Ctrl+N">
        {customers.add}
      </Button>
      {lock}
    </div>
  );
}
