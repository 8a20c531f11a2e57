/** Words that stand before a name, or at its beginning where a clerk wrote it as one. */
const particles = new Set(
  "van vanden vander vande vd vdb den der de des du d t s le la les ter ten te op in el al ben bou von zu da di dos del della".split(
    " ",
  ),
);

const joined = /^(?:van(?:den|der|de)?|den|der|de|du|le|la|el|al|ben|bou|ter|ten|d(?=[aeiouh]))(?=[a-z]{3})/;

/** True for `van`, `den`, `d` and their like. */
export const isParticle = (word: string): boolean => particles.has(word);

/** A folded name without the particle it begins with: `vandenbroeck` as `broeck`; undefined when it begins with none. */
export function withoutParticle(word: string): string | undefined {
  const [particle] = joined.exec(word) ?? [];
  return particle === undefined ? undefined : word.slice(particle.length);
}

/** The words with each run of particles written as one with what follows: `van`, `den`, `broeck` as `vandenbroeck`. */
export function asOne(words: readonly string[]): readonly string[] {
  const all: string[] = [];
  let held = "";
  for (const word of words) {
    held += word;
    if (isParticle(word)) continue;
    all.push(held);
    held = "";
  }
  return held === "" ? all : [...all, held];
}
