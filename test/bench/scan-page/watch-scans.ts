/** A scan that is on screen: when its last key was pressed, by the window's clock, and how long it took from there. */
export interface SeenScan {
  readonly at: number;
  readonly took: number;
}

/** Times scans from their last key until what they counted stands in the document. */
export interface Scans {
  /** A scan that will come, known by a text that only it brings onto the screen. To be said before its keys are sent. */
  expect(mark: string): void;
  /** Resolves once that scan stands in the document. */
  seen(mark: string): Promise<SeenScan>;
}

interface Expected {
  readonly mark: string;
  readonly done: (scan: SeenScan) => void;
}

/** Must be there before the window's own listeners: they keep the keys of a scan to themselves. */
export function watchScans(): Scans {
  const coming: Expected[] = [];
  const waiting = new Map<Expected, number>();
  addEventListener(
    "keydown",
    ({ key, timeStamp }) => {
      const expected = key === "Enter" ? coming.shift() : undefined;
      // The time of the event, not of this listener: keys that wait for a busy window have been pressed all the same.
      if (expected) waiting.set(expected, timeStamp);
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (waiting.size === 0) return;
    const shown = document.querySelector("main")?.textContent ?? "";
    for (const [expected, at] of waiting) {
      if (!shown.includes(expected.mark)) continue;
      waiting.delete(expected);
      expected.done({ at, took: performance.now() - at });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  const seen = new Map<string, Promise<SeenScan>>();
  return {
    expect: (mark) => {
      seen.set(mark, new Promise((done) => coming.push({ mark, done })));
    },
    seen: async (mark) => {
      const scan = await seen.get(mark);
      if (!scan) throw new Error(`${mark} is not expected`);
      return scan;
    },
  };
}
