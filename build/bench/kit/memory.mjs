import { readdirSync, readFileSync } from "node:fs";

/**
 * The memory that a program's processes hold for themselves alone, in bytes: what would be free if they ended.
 *
 * @param {number} pid of the first process; its descendants count too
 */
export function privateMemory(pid) {
  return processesUnder(pid).reduce((sum, one) => sum + privateOf(one), 0);
}

/** A process and all that descend from it. @param {number} pid @returns {readonly number[]} */
export function processesUnder(pid) {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  );
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    // The name in brackets may hold spaces and brackets itself: what counts stands behind its last one.
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
  } catch {
    return undefined; // it ended while we looked
  }
}

/** @param {number} pid */
function privateOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const sizes = [...text.matchAll(/^Private_(?:Clean|Dirty|Hugetlb):\s+(\d+) kB$/gm)];
    return sizes.reduce((sum, [, size]) => sum + Number(size) * 1024, 0);
  } catch {
    return 0; // it ended while we looked
  }
}
