/** A beat comes so often, in milliseconds; what it is late is what the window was blocked. */
const beat = 5;

let timer: ReturnType<typeof setInterval> | undefined;
let last = 0;
let longest = 0;

/** Begins to look how long the window answers nothing. */
export function watchBlocked(): void {
  clearInterval(timer);
  [last, longest] = [performance.now(), 0];
  timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - beat);
    last = now;
  }, beat);
}

/** The longest such moment, in milliseconds; the looking ends. */
export function longestBlocked(): number {
  clearInterval(timer);
  return longest;
}
