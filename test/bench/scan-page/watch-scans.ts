/** Times scans from their last key until what they counted stands in the document. */
export interface Scans {
  /** A scan that will come, known by a text that only it brings onto the screen. */
  expect(mark: string): void;
  /** Every scan that is on screen, in order: when its last key came, and how long it took from there. */
  readonly seen: readonly { readonly at: number; readonly took: number }[];
  readonly waiting: number;
}

/** Must be there before the window's own listeners: they keep the keys of a scan to themselves. */
export function watchScans(): Scans {
  const coming: string[] = [];
  const waiting = new Map<string, number>();
  const seen: { at: number; took: number }[] = [];
  addEventListener(
    "keydown",
    ({ key }) => {
      const mark = key === "Enter" ? coming.shift() : undefined;
      if (mark !== undefined) waiting.set(mark, performance.now());
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (waiting.size === 0) return;
    const shown = document.querySelector("main")?.textContent ?? "";
    for (const [mark, at] of waiting) {
      if (!shown.includes(mark)) continue;
      seen.push({ at, took: performance.now() - at });
      waiting.delete(mark);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  return {
    expect: (mark) => coming.push(mark),
    seen,
    get waiting() {
      return waiting.size;
    },
  };
}
