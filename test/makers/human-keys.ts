/** One key of a person: when it goes down and comes up, in milliseconds from the beginning. */
export interface HumanKey {
  readonly code: string;
  readonly key: string;
  readonly at: number;
  readonly up: number;
  /** Times at which it repeats while it is held. */
  readonly repeats: readonly number[];
}

const words =
  "amoxicilline dafalgan paracetamol ibuprofen 2642619 0056135 5412345678908 omeprazol 20 lorazepam 0327 31032027 lk4471a b12 metformine 850 insuline pantomed 40 movicol zaldiar 37556 xarelto".split(
    " ",
  );

/**
 * What a person types: 80 to 300 ms from key to key, keys that roll into each other (the next goes down before the last is
 * up, as little as 15 ms later, up to three in a row), and keys held down until they repeat.
 */
export function humanKeys(random: () => number): readonly HumanKey[] {
  const keys: HumanKey[] = [];
  const pace = 80 + random() * 140;
  const text = Array.from(
    { length: 1 + Math.floor(random() * 2) },
    () => words[Math.floor(random() * words.length)],
  ).join(" ");
  let at = 0;
  let rolling = 0;
  for (const sign of text) {
    const isRolled = rolling > 0;
    at += isRolled ? 15 + random() * 45 : Math.min(300, Math.max(80, pace + (random() - 0.3) * 120));
    rolling = isRolled ? rolling - 1 : random() < 0.12 ? 1 + Math.floor(random() * 2) : 0;
    const isHeld = random() < 0.02;
    const repeats = isHeld
      ? Array.from({ length: 3 + Math.floor(random() * 8) }, (_, more) => at + 500 + more * 33)
      : [];
    const up = isHeld ? (repeats.at(-1) ?? at) + 20 : at + 70 + random() * 50;
    keys.push({ code: codeOf(sign), key: sign, at, up, repeats });
    if (isHeld) at = up;
  }
  return keys;
}

const codeOf = (sign: string) =>
  sign === " " ? "Space" : /\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`;

/** What a field holds after it. */
export const humanText = (keys: readonly HumanKey[]): string =>
  keys.map(({ key, repeats }) => key.repeat(1 + repeats.length)).join("");
