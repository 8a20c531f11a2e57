/** A key combination such as `Ctrl+Enter`, as `aria-keyshortcuts` wants it (WAI-ARIA 1.2). */
export const ariaShortcut = (keys: string) =>
  keys.replace("Ctrl", "Control").replace("Del", "Delete").replace("Esc", "Escape");

/** A key combination as a keycap shows it: `Ctrl Enter`. */
export const shownShortcut = (keys: string) => keys.replaceAll("+", " ");
