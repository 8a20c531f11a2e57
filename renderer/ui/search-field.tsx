import type { KeyboardEvent, RefObject } from "react";
import { Icon } from "./icon.tsx";
import { Keycap } from "./keycap.tsx";

interface SearchFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Keys of the list that work from here too, see `listKeys`. */
  readonly onListKey: (event: KeyboardEvent) => void;
}

/** The field above a long list that finds in it; F3 leads there. */
export function SearchField({ label, text, onText, field, onListKey }: SearchFieldProps) {
  return (
    <div className="search">
      <Icon name="find" />
      <input
        ref={field}
        type="search"
        className="input"
        value={text}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="F3 Control+F"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onListKey}
      />
      <Keycap>F3</Keycap>
    </div>
  );
}
