import type { KeyPress } from "../../renderer/ui/key-press.ts";
import { type RawReading, Scanner } from "../../renderer/ui/scanner.ts";
import { usCharacter } from "../../renderer/ui/us-layout.ts";

const codes = [
  ...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `Key${letter}`),
  ...[..."0123456789"].map((digit) => `Digit${digit}`),
  ..."Backquote Minus Equal BracketLeft BracketRight Backslash Semicolon Quote Comma Period Slash Space".split(
    " ",
  ),
];

/** Which key of a US keyboard types a character. */
export function usKey(character: string): { readonly code: string; readonly shift: boolean } {
  for (const shift of [false, true]) {
    const code = codes.find((one) => usCharacter(one, shift) === character);
    if (code) return { code, shift };
  }
  throw new Error(`no key types ${character}`);
}

/** A key pressed at a time; everything not named is off. */
export const press = (code: string, key: string, time: number, held: Partial<KeyPress> = {}): KeyPress => ({
  type: "down",
  code,
  key,
  shift: false,
  ctrl: false,
  alt: false,
  altGraph: false,
  capsLock: false,
  repeat: false,
  time,
  ...held,
});

/** How a keyboard layout names the key that types a character on a US keyboard. */
export type Layout = (character: string) => string;
export const sameLayout: Layout = (character) => character;

/**
 * The events of a scanner set to US keys that types a text on a PC with some layout, one key every `gap` milliseconds:
 * `\x1d` as Ctrl+], a line feed as Enter.
 */
export function scanOf(
  text: string,
  from: number,
  gap = 8,
  layout: Layout = sameLayout,
): readonly KeyPress[] {
  return [...text].map((character, at) => {
    const time = from + at * gap;
    if (character === "\n") return press("Enter", "Enter", time);
    if (character === "\t") return press("Tab", "Tab", time);
    if (character === "\x1d") return press("BracketRight", layout("]"), time, { ctrl: true });
    const { code, shift } = usKey(character);
    return press(code, layout(character), time, { shift });
  });
}

/** A text field and a scanner before it: what stands in the field at the end, and what was read. */
export function played(pressed: readonly KeyPress[], restAfter = 1600) {
  const scanner = new Scanner();
  const readings: Pick<RawReading, "byPosition" | "byCharacter" | "ending">[] = [];
  const keys: (readonly string[])[] = [];
  const passedEnds: string[] = [];
  let field = "";
  const hear = ({ takeOut, giveBack = "", reading }: ReturnType<Scanner["press"]>) => {
    field = field.slice(0, field.length - takeOut) + giveBack;
    if (!reading) return;
    const { byPosition, byCharacter, ending } = reading;
    readings.push({ byPosition, byCharacter, ending });
    keys.push(reading.keys);
  };
  for (const [at, key] of pressed.entries()) {
    const verdict = scanner.press(key);
    hear(verdict);
    if (!verdict.swallow && key.type === "down") {
      if ([...key.key].length === 1 && !key.ctrl && !key.alt) field += key.key;
      if (key.key === "Enter" || key.key === "Tab") passedEnds.push(key.key);
    }
    const next = pressed[at + 1]?.time ?? key.time + restAfter;
    if (next - key.time >= scanner.patience) hear(scanner.rest(key.time + scanner.patience));
  }
  return { readings, keys, field, passedEnds };
}
