import {
  beginsCode,
  burstStart,
  fast,
  type Held,
  isCertain,
  isMachineFast,
  isPerson,
  isScan,
  readingOf,
  typedText,
} from "./burst.ts";
import {
  altCharacter,
  altTexts,
  endingOf,
  isModifier,
  isTyped,
  type KeyPress,
  type KeyTexts,
  keypadDigit,
  textsOf,
} from "./key-press.ts";

/** One reading as raw text twice, the shape the domain reads; a recognised separator is `\x1d` in both. */
export interface RawReading extends Omit<KeyTexts, "stroke"> {
  /** Its keys one by one, so that it can be read on any keyboard later. */
  readonly keys: readonly string[];
  /** Milliseconds from key to key, the middle of them. */
  readonly pace: number;
  readonly ending: "enter" | "tab" | "silence";
}

/** What is to be done with a key: whether anybody else may have it, and what it completed. */
export interface Verdict {
  readonly swallow: boolean;
  /** So many characters before the caret were typed by the scanner and have to go. */
  readonly takeOut: number;
  readonly reading?: RawReading;
  /** Keys that were held back and turned out to be a person's: to be typed after all. */
  readonly giveBack?: string;
}

/** Inside a burst a busy machine is forgiven pauses of so many milliseconds. */
const forgiven = 130;
/** After its first key, when it is one that codes begin with. */
const forgivenFirst = 250;
/** So long may it pause on a machine that has too much to do, once no person can have typed what came. */
const longest = 500;
/** And so long when the scanner is known to say by Enter when it has ended. */
const longestBeforeEnter = 1_500;
/** An end key that comes so late after a reading that ended in silence still belongs to it. */
const late = 400;

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
  /** The last reading: scanners that send CR and LF, or an end key after a pause, send more than one end. */
  #ended: { readonly at: number; readonly ending: RawReading["ending"] } | undefined;
  /** Digits typed on the keypad while Alt is down, and the longest gap before one of them. */
  #alt: { readonly digits: string; readonly gap: number } | undefined;
  /** True while the right Alt key is down, AltGr on most keyboards. */
  #isRightAlt = false;

  /** True while a burst is coming in. */
  get isReading(): boolean {
    return this.#isBurst;
  }

  /** So long a silence ends a reading without an end key: short once the scanner is known to send none. */
  get patience(): number {
    if (this.#ended?.ending === "silence") return 100;
    return Math.max(this.#forgiven(), 150);
  }

  press(press: KeyPress): Verdict {
    const gap = press.time - this.#last;
    if (press.code === "AltRight") this.#isRightAlt = press.type === "down";
    else if (!press.alt && !press.altGraph) this.#isRightAlt = false;
    if (press.type === "up") return this.#release(press);
    if (press.alt && !press.ctrl && !press.altGraph && keypadDigit(press)) return this.#takeAlt(press, gap);
    if (isModifier(press)) {
      // Shift between two characters halves the gap; a person's Shift comes long after the key before.
      if (gap <= fast && this.#held.length > 0) this.#last = press.time;
      return leave;
    }
    if (press.repeat) return this.#stop();
    const ending = endingOf(press);
    if (ending && (!press.ctrl || this.#isBurst || this.#isTail(press))) return this.#end(press, ending, gap);
    const texts = textsOf(press, this.#isRightAlt);
    if (!texts) return this.#stop();
    if (texts.byPosition === "")
      return this.#isBurst && gap <= this.#forgiven() ? this.#pass(press) : this.#stop();
    return this.#take(texts, gap, press.time, isTyped(press));
  }

  /** To be asked once `patience` has passed without a key: ends a reading that has no end key. */
  rest(now: number): Verdict {
    return this.#held.length === 0 || now - this.#last < this.patience ? leave : this.#finish("silence", now);
  }

  #take(texts: KeyTexts, gap: number, time: number, typed: boolean): Verdict {
    const before =
      gap <= this.#forgiven() || this.#held.length === 0 ? leave : this.#finish("silence", this.#last);
    // Right behind the end of a reading comes the next one: no person is that quick.
    const follows = this.#held.length === 0 && time - (this.#ended?.at ?? Number.NEGATIVE_INFINITY) <= fast;
    if (follows) this.#isBurst = true;
    this.#last = time;
    if (this.#isBurst && gap > fast && isPerson(this.#held)) {
      const { giveBack } = this.#stop();
      this.#held = [{ ...texts, gap: Number.POSITIVE_INFINITY, typed }];
      return { ...leave, ...(giveBack && { giveBack }) };
    }
    this.#held.push({
      ...texts,
      gap: this.#held.length === 0 && !follows ? Number.POSITIVE_INFINITY : gap,
      typed,
    });
    if (this.#isBurst) return { ...before, swallow: true };
    const start = burstStart(this.#held);
    if (start === undefined) return before;
    this.#held = this.#held.slice(start);
    this.#isBurst = true;
    return { ...before, swallow: true, takeOut: this.#held.slice(0, -1).filter((held) => held.typed).length };
  }

  /** How long the pause may be after the keys held now. */
  #forgiven(): number {
    const [first, second] = this.#held;
    if (this.#ended?.ending === "silence") return forgiven;
    if (this.#isBurst ? isCertain(this.#held) : isMachineFast(this.#held))
      return this.#ended ? longestBeforeEnter : longest;
    return first && !second && beginsCode(first) ? forgivenFirst : forgiven;
  }

  #end(press: KeyPress, ending: "enter" | "tab", gap: number): Verdict {
    const wasBurst = this.#isBurst && gap <= this.#forgiven();
    if (this.#held.length === 0 && this.#isTail(press)) {
      this.#ended = { at: press.time, ending };
      return swallow;
    }
    const ended = this.#finish(wasBurst ? ending : "silence", press.time);
    this.#last = press.time;
    return { ...ended, swallow: wasBurst && (ended.reading !== undefined || gap <= fast) };
  }

  /** True for a second end key: CR and LF, or an end key after the silence that ended the reading. */
  #isTail({ time }: KeyPress): boolean {
    if (!this.#ended) return false;
    return time - this.#ended.at <= (this.#ended.ending === "silence" ? late : fast);
  }

  #pass(press: KeyPress): Verdict {
    this.#last = press.time;
    return swallow;
  }

  /** A key that no scanner sends: whatever was held back is a person's. */
  #stop(): Verdict {
    const text = this.#isBurst ? typedText(this.#held) : "";
    this.#held = [];
    this.#isBurst = false;
    return text ? { ...leave, giveBack: text } : leave;
  }

  #finish(ending: RawReading["ending"], at: number): Verdict {
    if (!this.#isBurst || !isScan(this.#held)) return this.#stop();
    const reading = { ...readingOf(this.#held), ending };
    this.#held = [];
    this.#isBurst = false;
    this.#ended = { at, ending };
    return { ...leave, reading };
  }

  #takeAlt(press: KeyPress, gap: number): Verdict {
    const alt = this.#alt ?? { digits: "", gap: 0 };
    this.#alt = { digits: alt.digits + (keypadDigit(press) ?? ""), gap: Math.max(alt.gap, gap) };
    this.#last = press.time;
    return swallow;
  }

  #release(press: KeyPress): Verdict {
    if (!press.code.startsWith("Alt") || !this.#alt) return leave;
    const { digits, gap } = this.#alt;
    const text = altCharacter(digits);
    this.#alt = undefined;
    if (text === "") return swallow;
    return { ...this.#take(altTexts(text), gap, press.time, false), swallow: true };
  }
}
