import { type KeyboardLayout, keyboardLayouts } from "./keyboard-layouts.ts";
import { isUnderCapsLock, type Keystroke, signsOf } from "./keystroke.ts";

/** The keyboard the PC is set to, by what its keys gave; "other" when it is none that we know. */
export function pcLayoutOf(strokes: readonly Keystroke[]): KeyboardLayout | "other" {
  const isCaps = isUnderCapsLock(strokes);
  const plain = strokes.filter(
    ({ code, character, ctrl }) => character !== "" && !ctrl && !/^(Alt|Raw|Numpad|F\d)/.test(code),
  );
  const fits = keyboardLayouts.find((layout) => {
    const signs = signsOf(plain, layout);
    return plain.every(({ character }, at) => {
      const sign = signs[at];
      if (character === sign) return true;
      return isCaps && sign !== undefined && isOtherUnderCaps(layout, plain[at] as Keystroke, character);
    });
  });
  return fits ?? "other";
}

/** CapsLock turns letters everywhere, and on some systems the whole upper row. */
function isOtherUnderCaps(layout: KeyboardLayout, stroke: Keystroke, character: string): boolean {
  const sign = signsOf([stroke], layout)[0];
  const other = signsOf([{ ...stroke, shift: !stroke.shift }], layout)[0];
  return character === other || character.toLowerCase() === sign?.toLowerCase();
}
