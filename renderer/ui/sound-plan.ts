/** One tone of a sound: from one frequency to another (equal when it does not glide), in hertz and milliseconds. */
export interface Tone {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly length: number;
  /** Dies away like a struck bell instead of holding. */
  readonly decays?: boolean;
}

export type SoundName =
  | "good"
  | "unknown"
  | "asked"
  | "twice"
  | "refused"
  | "expired"
  | "recalled"
  | "unsafe"
  | "short"
  | "undo"
  | "oneCopy";

/** Notes one after another: frequency, length, and the gap after each. */
function notes(
  ...each: readonly (readonly [hertz: number, length: number, gap?: number])[]
): readonly Tone[] {
  let start = 0;
  return each.map(([hertz, length, gap = 0]) => {
    const tone = { from: hertz, to: hertz, start, length };
    start += length + gap;
    return tone;
  });
}

/** The sounds differ in rhythm and direction, so that pitch is not needed to tell them apart. */
export const soundPlans: Readonly<Record<SoundName, readonly Tone[]>> = {
  good: [{ from: 988, to: 988, start: 0, length: 80, decays: true }],
  unknown: notes([494, 110, 80], [494, 110]),
  asked: [{ from: 523, to: 784, start: 0, length: 260 }],
  twice: notes([740, 60, 50], [740, 60, 50], [740, 200]),
  refused: notes([622, 200, 60], [494, 80]),
  expired: notes([784, 120], [622, 120], [494, 120]),
  recalled: notes([784, 120], [622, 120], [494, 120, 120], [784, 120], [622, 120], [494, 120]),
  unsafe: notes([988, 150], [494, 150], [988, 150], [494, 150]),
  short: [
    { from: 988, to: 988, start: 0, length: 80, decays: true },
    { from: 494, to: 494, start: 120, length: 120 },
  ],
  undo: [{ from: 740, to: 494, start: 0, length: 120 }],
  oneCopy: notes([988, 80, 40], [622, 160]),
};

/** Milliseconds from the first tone of a sound to the end of its last. */
export const soundLength = (name: SoundName): number =>
  Math.max(...soundPlans[name].map(({ start, length }) => start + length));

/** Sounds that may cut each other off; a warning is never cut. */
export const isWarning = (name: SoundName) => name !== "good" && name !== "short" && name !== "undo";

/** "Not safe" comes again every so many milliseconds until it is. */
export const unsafeEvery = 4_000;
/** Peak of a sound at full volume: −12 dBFS. "Not safe" never falls under 70 % of it. */
export const peak = 10 ** (-12 / 20);
export const leastUnsafe = 0.7;
/** The second harmonic at −8 dB, the third at −14 dB. */
export const harmonics = [1, 10 ** (-8 / 20), 10 ** (-14 / 20)] as const;
