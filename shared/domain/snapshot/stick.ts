import * as v from "valibot";

/** How many bytes a block has of which a PC remembers the digest. */
export const blockBytes = 262_144;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const FileName = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

/** A snapshot on a stick, as the PC that wrote it remembers it. */
export const KeptSnapshot = v.object({
  name: FileName,
  size: Count,
  entries: Count,
  /** The first eight digits of the SHA-256 of each block of the file, one after another. */
  blocks: v.pipe(v.string(), v.regex(/^([0-9a-f]{8})+$/), v.maxLength(65_536)),
  /** Whether it was restored for trial, read from the stick. */
  isProven: v.boolean(),
  /** When it was last seen as it was written, in milliseconds since 1970. */
  wholeAt: Count,
});
export type KeptSnapshot = v.InferOutput<typeof KeptSnapshot>;

/**
 * What can be wrong with a file on a stick. Missing: nothing bears its name. Renamed: it has another ending. Encrypted: its
 * own first line is gone. Changed: it is not what was written. Fewer: this PC holds fewer entries than it did then.
 * Unreadable: the stick does not give it. Strange: a new file that is named like a ransom note, or like an encrypted one.
 */
const alarmKinds = ["missing", "renamed", "encrypted", "changed", "fewer", "unreadable", "strange"] as const;

/** Something on a stick that is not as it was left. It stands until a person has seen to it. */
export const Alarm = v.object({
  kind: v.picklist(alarmKinds),
  file: FileName,
  /** The name it has now, when it has another. */
  now: v.optional(FileName),
  /** When it was last seen as it should be, in milliseconds since 1970; 0 when never. */
  since: Count,
});
export type Alarm = v.InferOutput<typeof Alarm>;

/** A stick of ours: what it is called, how it is known again, and what this PC left on it. */
export const Stick = v.object({
  /** It is called Stick A, Stick B … */
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/)),
  /** What stands in its own file on it, made at random. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** What the system knows the volume by, when it tells. */
  volume: v.pipe(v.string(), v.maxLength(200)),
  /** When a snapshot on it was last proven, in milliseconds since 1970; 0 for never. */
  provenAt: Count,
  /** When it was last looked at; 0 for never. */
  seenAt: Count,
  /** The most entries a proven snapshot on it held. */
  most: Count,
  snapshots: v.pipe(v.array(KeptSnapshot), v.maxLength(5000)),
  /** When it was known again by what lay on it, because what was remembered of it was gone. */
  knownAgainAt: v.optional(Count),
  /** Names of other files that were there, or of ours that a person knows of. */
  known: v.pipe(v.array(FileName), v.maxLength(20_000)),
  alarms: v.array(Alarm),
});
export type Stick = v.InferOutput<typeof Stick>;

/** A stick just named as ours; the names of what lies on it are known, whatever they are. */
export const newStick = (letter: string, id: string, volume: string, known: readonly string[]): Stick => ({
  ...{ letter, id, volume, provenAt: 0, seenAt: 0, most: 0 },
  ...{ snapshots: [], known: [...known], alarms: [] },
});

/** A stick that says it is ours, of which nothing was remembered: all that lies on it has to be looked at. */
export const stickKnownAgain = (letter: string, id: string, volume: string, at: number): Stick => ({
  ...newStick(letter, id, volume, []),
  knownAgainAt: at,
});

/**
 * A stick with snapshots of this PC that were found on it and not remembered: whole by their own digests, which anybody
 * could have made anew, so that none of them counts as proven before somebody's key restored it for trial here.
 */
export function withFound(stick: Stick, found: readonly Omit<KeptSnapshot, "isProven">[]): Stick {
  const names = new Set(found.map(({ name }) => name));
  const others = stick.snapshots.filter(({ name }) => !names.has(name));
  const snapshots = [...others, ...found.map((one) => ({ ...one, isProven: false }))];
  return {
    ...stick,
    most: Math.max(stick.most, ...found.map(({ entries }) => entries)),
    // Names sort by time: the last is the newest, as when each was written in turn.
    snapshots: snapshots.sort((a, b) => (a.name < b.name ? -1 : 1)),
    known: stick.known.filter((name) => !names.has(name)),
  };
}

/** The letter for the next stick; undefined when all are taken. */
export const freeLetter = (sticks: readonly Pick<Stick, "letter">[]): string | undefined =>
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].find((letter) => sticks.every((stick) => stick.letter !== letter));

/** A stick after a snapshot was written on it, before it is proven. */
export function withWritten(stick: Stick, snapshot: KeptSnapshot): Stick {
  const others = stick.snapshots.filter(({ name }) => name !== snapshot.name);
  return { ...stick, snapshots: [...others, snapshot] };
}

/** A stick after a snapshot on it was restored for trial. */
export function withProven(stick: Stick, name: string, at: number): Stick {
  const proven = stick.snapshots.find((one) => one.name === name);
  if (!proven) return stick;
  const snapshots = stick.snapshots.map((one) =>
    one === proven ? { ...one, isProven: true, wholeAt: at } : one,
  );
  return { ...stick, snapshots, provenAt: at, most: Math.max(stick.most, proven.entries) };
}

/** A stick after a person has seen to its alarms: what they name is no longer expected, and no longer strange. */
export function withAlarmsSeenTo(stick: Stick): Stick {
  const named = new Set(stick.alarms.flatMap(({ file, now }) => (now === undefined ? [file] : [file, now])));
  const isFewer = stick.alarms.some(({ kind }) => kind === "fewer");
  return {
    ...stick,
    ...(isFewer ? { most: 0 } : {}),
    snapshots: stick.snapshots.filter(({ name }) => !named.has(name)),
    known: [...new Set([...stick.known, ...named])],
    alarms: [],
  };
}

/** Sticks with one as it is now, by letter. */
export const withStick = (sticks: readonly Stick[], stick: Stick): Stick[] =>
  [...withoutStick(sticks, stick.letter), stick].sort((a, b) => (a.letter < b.letter ? -1 : 1));

/** Sticks without that of a letter. */
export const withoutStick = (sticks: readonly Stick[], letter: string): Stick[] =>
  sticks.filter((one) => one.letter !== letter);

/** A stick without snapshots that are removed from it; they are not expected any more. */
export function withoutSnapshots(stick: Stick, names: readonly string[]): Stick {
  const gone = new Set(names);
  return { ...stick, snapshots: stick.snapshots.filter(({ name }) => !gone.has(name)) };
}
