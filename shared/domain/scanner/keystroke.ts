import { isDeadOn, type KeyboardLayout, type KeyPlace, signOn } from "./keyboard-layouts.ts";

/** One key of a reading, as the window saw it. */
export interface Keystroke extends KeyPlace {
  /**
   * What it gave: one character, empty when it was lost (a dead key and the one after it), and for separators the mark
   * they stand for, whatever they came as. `Alt` and `Raw` in `code` are Alt codes and characters without a key.
   */
  readonly character: string;
  readonly ctrl: boolean;
  /** True when the PC said that CapsLock was on. */
  readonly capsLock: boolean;
}

/** Separators and the other signs of Format 06, which no layout moves. */
const marks = "\x1d\x1e\x04";

/**
 * Reads one key: its position, a space, what was held (`s` Shift, `g` AltGr, `c` Ctrl, `l` CapsLock on), a space, and what
 * it gave: `KeyQ s A`.
 */
export function readKeystroke(text: string): Keystroke {
  const first = text.indexOf(" ");
  const second = text.indexOf(" ", first + 1);
  const held = text.slice(first + 1, second);
  return {
    code: text.slice(0, Math.max(first, 0)),
    shift: held.includes("s"),
    altGr: held.includes("g"),
    ctrl: held.includes("c"),
    capsLock: held.includes("l"),
    character: second < 0 ? "" : text.slice(second + 1),
  };
}

/** What tells one key from another, whatever it gave: its place and what was held. */
export const shapeOf = ({ code, shift, altGr, ctrl }: Keystroke): string => [code, shift, altGr, ctrl].join();

/** True for a separator, or another sign that is no character of a code. */
export const isMark = ({ character }: Keystroke): boolean => character !== "" && marks.includes(character);

/** What a key says when the scanner is set to a keyboard (or, "pc", when what it gave is right); undefined when it says nothing there. */
function signOf(stroke: Keystroke, layout: KeyboardLayout | "pc"): string | undefined {
  if (isMark(stroke) || stroke.code === "Alt" || stroke.code === "Raw") return stroke.character;
  if (layout === "pc") return stroke.character || undefined;
  return signOn(layout, stroke);
}

/** What each key says; see `signOf`. */
export const signsOf = (
  strokes: readonly Keystroke[],
  layout: KeyboardLayout | "pc",
): readonly (string | undefined)[] => strokes.map((stroke) => signOf(stroke, layout));

/** The text of some keys; undefined when one of them says nothing on that keyboard. */
export function textOf(strokes: readonly Keystroke[], layout: KeyboardLayout | "pc"): string | undefined {
  let text = "";
  let before: Keystroke | undefined;
  for (const stroke of strokes) {
    const sign = signOf(stroke, layout);
    if (sign === undefined) return undefined;
    // A dead key and the space bar are the accent alone.
    const isSpent = sign === " " && before !== undefined && layout !== "pc" && isDeadOn(layout, before);
    if (!isSpent) text += sign;
    before = stroke;
  }
  return text;
}

/** True when CapsLock was on: the PC said so, or every letter came in the other case than its Shift key says. */
export function isUnderCapsLock(strokes: readonly Keystroke[]): boolean {
  if (strokes.some(({ capsLock }) => capsLock)) return true;
  const letters = strokes.filter(
    ({ code, character }) => code !== "Alt" && code !== "Raw" && /^[A-Za-z]$/.test(character),
  );
  return (
    letters.length > 0 &&
    letters.every(({ shift, character }) => shift === (character === character.toLowerCase()))
  );
}
