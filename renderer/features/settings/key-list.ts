import type { Messages } from "../../i18n/en.ts";

type Words = Messages["settings"]["keys"];

/** A key, or several pressed after each other, and what it does. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: keyof Words["does"];
}

/** The keys that work on every screen, or on all but Count. */
export const everywhere: readonly KeyRow[] = [
  { keys: ["Ctrl+1", "…", "7"], does: "screens" },
  { keys: ["Ctrl+Enter"], does: "first" },
  { keys: ["Ctrl+S"], does: "save" },
  { keys: ["Ctrl+O"], does: "open" },
  { keys: ["Ctrl+E"], does: "give" },
  { keys: ["Ctrl+P"], does: "print" },
  { keys: ["Ctrl+N"], does: "make" },
  { keys: ["Ctrl+U"], does: "who" },
  { keys: ["Ctrl+L"], does: "lock" },
  { keys: ["Ctrl+Y"], does: "consent" },
  { keys: ["Ctrl+0"], does: "large" },
  { keys: ["Ctrl+Z"], does: "undo" },
  { keys: ["F2"], does: "change" },
  { keys: ["F3"], does: "find" },
  { keys: ["F5"], does: "again" },
  { keys: ["Del"], does: "strike" },
  { keys: ["Esc"], does: "back" },
];

/** The keys of counting. */
export const counting = (words: Words): readonly KeyRow[] => [
  { keys: ["6", "Enter"], does: "quantity" },
  { keys: ["12", "/", "Enter"], does: "pieces" },
  { keys: ["6", "*", words.scan], does: "times" },
  { keys: ["1127", "Enter"], does: "expiry" },
  { keys: [words.letters], does: "typed" },
  { keys: ["⌫", words.empty], does: "takeBack" },
  { keys: ["←", "→", "↓"], does: "answer" },
  { keys: ["↑", "↓"], does: "walk" },
  { keys: ["F4"], does: "place" },
  { keys: ["F6"], does: "lane" },
  { keys: ["Ctrl+8"], does: "twoCodes" },
  { keys: ["F1"], does: "all" },
  { keys: ["Esc"], does: "scanning" },
];
