import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../../ui/icon.tsx";
import { type Option, OptionList, optionId } from "./option-list.tsx";
import { type StripKeys, useStripKeys } from "./use-strip-keys.ts";

/** A field of the strip that is not the one being typed in. */
export interface StripPart {
  readonly key: string;
  readonly text: string;
  readonly isFilled: boolean;
  /** It stays for the next pack. */
  readonly isPinned?: boolean;
  readonly open?: () => void;
}

/** What a mode puts into the strip. */
export interface StripProps
  extends Pick<
    StripKeys,
    "text" | "onText" | "deletedAt" | "onEnter" | "onEscape" | "onBackspace" | "onSpace"
  > {
  readonly group: string;
  readonly label: string;
  readonly placeholder: string;
  /** Says what the text belongs to, in front of it. */
  readonly chip?: string;
  readonly before?: readonly StripPart[];
  readonly after?: readonly StripPart[];
  readonly trouble?: string;
  /** What stands in the field gives way to the first key. */
  readonly isReplaced?: boolean;
  readonly options: readonly Option[];
  readonly optionsLabel: string;
  /** Where the mark stands at first; -1 for nowhere. */
  readonly firstMark: number;
  /** An arrow nothing in the strip wants. */
  readonly onArrow?: (arrow: "up" | "down" | "left" | "right", at: number) => void;
  /** Enter while an option is marked chooses it; without a marked one `onEnter` is called. */
  readonly middle: ReactNode;
  readonly state: ReactNode;
  readonly isArmed: boolean;
}

/** The lower half of the count screen: what is listed, what can be chosen, and the strip that is always armed. */
export function EntryStrip(props: StripProps) {
  const { text, options, middle, state, isArmed, chip, before = [], after = [], trouble } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { marked, keys } = useMarkedKeys(props);
  const field = useStripKeys(input, keys);
  const isForm = before.length + after.length > 0 || text.shown !== "";
  const { isReplaced } = props;
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (isReplaced) input.current?.select();
  }, [isReplaced]);
  return (
    <>
      <div className="typing">
        {middle}
        <OptionList id={listId} label={props.optionsLabel} options={options} marked={marked} />
      </div>
      <div className={isArmed ? "entry" : "entry off"} role="group" aria-label={props.group}>
        {chip && <span className="chip">{chip}</span>}
        <Parts parts={before} />
        <input
          ref={input}
          className={isForm ? "typed part is-on" : "typed"}
          role="combobox"
          aria-label={props.label}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={marked >= 0 && options.length > 0 ? optionId(listId, marked) : undefined}
          aria-invalid={trouble !== undefined}
          placeholder={props.placeholder}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={500}
          value={text.shown}
          onKeyDown={field.onKeyDown}
          onChange={(event) => field.onChange(event.target.value)}
        />
        <Parts parts={after} />
        {trouble ? <span className="armed t-expired tone">{trouble}</span> : state}
      </div>
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly StripPart[] }) {
  return parts.map(({ key, text, isFilled, isPinned, open }) => (
    <button
      key={key}
      type="button"
      className={`${isFilled ? "typed" : "ask"} part${isPinned ? " pinned" : ""}`}
      disabled={!open}
      onClick={open}
    >
      {isPinned && <Icon name="pin" />}
      {text}
    </button>
  ));
}

/** The mark among the options, and the keys that move and choose it. */
function useMarkedKeys(props: StripProps): { readonly marked: number; readonly keys: StripKeys } {
  const { options, firstMark } = props;
  const shown = options.map(({ key }) => key).join("\n");
  const [mark, setMark] = useState({ shown, at: firstMark });
  const at = mark.shown === shown ? Math.min(mark.at, options.length - 1) : firstMark;
  const marked = options.length > 0 ? at : -1;
  const move = (by: number) => {
    const next =
      marked < 0 ? (by > 0 ? 0 : options.length - 1) : (marked + by + options.length) % options.length;
    setMark({ shown, at: next });
  };
  const onArrow: StripKeys["onArrow"] = (arrow, pressedAt) => {
    const isAlong = arrow === "up" || arrow === "down";
    if (isAlong && options.length > 0) move(arrow === "up" ? -1 : 1);
    else props.onArrow?.(arrow, pressedAt);
  };
  const onEnter = () => {
    const option = options[marked];
    if (option) option.choose();
    else props.onEnter();
  };
  return { marked, keys: { ...props, onArrow, onEnter } };
}
