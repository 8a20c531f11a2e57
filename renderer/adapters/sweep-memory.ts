/** How long after a lock: some seconds later nothing that was on its way holds a text any more, in milliseconds. */
const after = [8_000, 30_000];
/** It holds its thread up for some hundredths of a second: while somebody scans it waits, so long at a time. */
const waits = 1_000;

/**
 * Has what was let go of collected: else its texts stand in memory for as long as little is done. The shell gives the means
 * (electron/main/security.ts); a browser does not, and collects when it likes.
 */
export function sweepMemory(isCalm: () => boolean = () => true): void {
  for (const wait of after) setTimeout(() => sweep(isCalm), wait);
}

function sweep(isCalm: () => boolean): void {
  if (!isCalm()) {
    setTimeout(() => sweep(isCalm), waits);
    return;
  }
  const { gc } = globalThis as { readonly gc?: () => void };
  // What the first finds that nothing holds is let go of at the second.
  gc?.();
  gc?.();
}
