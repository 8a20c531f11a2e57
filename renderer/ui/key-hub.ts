import type { Reading } from "../../shared/domain/codes/scan.ts";
import { type KeyPress, Scanner, silence, type Verdict } from "./scanner.ts";

/** A command key and what it does; answers false when it is not for it now. */
export type Command = (event: KeyboardEvent) => boolean;

/** A command waits so many milliseconds: the first key of a scan is no command. */
const patience = 40;

/**
 * The one place where key events enter: a scan is taken out of them wherever the focus is, then commands are looked for.
 * Every other listener sees only what a person pressed.
 */
export class KeyHub {
  readonly #scanner = new Scanner();
  readonly #commands: Command[] = [];
  readonly #readings = new Set<(reading: Reading) => void>();
  #rest: ReturnType<typeof setTimeout> | undefined;
  #pending: ReturnType<typeof setTimeout> | undefined;

  /** Listens to a window until the function it answers with is called. */
  listen(target: Window): () => void {
    const press = (event: KeyboardEvent) => this.#press(event);
    target.addEventListener("keydown", press, { capture: true });
    target.addEventListener("keyup", press, { capture: true });
    return () => {
      target.removeEventListener("keydown", press, { capture: true });
      target.removeEventListener("keyup", press, { capture: true });
    };
  }

  /** Hears every reading. */
  onReading(listener: (reading: Reading) => void): () => void {
    this.#readings.add(listener);
    return () => this.#readings.delete(listener);
  }

  /** Adds a command; the one added last is asked first. */
  onCommand(command: Command): () => void {
    this.#commands.unshift(command);
    return () => {
      this.#commands.splice(this.#commands.indexOf(command), 1);
    };
  }

  #press(event: KeyboardEvent): void {
    const press = pressOf(event);
    if (press.type === "down" && this.#pending !== undefined && !event.repeat && !isModifierKey(event)) {
      clearTimeout(this.#pending);
      this.#pending = undefined;
    }
    const verdict = this.#scanner.press(press);
    this.#act(verdict, event.target);
    if (verdict.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (press.type === "down") this.#command(event);
    if (press.type === "down") this.#watchSilence();
  }

  /** Finds the command of a key and lets it act once it is sure that the key is not the first of a scan. */
  #command(event: KeyboardEvent): void {
    if (!isCommandKey(event)) return;
    const found = this.#commands.find((command) => command.length >= 0 && matches(command, event));
    if (!found) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#pending = setTimeout(() => {
      this.#pending = undefined;
      if (!this.#scanner.isReading) found(event);
    }, patience);
  }

  #watchSilence(): void {
    clearTimeout(this.#rest);
    const ended = () => this.#act(this.#scanner.rest(performance.now()), document.activeElement);
    // A busy window may have keys waiting when the time is up: they come before the second turn of the timer.
    this.#rest = setTimeout(() => {
      this.#rest = setTimeout(ended, 4);
    }, silence);
  }

  #act({ takeOut, reading, giveBack }: Verdict, target: EventTarget | null): void {
    if (takeOut > 0) takeOutOf(target, takeOut);
    if (giveBack) typeInto(document.activeElement, giveBack);
    if (reading) for (const listener of this.#readings) listener(reading);
  }
}

/** Commands are functions that carry what they are for, so that a key nobody wants is left alone. */
const matches = (
  command: Command & { readonly wants?: (event: KeyboardEvent) => boolean },
  event: KeyboardEvent,
) => command.wants?.(event) ?? false;

const isModifierKey = ({ key }: KeyboardEvent) =>
  key === "Shift" || key === "Control" || key === "Alt" || key === "AltGraph" || key === "Meta";

/** Command keys are F keys, Ctrl with something, Del, and Escape; AltGr comes as Ctrl+Alt and is none. */
function isCommandKey(event: KeyboardEvent): boolean {
  if (event.getModifierState("AltGraph") || event.altKey || event.metaKey) return false;
  return event.ctrlKey || /^F\d+$/.test(event.key) || event.key === "Delete" || event.key === "Escape";
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    type: event.type === "keyup" ? "up" : "down",
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    altGraph: event.getModifierState("AltGraph"),
    repeat: event.repeat,
    time: event.timeStamp,
  };
}

type TextField = HTMLInputElement | HTMLTextAreaElement;
const isTextField = (element: unknown): element is TextField =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Takes the last characters before the caret out again, in a way that whoever watches the field hears of. */
function takeOutOf(target: EventTarget | null, count: number): void {
  if (!isTextField(target)) return;
  const end = target.selectionEnd ?? target.value.length;
  const start = Math.max(0, end - count);
  setValue(target, target.value.slice(0, start) + target.value.slice(end), start);
}

function typeInto(target: EventTarget | null, text: string): void {
  if (!isTextField(target)) return;
  const start = target.selectionStart ?? target.value.length;
  const end = target.selectionEnd ?? start;
  setValue(target, target.value.slice(0, start) + text + target.value.slice(end), start + text.length);
}

/** The setter of the prototype, so that a framework that shadows `value` notices. */
function setValue(field: TextField, value: string, caret: number): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  try {
    field.setSelectionRange(caret, caret);
  } catch {
    // A field of another type than text has no caret to set (HTML standard, selection APIs); its value is right already.
  }
}
