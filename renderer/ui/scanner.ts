import type { Reading } from "../../shared/domain/codes/scan.ts";
import { usCharacter } from "./us-layout.ts";

/** One key event, as far as a scanner is told from a person by it. Times in milliseconds of one clock. */
export interface KeyPress {
  readonly type: "down" | "up";
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly altGraph: boolean;
  readonly repeat: boolean;
  readonly time: number;
}

/** What is to be done with a key: whether anybody else may have it, and what it completed. */
export interface Verdict {
  readonly swallow: boolean;
  /** So many characters at the end of the focused field were typed by the scanner and have to go. */
  readonly takeOut: number;
  readonly reading?: Reading;
  /** Keys that were held back and turned out to be a person's: to be typed after all. */
  readonly giveBack?: string;
}

/** Between keys of a scanner lie about so many milliseconds at most; inside a burst a busy machine is forgiven more. */
const fast = 35;
const forgiven = 130;
/** So long a silence ends a reading that has no end key. */
export const silence = 100;
/** A burst is sure from its third key on; a reading has at least six characters. */
const sure = 3;
const shortest = 6;
const separator = "\x1d";
/** What cannot be known by character, so that a reading with it never validates by character. */
const unknown = "\ufffd";

interface Held {
  readonly byPosition: string;
  readonly byCharacter: string;
  /** True when the focused field had the key already. */
  readonly typed: boolean;
}

const leave: Verdict = { swallow: false, takeOut: 0 };
const swallow: Verdict = { swallow: true, takeOut: 0 };

/**
 * Tells a scanner from a person by speed alone, wherever the focus is. Pure: key events in, verdicts out.
 * Both texts of a reading are kept (by position and by character); the domain decides which one is right.
 */
export class Scanner {
  #held: Held[] = [];
  #last = Number.NEGATIVE_INFINITY;
  #isBurst = false;
  /** Digits typed on the keypad while Alt is down: Alt+029 is a separator. */
  #altDigits: string | undefined;

  /** True while a burst is coming in. */
  get isReading(): boolean {
    return this.#isBurst;
  }

  press(key: KeyPress): Verdict {
    if (key.type === "up") return this.#release(key);
    if (key.alt && !key.altGraph && !key.ctrl && this.#isAltDigit(key)) return swallow;
    if (isModifier(key.code)) return leave;
    const gap = key.time - this.#last;
    if (key.code === "Enter" || key.code === "NumpadEnter" || key.code === "Tab") return this.#end(key, gap);
    const texts = textsOf(key);
    if (!texts) return this.#other(key, gap);
    return this.#take(texts, gap, key);
  }

  /** To be asked once `silence` has passed without a key: ends a reading that has no end key. */
  rest(now: number): Verdict {
    if (now - this.#last < silence || this.#held.length === 0) return leave;
    return this.#finish("silence");
  }

  #take(texts: Pick<Held, "byPosition" | "byCharacter">, gap: number, key: KeyPress): Verdict {
    const belongs = gap <= (this.#isBurst ? forgiven : fast) && !key.repeat;
    const ended = belongs || this.#held.length === 0 ? leave : this.#finish("silence");
    this.#last = key.time;
    if (key.repeat) return ended;
    const wasBurst = this.#isBurst;
    this.#held.push({ ...texts, typed: !wasBurst && this.#held.length < sure - 1 && isTyped(key) });
    if (wasBurst) return swallow;
    if (this.#held.length < sure)
      return { ...ended, swallow: !isTyped(key) && texts.byPosition === separator && this.#held.length > 1 };
    this.#isBurst = true;
    const takeOut = this.#held.filter(({ typed }) => typed).length;
    return { swallow: true, takeOut };
  }

  #end(key: KeyPress, gap: number): Verdict {
    if (this.#isBurst && gap <= forgiven) {
      this.#last = key.time;
      const ended = this.#finish(key.code === "Tab" ? "tab" : "enter");
      return { ...ended, swallow: ended.reading !== undefined };
    }
    if (this.#held.length === 0) return leave;
    const ended = this.#finish("silence");
    this.#last = key.time;
    return ended;
  }

  /** Keys that type nothing (arrows, F keys, Escape) end whatever was held. */
  #other(key: KeyPress, gap: number): Verdict {
    const inside = this.#isBurst && gap <= forgiven;
    this.#last = key.time;
    if (inside) return swallow;
    return this.#held.length === 0 ? leave : this.#finish("silence");
  }

  #finish(ending: Reading["ending"]): Verdict {
    const held = this.#held;
    const wasBurst = this.#isBurst;
    this.#held = [];
    this.#isBurst = false;
    if (!wasBurst) return leave;
    const byCharacter = held.map((one) => one.byCharacter).join("");
    if (held.length >= shortest) {
      const byPosition = held.map((one) => one.byPosition).join("");
      return { swallow: false, takeOut: 0, reading: { byPosition, byCharacter, ending } };
    }
    return {
      swallow: false,
      takeOut: 0,
      giveBack: byCharacter.replaceAll(unknown, "").replaceAll(separator, ""),
    };
  }

  #isAltDigit({ code }: KeyPress): boolean {
    // With NumLock off the keypad says Insert, ArrowDown, PageUp; the code still says which digit it is.
    const digit = /^Numpad(\d)$/.exec(code)?.[1];
    if (digit === undefined) return false;
    this.#altDigits = (this.#altDigits ?? "") + digit;
    return true;
  }

  #release(key: KeyPress): Verdict {
    if (!key.code.startsWith("Alt") || this.#altDigits === undefined) return leave;
    const code = Number(this.#altDigits);
    this.#altDigits = undefined;
    const text =
      code === 29 || code === 30 || code === 4
        ? String.fromCharCode(code)
        : code > 31 && code < 127
          ? String.fromCharCode(code)
          : "";
    if (text === "") return swallow;
    this.#held.push({ byPosition: text, byCharacter: text, typed: false });
    this.#last = key.time;
    return swallow;
  }
}

/** What a key says by position and by character; undefined for keys that are no part of any code. */
function textsOf(key: KeyPress): Pick<Held, "byPosition" | "byCharacter"> | undefined {
  if (key.key === separator || isSeparatorKey(key)) return { byPosition: separator, byCharacter: separator };
  if (key.ctrl && !key.altGraph) return undefined;
  if (key.alt && !key.altGraph) return undefined;
  const byPosition = usCharacter(key.code, key.shift);
  // A dead key and the one after it come as `Dead` or `Process`: the position stays right, the character is lost.
  const byCharacter = [...key.key].length === 1 ? key.key : byPosition === undefined ? undefined : unknown;
  if (byCharacter === undefined) return undefined;
  return { byPosition: byPosition ?? byCharacter, byCharacter };
}

/** The keys common scanners send for GS: Ctrl+] by position (its character is another one on AZERTY), F8, F12. */
function isSeparatorKey({ code, ctrl, alt }: KeyPress): boolean {
  if (code === "F8" || code === "F12") return !ctrl && !alt;
  return ctrl && !alt && code === "BracketRight";
}

const isModifier = (code: string) => /^(Shift|Control|Alt|Meta|CapsLock|NumLock|AltGraph)/.test(code);

/** True when a text field would have taken the key as a character. */
const isTyped = ({ key, ctrl, alt, altGraph }: KeyPress) =>
  [...key].length === 1 && (altGraph || (!ctrl && !alt)) && key !== separator;
