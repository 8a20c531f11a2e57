/**
 * The value below which a share of the samples lies (nearest rank), for instance `percentile(times, 0.99)`.
 *
 * @param {readonly number[]} samples
 * @param {number} share
 */
export function percentile(samples, share) {
  if (samples.length === 0) throw new Error("a percentile needs samples");
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle of the samples; of an even number, the mean of the two in the middle. @param {readonly number[]} samples */
export function median(samples) {
  const [low, high] = [
    percentile(samples, 0.5),
    percentile(samples, (samples.length / 2 + 1) / samples.length),
  ];
  return samples.length % 2 === 1 ? low : (low + high) / 2;
}

/**
 * Ours and the baseline in turn, so that whatever else the machine does meets both alike; which goes first alternates.
 *
 * @template A, B
 * @param {number} pairs
 * @param {(pair: number) => Promise<A>} ours
 * @param {(pair: number) => Promise<B>} baseline
 * @returns {Promise<{ readonly ours: readonly A[], readonly baseline: readonly B[] }>}
 */
export async function interleaved(pairs, ours, baseline) {
  /** @type {{ ours: A[], baseline: B[] }} */
  const found = { ours: [], baseline: [] };
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) found.ours.push(await ours(pair));
    found.baseline.push(await baseline(pair));
    if (pair % 2 === 1) found.ours.push(await ours(pair));
  }
  return found;
}

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Prints what a set of samples looks like, on one line. @param {string} name @param {readonly number[]} samples */
export function printSamples(name, samples, unit = "ms") {
  const at = (/** @type {number} */ share) => percentile(samples, share).toFixed(2).padStart(9);
  const [p50, p99, max] = [at(0.5), at(0.99), at(1)];
  console.log(
    `${name.padEnd(28)} n ${`${samples.length}`.padStart(6)}  p50${p50}  p99${p99}  max${max} ${unit}`,
  );
}

/**
 * @typedef {object} Figure one goal of a bench
 * @property {string} what
 * @property {number} ratio
 * @property {number} goal
 * @property {boolean} [isLeast] the ratio must reach the goal, not stay under it
 */

/** Whether a figure meets its goal. A figure that is no number never does. @param {Figure} figure */
export const holds = ({ ratio, goal, isLeast = false }) => (isLeast ? ratio >= goal : ratio <= goal);

/**
 * The figure a bench is judged by: one that falls short, or else the one that comes nearest to it.
 *
 * @param {readonly Figure[]} figures
 * @returns {Figure}
 */
export function decisive(figures) {
  const strain = (/** @type {Figure} */ { ratio, goal, isLeast = false }) => {
    const share = isLeast ? goal / ratio : goal === 0 ? ratio : ratio / goal;
    return Number.isNaN(share) ? Number.POSITIVE_INFINITY : share;
  };
  const [first, ...others] = figures;
  if (first === undefined) throw new Error("a bench needs a figure");
  return others.reduce((worst, figure) => {
    if (holds(worst) !== holds(figure)) return holds(worst) ? figure : worst;
    return strain(figure) > strain(worst) ? figure : worst;
  }, first);
}

/** The last line of a bench. @param {string} name @param {Figure} figure */
export function verdictLine(name, { ratio, goal, isLeast = false }) {
  const isGood = holds({ what: name, ratio, goal, isLeast });
  return `${name} ratio=${Number(ratio.toPrecision(4))} goal=${goal} ${isGood ? "holds" : "falls short"}`;
}
