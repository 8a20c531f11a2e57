import { useContext } from "react";
import { keyShown } from "./command-keys.ts";
import { NeedsFn } from "./needs-fn.ts";
import { PrintedKeys } from "./printed-keys.ts";

/** A key combination such as `Ctrl+Enter`, as `aria-keyshortcuts` wants it (WAI-ARIA 1.2). */
export const ariaShortcut = (keys: string) =>
  keys.replace("Ctrl", "Control").replace("Del", "Delete").replace("Esc", "Escape");

/** Keys as they are printed on the keyboard at hand: `Ctrl+Enter` is `Strg Eingabe` on a German one. */
export const shownShortcut = (keys: string, printed: Readonly<Record<string, string>> = {}): string =>
  keys.replaceAll("+", " ").replace(/\p{L}+/gu, (name) => printed[name] ?? name);

/** How keys are shown and told on this station: what its F keys need, and what is printed on its keyboard. */
export function useShortcuts(): {
  readonly shown: (keys: string) => string;
  readonly aria: (keys: string) => string;
} {
  const needsFn = useContext(NeedsFn);
  const printed = useContext(PrintedKeys);
  return {
    shown: (keys) => shownShortcut(keyShown(keys, needsFn), printed),
    aria: (keys) => ariaShortcut(keyShown(keys, needsFn)),
  };
}
