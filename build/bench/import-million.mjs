import { withMillion } from "./kit/million-station.mjs";

const parts = /** @type {const} */ (["plan", "book"]);

/**
 * A million rows planned and booked: the longest moment in which the window answers nothing, and the peak of the private
 * memory of the whole program beyond what it holds idle. Each in an import of its own: asking for the memory of a process
 * holds it up.
 */
export async function bench() {
  const { blocked, memory } = await withMillion(async (run) => ({
    blocked: await run("blockedTrial"),
    memory: await run("memoryTrial"),
  }));
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  console.log(`idle ${megabytes(memory.idle)} MB`);
  for (const part of parts) {
    const took = (blocked.took[part] / 1000).toFixed(1);
    console.log(
      `${part}: ${took} s, blocked ${blocked.longest[part].toFixed(1)} ms, ${megabytes(memory.peaks[part])} MB over idle`,
    );
  }
  const { plan, book } = memory.peaks;
  return [
    {
      what: "longest blocked moment, ms",
      goal: 50,
      ratio: Math.max(blocked.longest.plan, blocked.longest.book),
    },
    { what: "peak memory over idle, MB", goal: 900, ratio: Math.max(plan, book) / 1e6 },
  ];
}
