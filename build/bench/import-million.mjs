import { onMillion } from "./kit/million-station.mjs";

/**
 * A million rows planned and booked: the longest moment in which the window answers nothing, and the peak of the private
 * memory of the whole program beyond what it holds idle.
 */
export async function bench() {
  const { idle, peaks, blocked, took } = await onMillion("memoryTrial");
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  console.log(`idle ${megabytes(idle)} MB`);
  for (const part of ["plan", "book"])
    console.log(
      `${part}: ${(took[part] / 1000).toFixed(1)} s, ${megabytes(peaks[part])} MB over idle, blocked ${blocked[part].toFixed(1)} ms`,
    );
  return [
    { what: "longest blocked moment, ms", goal: 50, ratio: Math.max(blocked.plan, blocked.book) },
    { what: "peak memory over idle, MB", goal: 900, ratio: Math.max(peaks.plan, peaks.book) / 1e6 },
  ];
}
