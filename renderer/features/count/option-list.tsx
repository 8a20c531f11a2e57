import { type ReactNode, useEffect, useRef } from "react";

/** One thing that can be chosen above the entry strip. */
export interface Option {
  readonly key: string;
  readonly content: ReactNode;
  readonly choose: () => void;
}

/** The name of the element an option is, for the field that points at it. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** What can be chosen, the marked one tinted; the entry field keeps the focus and points at it. */
export function OptionList({
  id,
  label,
  options,
  marked,
}: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly marked: number;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  if (options.length === 0) return null;
  return (
    <div ref={list} id={id} className="drop" role="listbox" aria-label={label}>
      {options.map(({ key, content, choose }, index) => (
        // The keys are in the field that owns this list (aria-activedescendant); the pointer is only a second way.
        <div
          key={key}
          id={optionId(id, index)}
          className={index === marked ? "drop-row on" : "drop-row"}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          onMouseDown={(event) => event.preventDefault()}
          onClick={choose}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
