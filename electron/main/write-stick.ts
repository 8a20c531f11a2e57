import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import type { KeptSnapshot, Stick } from "../../shared/domain/snapshot/stick.ts";
import {
  withAlarmsSeenTo,
  withoutSnapshots,
  withProven,
  withWritten,
} from "../../shared/domain/snapshot/stick.ts";
import { withAlarm } from "../../shared/domain/snapshot/stick-look.ts";
import { namesToGo } from "../../shared/domain/snapshot/stick-thinning.ts";
import type { Failure } from "../../shared/errors.ts";
import { errnoOf } from "./disk-errors.ts";
import { deviceOf, flushFolder } from "./durable-file.ts";
import { saveSnapshot } from "./save-snapshot.ts";
import { blockDigests, markOn, piecesOf, writeMark } from "./stick-files.ts";
import type { StickMemory } from "./stick-memory.ts";

/** Where a stick of ours is now; another stick under the same path has another device. */
export interface StickPlace {
  readonly path: string;
  readonly device: number;
}

/** A snapshot as the window packed it. */
export interface PackedSnapshot {
  readonly name: string;
  readonly entries: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** The bytes in pieces, when somebody watches how far they are. */
  readonly chunks?: () => AsyncIterable<Uint8Array>;
}

type WritingFailure = Failure<
  "file/not-written" | "file/no-space" | "file/read-only" | "file/read-back-differs"
>;

/**
 * Writes a snapshot on a stick of ours that was looked at, and answers with its path; null when the stick is no longer
 * there, an alarm stands, or the snapshot holds fewer entries than one before it, which is an alarm by itself.
 */
export async function writeOnStick(
  memory: StickMemory,
  { path, device }: StickPlace,
  stick: Stick,
  { name, entries, sha256, bytes, chunks }: PackedSnapshot,
): Promise<Result<string | null, WritingFailure>> {
  if (stick.alarms.length > 0 || !(await isThere({ path, device }, stick))) return success(null);
  if (entries < stick.most) {
    await memory.keep(withAlarm(stick, { kind: "fewer", file: name, since: stick.provenAt }));
    return success(null);
  }
  const blocks = await blockDigests(bytes);
  const saved = await saveSnapshot(path, {
    ...{ name, size: bytes.length, sha256, device },
    chunks: chunks ?? (() => piecesOf(bytes)),
  });
  if (!saved.ok) return saved;
  const snapshot: KeptSnapshot = {
    ...{ name, size: bytes.length, entries, blocks },
    ...{ isProven: false, wholeAt: stick.seenAt },
  };
  await memory.keep(withWritten(stick, snapshot));
  return saved;
}

/** Whether a path still leads to the stick it led to, which says so itself. */
export async function isThere({ path, device }: StickPlace, { id }: Stick): Promise<boolean> {
  try {
    if ((await deviceOf(path)) !== device) return false;
    const mark = await markOn(path);
    return typeof mark === "object" && mark.id === id;
  } catch (error) {
    errnoOf(error);
    return false;
  }
}

/** Where the snapshots lie that nobody restored for trial here; undefined when the stick is not here. */
export const unprovenOn = (
  here: StickPlace | undefined,
  stick: Stick | undefined,
): readonly string[] | undefined =>
  here && (stick?.snapshots ?? []).flatMap(({ isProven, name }) => (isProven ? [] : [join(here.path, name)]));

/** A person has seen to the alarms of a stick; false when it is not here. Its own file is put back where it is gone. */
export async function seenTo(
  memory: StickMemory,
  letter: string,
  here: StickPlace | undefined,
): Promise<boolean> {
  const stick = memory.of(letter);
  if (!stick) return false;
  await memory.keep(withAlarmsSeenTo(stick));
  if (!here) return false;
  if (typeof (await markOn(here.path)) !== "object") await writeMark(here.path, stick);
  return true;
}

/** Remembers that a snapshot was restored for trial, and removes old ones by the rule; answers how many went. */
export async function provenOnStick(
  memory: StickMemory,
  place: StickPlace,
  stick: Stick,
  { name, at, keepAll }: { readonly name: string; readonly at: number; readonly keepAll: boolean },
): Promise<number> {
  const proven = withProven(stick, name, at);
  if (!(await memory.keep(proven))) return 0;
  // Whatever touched one stick may have been at the others: until a person has seen to it nothing goes from any.
  if (keepAll || memory.sticks.some(({ alarms }) => alarms.length > 0)) return 0;
  const names = namesToGo(proven);
  if (names.length === 0 || !(await isThere(place, stick))) return 0;
  const left = withoutSnapshots(proven, names);
  // What stays is asked of the stick itself: it has to be there before anything else goes.
  if ((await wholeOn(place, left)) < fewest) return 0;
  // Forgotten first: one that is gone and still expected would be an alarm.
  if (!(await memory.keep(left))) return 0;
  let removed = 0;
  for (const old of names) removed += (await remove(place, old)) ? 1 : 0;
  if (removed > 0) await flushFolder(place.path).catch((error: unknown) => void errnoOf(error));
  return removed;
}

/** So many proven ones stay. */
const fewest = 3;

async function wholeOn({ path }: StickPlace, { snapshots }: Stick): Promise<number> {
  const sizes = await Promise.all(
    snapshots
      .filter(({ isProven }) => isProven)
      .map(async ({ name, size }) => {
        const found = await stat(join(path, name)).catch(() => undefined);
        return found?.isFile() === true && found.size === size;
      }),
  );
  return sizes.filter(Boolean).length;
}

async function remove({ path, device }: StickPlace, name: string): Promise<boolean> {
  try {
    if ((await deviceOf(path)) !== device) return false;
    await rm(join(path, name));
    return true;
  } catch (error) {
    errnoOf(error);
    return false;
  }
}
