import { turnCase } from "../codes/symbology.ts";
import { type KeyboardLayout, keyboardLayouts } from "./keyboard-layouts.ts";
import { isMark, isUnderCapsLock, type Keystroke, textOf } from "./keystroke.ts";
import type { ScannerProfile, SeparatorForm } from "./scanner-profile.ts";

/** One way to read keys. */
export interface Way {
  /** The keyboard the scanner is set to; "pc": what the PC made of its keys is right. */
  readonly layout: KeyboardLayout | "pc";
  /** What the scanner does under CapsLock, if it was on; see `CapsLockHabit`. */
  readonly capsLock: "unknown" | "ignored" | "followed";
}

/** One text that the keys of a reading may mean. */
export interface CandidateText {
  readonly text: string;
  /** How the keys have to be read for it to come out. */
  readonly ways: readonly Way[];
  /** True when other characters stood where its separators are. */
  readonly separator?: boolean;
  /** What was left out before and after it. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The texts of a reading by a scanner that was taught: one, or both cases when CapsLock is on and nobody knows what the
 * scanner makes of it. None when its keys say nothing on that keyboard.
 */
export function taughtTexts(
  strokes: readonly Keystroke[],
  profile: ScannerProfile,
): readonly CandidateText[] {
  const { layout, separator, capsLock } = profile;
  const read = textOf(strokes, layout);
  if (read === undefined) return [];
  const isCaps = isUnderCapsLock(strokes);
  // By character it is the PC that turns the case, by position the scanner.
  const isTurned =
    capsLock === "turned" || (isCaps && (layout === "pc" ? capsLock === "ignored" : capsLock === "followed"));
  const made = (turn: boolean): CandidateText => {
    const text = (turn ? turnCase(read) : read).trim();
    const prefix = text.startsWith(profile.prefix) ? profile.prefix : "";
    const suffix = text.endsWith(profile.suffix) ? profile.suffix : "";
    const body = text.slice(prefix.length, text.length - suffix.length);
    const isText = separator.form === "text" && separator.text !== "";
    return {
      text: isText ? body.replaceAll(separator.text, "\x1d") : body,
      ways: [{ layout, capsLock: isCaps ? habit(layout, turn) : "unknown" }],
      ...(isText && body.includes(separator.text) && { separator: true }),
      prefix,
      suffix,
    };
  };
  const isOpen = isCaps && capsLock === "unknown" && turnCase(read) !== read;
  return isOpen ? [made(false), made(true)] : [made(isTurned)];
}

/**
 * Every text that the keys may mean by a scanner nobody taught: for each keyboard by position, and as the PC made it; in
 * both cases under CapsLock. Texts with signs that no code holds are left out, unless nothing else is there.
 */
export function possibleTexts(strokes: readonly Keystroke[]): readonly CandidateText[] {
  const isCaps = isUnderCapsLock(strokes);
  const found = new Map<string, Way[]>();
  const add = (text: string, way: Way) => found.set(text, [...(found.get(text) ?? []), way]);
  for (const layout of [...keyboardLayouts, "pc" as const]) {
    const text = textOf(strokes, layout)?.trim();
    if (!text) continue;
    add(text, { layout, capsLock: isCaps ? habit(layout, false) : "unknown" });
    if (isCaps) add(turnCase(text), { layout, capsLock: habit(layout, true) });
  }
  const all = [...found].map(([text, ways]) => ({ text, ways, prefix: "", suffix: "" }));
  const sensible = all.filter(({ text }) => isSensible(text));
  return sensible.length > 0 ? sensible : all;
}

/** By position it is the scanner that turns the case under CapsLock, by character the PC. */
const habit = (layout: Way["layout"], isTurned: boolean) =>
  isTurned === (layout === "pc") ? ("ignored" as const) : ("followed" as const);

/** Separators and the other signs of Format 06, and the picture of a separator. */
const marks = "\x1d\x1e\x04\u241d";

/** ASCII, separators, and the picture of one. */
const isSensible = (text: string) => sensible.test(text);
const sensible = new RegExp(`^[ -~${marks}]*$`);

/** A text of the same length in which separators are plain. */
const withoutMarks = (text: string) => text.replaceAll(new RegExp(`[${marks}]`, "g"), "0");

/** How the separators of a reading came, as far as its keys tell. */
export function separatorFormOf(strokes: readonly Keystroke[]): SeparatorForm | undefined {
  const mark = strokes.find((stroke) => isMark(stroke) && stroke.character === "\x1d");
  if (!mark) return undefined;
  if (mark.ctrl) return "ctrl";
  const forms: Readonly<Record<string, SeparatorForm>> = { Alt: "alt", F8: "f8", F12: "f12" };
  return forms[mark.code] ?? "raw";
}

/**
 * What may be left when something that stands before or after every code is taken away, the shortest frame first: only
 * texts that begin as codes do.
 */
export function unframed(candidate: CandidateText): readonly CandidateText[] {
  const { text } = candidate;
  const made = (prefix: string, body: string, suffix = ""): CandidateText => ({
    ...candidate,
    text: body,
    prefix,
    suffix,
  });
  const element = /^(.{1,12}?)((?:\][A-Za-z]\d)?01\d{14}.*)$/s.exec(text);
  const plain = /^(\D{1,12}?)?(\d{7,14})(\D{1,12})?$/.exec(text);
  const foreign = withoutMarks(text).search(/[^!-"%-?A-Z_a-z]\S{0,7}$/);
  return [
    ...(element ? [made(element[1] ?? "", element[2] ?? "")] : []),
    ...(plain && plain[2] !== text ? [made(plain[1] ?? "", plain[2] ?? "", plain[3] ?? "")] : []),
    ...(foreign > 0 ? [made("", text.slice(0, foreign), text.slice(foreign))] : []),
  ];
}
