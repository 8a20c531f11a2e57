import * as v from "valibot";
import { KnownGeneration } from "../domain/snapshot/generations.ts";
import { Alarm } from "../domain/snapshot/stick.ts";
import { StickMinutes } from "../domain/snapshot/sticks-file.ts";
import { method } from "./contract.ts";
import { bytes, ChosenFile, resultOf, SavedSnapshot, size } from "./host-records.ts";

const empty = v.object({});
const letter = v.pipe(v.string(), v.regex(/^[A-Z]$/));
const stick = v.object({ letter });
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A drive that is here now. */
const DriveRow = v.object({
  /** Names it in `stick.name`, for as long as it stays. */
  id: v.string(),
  label: v.string(),
  fileSystem: v.string(),
  isRemovable: v.boolean(),
  isReadOnly: v.boolean(),
  size,
  freeBytes: size,
  /** The stick of ours that it is. */
  letter: v.nullable(letter),
});

/** A stick of ours, here or not. Times in milliseconds since 1970, 0 for never. */
const StickRow = v.object({
  letter,
  /** What the drive is called; empty while it is not here. */
  label: v.string(),
  isHere: v.boolean(),
  /** It is being looked at: what it says of alarms is of the time before. */
  isLooking: v.boolean(),
  isReadOnly: v.boolean(),
  freeBytes: size,
  provenAt: size,
  seenAt: size,
  /** Snapshots on it that were restored for trial, and when the oldest of them was seen whole. */
  proven: size,
  /** Snapshots on it that nobody restored for trial here: written and not verified, or known again. They are never removed. */
  unproven: size,
  /** It was known again by what lay on it, because what was remembered of it was gone. */
  isKnownAgain: v.boolean(),
  /** Entries of the last one that was proven. */
  entries: size,
  /** It is here, without an alarm, and its last snapshot is older than it may be. */
  isDue: v.boolean(),
  alarms: v.array(Alarm),
  /** The snapshots on it, the newest first. */
  generations: v.array(KnownGeneration),
});

const Sticks = v.object({
  minutes: size,
  /** A list of the stock that everybody can read goes onto each stick that is written on. */
  plain: v.boolean(),
  drives: v.array(DriveRow),
  sticks: v.array(StickRow),
  /** Why what was remembered of sticks is gone, until a person says that all were in since. */
  lost: v.nullable(v.picklist(["unreadable", "gone"])),
  /** Whose turn it is when there are several, how old what it holds is, and whether a person should be told. */
  turn: v.nullable(v.object({ letter, age: v.nullable(v.number()), isDue: v.boolean() })),
});
export type Sticks = v.InferOutput<typeof Sticks>;

/**
 * Sticks of ours: this part of what main offers to the window. Main finds the drives, remembers what was left on each stick,
 * looks at it when it is plugged in, and alone decides whether something may be written on it or removed from it.
 */
export const stickContract = {
  "stick.all": method(empty, Sticks),
  /** A drive becomes a stick of ours: a small file on it says so. Null when it cannot be written on, or is gone. */
  "stick.name": method(v.object({ id: v.string() }), v.nullable(stick)),
  /** It is no longer ours; what lies on it stays. */
  "stick.forget": method(stick, empty),
  /** A person has seen to its alarms: what they name is no longer expected. */
  "stick.settle": method(stick, empty),
  "stick.minutes": method(v.object({ minutes: StickMinutes }), empty),
  "stick.wantPlain": method(v.object({ on: v.boolean() }), empty),
  /**
   * Writes the list of the stock on a stick, in the place of the one before: `name` with .csv and .pdf behind it. False when the
   * stick is not here, or an alarm stands.
   */
  "stick.plain": method(
    v.object({
      letter,
      name: v.pipe(v.string(), v.startsWith("Reshelf "), v.maxLength(120)),
      csv: bytes,
      pdf: bytes,
    }),
    resultOf(v.boolean(), "file/not-written", "file/no-space", "file/read-only", "file/read-back-differs"),
  ),
  /** All sticks were in since what was remembered of them was lost. */
  "stick.allKnown": method(empty, empty),
  /** The snapshots on it that nobody restored for trial here, to be read; null when it is not here. */
  "stick.unproven": method(stick, v.nullable(v.array(ChosenFile))),
  /** Reads every snapshot this PC left on it, whole; false when the stick is not here. */
  "stick.look": method(stick, v.boolean()),
  /** Writes a snapshot on it, never over another; null when it is not here, or an alarm stands. */
  "stick.save": method(
    v.object({ letter, name, entries: size, sha256: v.string(), bytes }),
    resultOf(
      v.nullable(SavedSnapshot),
      "file/not-written",
      "file/no-space",
      "file/read-only",
      "file/read-back-differs",
    ),
  ),
  /** What lies there under that name was read again and restored for trial; old ones go by the rule, and their number is told. */
  /** `keepAll`: nothing goes, since older ones may hold what this one lacks. */
  "stick.proven": method(v.object({ letter, name, keepAll: v.boolean() }), v.object({ removed: size })),
} as const;
