import { commandName, isBrowserCommand, isNoCommand } from "./command-keys.ts";
import { type KeyPress, textsOf } from "./key-press.ts";
import { type RawReading, Scanner, type Verdict } from "./scanner.ts";
import { isTextField, setText, type TextField, takeOut, typeInto } from "./text-fields.ts";

/** Commands of one component: what a key does, when it does something now. */
export interface CommandSet {
  /** 0 for screens, one more inside each dialog: what stands behind a dialog is not asked, but for what is `anywhere`. */
  readonly depth: number;
  readonly find: (name: string) => (() => void) | undefined;
}

/** The depth of commands that are asked first, whatever stands on the screen. */
export const anywhere = Number.POSITIVE_INFINITY;

/** A command waits so many milliseconds: the first key of a scan is no command. */
const patience = 40;

/**
 * The one place where key events enter: a scan is taken out of them wherever the focus is, then commands are looked for.
 * Every other listener sees only what a person pressed.
 */
export class KeyHub {
  readonly #scanner = new Scanner();
  readonly #commands: CommandSet[] = [];
  readonly #readings = new Map<(reading: RawReading) => void, number>();
  readonly #comings = new Set<() => void>();
  readonly #takers = new Set<(reading: RawReading) => boolean>();
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** A command that waits: what it does, and when its key was pressed. */
  #pending:
    | { readonly act: () => void; readonly at: number; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;
  /** A field in which a dead key waits for its letter, as it was before. */
  #composing: { readonly field: TextField; readonly text: string; readonly caret: number } | undefined;

  /** Listens to a window until the function it answers with is called. */
  listen(target: Window): () => void {
    const press = (event: KeyboardEvent) => this.#press(event);
    const compose = (event: Event) => this.#compose(event);
    const listeners: readonly (readonly [string, (event: never) => void])[] = [
      ["keydown", press],
      ["keyup", press],
      ["compositionstart", compose],
      ["compositionend", compose],
    ];
    for (const [name, listener] of listeners)
      target.addEventListener(name, listener as EventListener, { capture: true });
    return () => {
      for (const [name, listener] of listeners)
        target.removeEventListener(name, listener as EventListener, { capture: true });
    };
  }

  /** Hears every reading, unless somebody deeper in listens: a room that takes the readings keeps them from the count. */
  onReading(listener: (reading: RawReading) => void, depth = 0): () => void {
    this.#readings.set(listener, depth);
    return () => this.#readings.delete(listener);
  }

  /** Hears that a burst of keys began: a reading will come. */
  onComing(listener: () => void): () => void {
    this.#comings.add(listener);
    return () => this.#comings.delete(listener);
  }

  /** Asks of every reading first whether it is somebody's alone: one that is taken is heard by nobody else. */
  onTaking(takes: (reading: RawReading) => boolean): () => void {
    this.#takers.add(takes);
    return () => this.#takers.delete(takes);
  }

  /** Adds commands; of equal depth those added last are asked first. */
  onCommand(commands: CommandSet): () => void {
    this.#commands.unshift(commands);
    this.#commands.sort((a, b) => b.depth - a.depth);
    return () => {
      this.#commands.splice(this.#commands.indexOf(commands), 1);
    };
  }

  #press(event: KeyboardEvent): void {
    const press = pressOf(event);
    const isNewKey = press.type === "down" && !press.repeat && !isHeldKey(event);
    if (isNewKey) this.#settle(press);
    const wasReading = this.#scanner.isReading;
    const verdict = this.#scanner.press(press);
    if (!wasReading && this.#scanner.isReading) for (const hears of this.#comings) hears();
    this.#act(verdict, event.target);
    if (verdict.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (press.type === "down") this.#command(event);
    if (press.type === "down") this.#watchSilence();
  }

  /** Finds the command of a key and lets it act once it is sure that the key is not the first of a scan. */
  #command(event: KeyboardEvent): void {
    const name = commandName(event);
    if (name === undefined) return;
    const act = isNoCommand(name, event) ? undefined : this.#find(name);
    if (!act && !isBrowserCommand(name)) return;
    event.preventDefault();
    if (!act) return;
    event.stopImmediatePropagation();
    if (event.repeat) return;
    const timer = setTimeout(() => {
      this.#pending = undefined;
      if (!this.#scanner.isReading) act();
    }, patience);
    this.#pending = { act, at: event.timeStamp, timer };
  }

  /**
   * A further key: a command that waited long enough acts before it, and so does one that a key follows which is in no code;
   * else it was the start of a scan.
   */
  #settle(press: KeyPress): void {
    const pending = this.#pending;
    if (!pending) return;
    clearTimeout(pending.timer);
    this.#pending = undefined;
    if (press.time - pending.at >= patience || !textsOf(press)) pending.act();
  }

  #find(name: string): (() => void) | undefined {
    const depth = this.#commands.find((commands) => commands.depth !== anywhere)?.depth;
    for (const commands of this.#commands) {
      const isAsked = commands.depth === anywhere || commands.depth === depth;
      const act = isAsked ? commands.find(name) : undefined;
      if (act) return act;
    }
    return undefined;
  }

  #watchSilence(): void {
    clearTimeout(this.#rest);
    const ended = () => this.#act(this.#scanner.rest(performance.now()), document.activeElement);
    // A busy window may have keys waiting when the time is up: they come before the second turn of the timer.
    this.#rest = setTimeout(() => {
      this.#rest = setTimeout(ended, 4);
    }, this.#scanner.patience);
  }

  #act({ takeOut: count, reading, giveBack }: Verdict, target: EventTarget | null): void {
    if (count > 0 || reading) this.#dropDeadKey();
    if (count > 0) takeOut(target, count);
    if (giveBack) typeInto(document.activeElement, giveBack);
    if (reading) this.#tell(reading);
  }

  #tell(reading: RawReading): void {
    for (const takes of this.#takers) if (takes(reading)) return;
    const deepest = Math.max(...this.#readings.values());
    for (const [listener, depth] of this.#readings) if (depth === deepest) listener(reading);
  }

  #compose({ type, target }: Event): void {
    this.#composing =
      type === "compositionstart" && isTextField(target)
        ? { field: target, text: target.value, caret: target.selectionStart ?? target.value.length }
        : undefined;
  }

  /** A dead key of a scan cannot be kept from the field (Chromium): what waits there is ended and taken out. */
  #dropDeadKey(): void {
    if (!this.#composing) return;
    const { field, text, caret } = this.#composing;
    field.blur();
    setText(field, text, caret);
    field.focus();
  }
}

const isHeldKey = ({ key }: KeyboardEvent) =>
  key === "Shift" ||
  key === "Control" ||
  key === "Alt" ||
  key === "AltGraph" ||
  key === "Meta" ||
  key === "CapsLock";

const pressOf = (event: KeyboardEvent): KeyPress => ({
  type: event.type === "keyup" ? "up" : "down",
  code: event.code,
  key: event.key,
  shift: event.shiftKey,
  ctrl: event.ctrlKey,
  alt: event.altKey,
  altGraph: event.getModifierState("AltGraph"),
  capsLock: event.getModifierState("CapsLock"),
  repeat: event.repeat,
  time: event.timeStamp,
});
