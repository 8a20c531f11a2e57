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
  readonly capsLock: boolean;
  readonly repeat: boolean;
  readonly time: number;
}

/** What a key says by its position and by its character. Both are empty for keys that only scanners send, and mean nothing. */
export interface KeyTexts {
  readonly byPosition: string;
  readonly byCharacter: string;
  /** The key itself, for whoever knows more keyboards: `KeyQ s A`, see `readKeystroke` of the domain. */
  readonly stroke: string;
}

/** What cannot be known by character, so that a reading with it never validates by character. */
export const lost = "\ufffd";

/** The separators and the end of Format 06 (ISO/IEC 15434): FS is not used on packs. */
const marks = { gs: "\x1d", rs: "\x1e", eot: "\x04" } as const;
const isMark = (text: string) => text === marks.gs || text === marks.rs || text === marks.eot;

/**
 * What a key says; undefined for keys that are a person's (arrows, Escape, commands). With the right Alt key a scanner
 * set to a European keyboard types brackets and the like, whatever this PC makes of it.
 */
export function textsOf(press: KeyPress, isRightAlt = false): KeyTexts | undefined {
  const control = controlOf(press);
  if (control !== undefined)
    return { byPosition: control, byCharacter: control, stroke: strokeOf(press, control) };
  // Windows shows AltGr as Ctrl and Alt together.
  const isLevel3 = press.altGraph || (press.ctrl && press.alt);
  if (press.ctrl && !isLevel3) return undefined;
  if (press.alt && !isLevel3 && !isRightAlt) return undefined;
  const isMoved = isLevel3 || isRightAlt;
  const onUs = usCharacter(press.code, press.shift);
  const isSaid = isOneCharacter(press.key) && (isLevel3 || !press.alt);
  // A dead key and the one after it come as `Dead` or `Process`: the position stays right, the character is lost.
  const byCharacter = isSaid ? press.key : onUs === undefined ? undefined : lost;
  if (byCharacter === undefined) return undefined;
  // No key of a US keyboard says anything with AltGr.
  const byPosition = isMoved ? lost : (onUs ?? byCharacter);
  return { byPosition, byCharacter, stroke: strokeOf(press, isSaid ? press.key : "", isMoved) };
}

/** The key with what is held (`s` Shift, `g` AltGr, `c` Ctrl, `l` CapsLock on) and what it gave. */
function strokeOf(press: KeyPress, character: string, isLevel3 = false): string {
  const { code, shift, ctrl, capsLock } = press;
  const held = `${shift ? "s" : ""}${isLevel3 ? "g" : ctrl ? "c" : ""}${capsLock ? "l" : ""}`;
  return `${code || "Raw"} ${held} ${character}`;
}

/** A character that came as an Alt code, on no key. */
export const altTexts = (text: string): KeyTexts => ({
  byPosition: text,
  byCharacter: text,
  stroke: `Alt  ${text}`,
});

/** Keys that end a reading: Enter and Tab, and the Ctrl letters for CR, LF and HT where a scanner sends those. */
export function endingOf({ code, ctrl, alt }: KeyPress): "enter" | "tab" | undefined {
  if (alt) return undefined;
  if (code === "Enter" || code === "NumpadEnter") return ctrl ? undefined : "enter";
  if (code === "Tab") return ctrl ? undefined : "tab";
  if (!ctrl) return undefined;
  return code === "KeyM" || code === "KeyJ" ? "enter" : code === "KeyI" ? "tab" : undefined;
}

/** The character of an Alt code on the keypad (Alt+029): scanners that trust no layout send separators, or all, this way. */
export function altCharacter(digits: string): string {
  const code = Number(digits);
  const text = String.fromCharCode(code);
  return isMark(text) || (code > 31 && code < 127) ? text : "";
}

/** The digit of a keypad key, whatever NumLock makes it say (Insert, ArrowDown, PageUp). */
export const keypadDigit = ({ code }: KeyPress): string | undefined => /^Numpad(\d)$/.exec(code)?.[1];

/** True for keys that say nothing by themselves. */
export const isModifier = ({ code }: KeyPress): boolean =>
  /^(Shift|Control|Alt|Meta|OS|CapsLock|NumLock|ScrollLock|Fn)/.test(code);

/** True when a text field would have taken the key as a character. */
export const isTyped = ({ key, ctrl, alt, altGraph }: KeyPress): boolean =>
  isOneCharacter(key) && (altGraph || ctrl === alt) && !isMark(key);

const isOneCharacter = (key: string) => [...key].length === 1;

/** Separators as common scanners send them, and keys that scanners send and no one types in a code. */
function controlOf({ key, code, ctrl, alt, altGraph, shift }: KeyPress): string | undefined {
  if (isMark(key)) return key;
  if (alt || altGraph) return undefined;
  if (!ctrl) {
    if (code === "F8" || code === "F12") return marks.gs;
    if (code === "F9") return marks.rs;
    return code === "F7" || code === "F10" || code === "F11" ? "" : undefined;
  }
  // By position: on a Belgian keyboard Ctrl+] has the character `$`.
  if (code === "BracketRight") return marks.gs;
  if (code === "Digit6" && shift) return marks.rs;
  if (code === "KeyD") return marks.eot;
  return /^(KeyB|KeyC|BracketLeft|Backslash|Minus)$/.test(code) ? "" : undefined;
}
