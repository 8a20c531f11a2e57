import {
  type KeyboardEvent as ReactKeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { editText, emptyText, type KeyText, typeKey } from "./key-text.ts";

/** What the keys of the strip do in the mode at hand. */
export interface StripKeys {
  readonly text: KeyText;
  readonly onText: (text: KeyText) => void;
  /** When text was last deleted, whichever mode it stood in. */
  readonly deletedAt: RefObject<number>;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
  /** A fresh press in an empty field, some time after text was deleted. */
  readonly onBackspace: () => void;
  /** Space in an empty field, when it does something. */
  readonly onSpace?: (() => void) | undefined;
  /** An arrow that does not move the caret; `at` is when it was pressed. */
  readonly onArrow: (arrow: "up" | "down" | "left" | "right", at: number) => void;
}

/** Milliseconds of silence a command key waits for: the first keys of a scan are no commands. */
const silence = 40;
/** Milliseconds after text was deleted in which Backspace takes no scan back. */
const calm = 600;

const arrows = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" } as const;

/** The keys of an entry strip; keys pressed where nothing can be typed belong to it as well. */
export function useStripKeys(input: RefObject<HTMLInputElement | null>, keys: StripKeys) {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const afterSilence = useSilence();

  const onKey = (event: StripKey): boolean => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const isEmpty = latest.current.text.shown === "";
    if (event.key === "Enter") return afterSilence(() => latest.current.onEnter(), event.timeStamp);
    if (event.key === "Escape") return afterSilence(() => latest.current.onEscape(), event.timeStamp);
    if (event.key === "Backspace" && isEmpty) {
      const { deletedAt, onBackspace } = latest.current;
      if (event.repeat || event.timeStamp - deletedAt.current < calm) return true;
      return afterSilence(onBackspace, event.timeStamp);
    }
    const { onSpace } = latest.current;
    if (event.key === " " && isEmpty && onSpace)
      return event.repeat || afterSilence(() => latest.current.onSpace?.(), event.timeStamp);
    const arrow = arrows[event.key as keyof typeof arrows];
    if (!arrow || (!isEmpty && (arrow === "left" || arrow === "right"))) return false;
    return afterSilence(() => latest.current.onArrow(arrow, event.timeStamp), event.timeStamp);
  };

  useStrayKeys(onKey, (event) => {
    input.current?.focus();
    const typed = typeKey(latest.current.text, event);
    if (typed) latest.current.onText(typed);
    return typed !== undefined;
  });
  return {
    onKeyDown: (event: ReactKeyboardEvent<HTMLInputElement>) => {
      if (event.nativeEvent.defaultPrevented) return;
      const typed = onKey(event.nativeEvent) ? undefined : typedAtEnd(event, latest.current.text);
      if (typed) latest.current.onText(typed);
      const isSpace = event.key === " " && latest.current.onSpace !== undefined;
      if (typed || isHandled(event.nativeEvent, latest.current.text, isSpace)) event.preventDefault();
    },
    onChange: (shown: string) => {
      const { text, onText, deletedAt } = latest.current;
      if (shown.length < text.shown.length) deletedAt.current = performance.now();
      onText(editText(text, shown));
    },
  };
}

type StripKey = Pick<
  KeyboardEvent,
  "key" | "code" | "repeat" | "timeStamp" | "isComposing" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

/** Keys the field must not act on itself. */
function isHandled(event: StripKey, text: KeyText, isSpace: boolean): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return (
    event.key === "Enter" ||
    event.key === "Escape" ||
    event.key === "ArrowUp" ||
    event.key === "ArrowDown" ||
    ((event.key === "Backspace" || isSpace) && text.shown === "")
  );
}

/** What a key types at the end of the field, when it is not what the field would type itself. */
function typedAtEnd(event: ReactKeyboardEvent<HTMLInputElement>, text: KeyText): KeyText | undefined {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  const isAtEnd = selectionStart === value.length;
  if (!(isAtEnd || isAll) || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing)
    return undefined;
  return typeKey(isAll ? emptyText : text, event);
}

/** Runs a command once no further key came for a moment; answers true. */
function useSilence(): (command: () => void, at: number) => boolean {
  const pending = useRef<{ readonly command: () => void; readonly at: number; readonly timer: Timer }>(
    undefined,
  );
  useEffect(() => {
    const keyCame = (event: KeyboardEvent) => {
      const waiting = pending.current;
      if (!waiting || ["Shift", "Control", "Alt", "AltGraph", "CapsLock"].includes(event.key)) return;
      clearTimeout(waiting.timer);
      pending.current = undefined;
      // In a busy window the timer is late: what waited long enough acts before the key that came.
      if (event.timeStamp - waiting.at >= silence) waiting.command();
    };
    window.addEventListener("keydown", keyCame, true);
    return () => window.removeEventListener("keydown", keyCame, true);
  }, []);
  return (command, at) => {
    const timer = setTimeout(() => {
      pending.current = undefined;
      command();
    }, silence);
    pending.current = { command, at, timer };
    return true;
  };
}

type Timer = ReturnType<typeof setTimeout>;

/** Takes keys pressed where nothing can be typed: characters go into the strip, commands act; both answer true when done. */
function useStrayKeys(onKey: (event: StripKey) => boolean, onCharacter: (event: StripKey) => boolean): void {
  const latest = useRef({ onKey, onCharacter });
  useLayoutEffect(() => {
    latest.current = { onKey, onCharacter };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.defaultPrevented || !(target instanceof HTMLElement) || isTextField(target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Enter and Space press the button that has the focus.
      if ((event.key === "Enter" || event.key === " ") && target !== document.body) return;
      const isCharacter = event.key.length === 1 && event.key !== " ";
      const isDone = isCharacter ? latest.current.onCharacter(event) : latest.current.onKey(event);
      if (isDone) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** True where keys type text or choose in a list of their own. */
function isTextField(element: HTMLElement): boolean {
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}
