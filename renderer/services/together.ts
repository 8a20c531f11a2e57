/** Milliseconds in which what one scan changes comes in: counting, the newest readings, the frame. Nobody sees them pass. */
const calm = 12;

const waiting: (() => void)[] = [];

/**
 * What changes the screen behind the row of a scan is drawn in one go, a moment later: drawn each for itself, the same
 * screen would be painted three times, and what that leaves behind is collected while the next pack is scanned. Acts run in
 * the order they came.
 */
export function together(act: () => void): void {
  waiting.push(act);
  if (waiting.length === 1) setTimeout(run, calm);
}

function run(): void {
  for (const act of waiting.splice(0))
    try {
      act();
    } catch (bug) {
      // One that fails takes nothing from the others.
      reportError(bug);
    }
}
