import type { DragEvent, KeyboardEvent } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";

interface GiveColumnProps {
  readonly field: string;
  readonly name: string;
  readonly at: number;
  readonly of: number;
  /** What it holds, in the words of the screen. */
  readonly word: string;
  readonly problem: "same" | "none" | undefined;
  readonly isDragged: boolean;
  readonly onName: (name: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  /** It was taken up with the mouse; undefined when it is let go. */
  readonly onDrag: (field: string | undefined) => void;
  readonly onDragOver: (event: DragEvent) => void;
}

/** One column of the table: where it stands, the name it gets, and what it holds. */
export function GiveColumn(props: GiveColumnProps) {
  const { give } = useMessages();
  const { field, name, at, of, word, problem } = props;
  return (
    <li
      data-field={field}
      className={props.isDragged ? "give-column give-dragged" : "give-column"}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", word);
        props.onDrag(field);
      }}
      onDragEnd={() => props.onDrag(undefined)}
      onDragOver={props.onDragOver}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={props.onKeyDown}
    >
      <span className="give-at" aria-hidden="true">
        {at + 1}
      </span>
      <span className="give-name">
        <input
          className="input"
          aria-label={give.columnName(word)}
          aria-invalid={problem !== undefined}
          value={name}
          maxLength={100}
          spellCheck={false}
          onChange={({ target }) => props.onName(target.value)}
        />
        {problem && (
          <span className="field-problem" role="status">
            {problem === "none" ? give.noName : give.sameName}
          </span>
        )}
        {name !== word && <span className="sub">{word}</span>}
      </span>
      <button
        type="button"
        className="button give-small"
        aria-label={give.columnUp(word)}
        disabled={at === 0}
        onClick={() => props.onMove(at - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="button give-small"
        aria-label={give.columnDown(word)}
        disabled={at === of - 1}
        onClick={() => props.onMove(at + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="button give-small"
        aria-label={give.columnRemove(word)}
        disabled={of === 1}
        onClick={props.onRemove}
      >
        ×
      </button>
    </li>
  );
}
