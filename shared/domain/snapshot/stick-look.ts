import { readSnapshotName } from "./name.ts";
import type { Alarm, KeptSnapshot, Stick } from "./stick.ts";
import { isStrangeName } from "./strange-name.ts";

/** A file on a stick as it was found: for those with a snapshot's name its header, and the blocks that were read. */
export interface SeenFile {
  readonly name: string;
  readonly size: number;
  /** Of a snapshot: the entries its header speaks of; "newer" for one of a later format; undefined when there is no such header. */
  readonly entries?: number | "newer" | undefined;
  /** Of a snapshot: the station that made it, as its header says. */
  readonly stationId?: string | undefined;
  /** Blocks that were read, by number from 0, with the first eight digits of their SHA-256. */
  readonly blocks: ReadonlyMap<number, string>;
  /** It is longer or shorter than its header says. */
  readonly isOtherLength?: boolean;
  /** The stick did not let it be read. */
  readonly isUnreadable?: boolean;
}

/**
 * Compares what a stick shows with what this PC left on it. Answers with the stick as it is to be remembered from now on,
 * its alarms among it: an alarm that stood stands on, until a person has seen to it.
 */
export function lookAt(stick: Stick, seen: readonly SeenFile[], at: number): Stick {
  const byName = new Map(seen.map((file) => [file.name, file]));
  const kept = new Map(stick.snapshots.map((one) => [one.name, alarmOf(one, byName.get(one.name), seen)]));
  const ofOurs = [...kept.values()].filter((alarm) => alarm !== undefined);
  const taken = new Set(ofOurs.map(({ now }) => now));
  const isNew = ({ name }: SeenFile) => !kept.has(name) && !taken.has(name) && !stick.known.includes(name);
  const ofOthers = seen.filter(isNew).flatMap((file) => alarmOfOther(file, stick.seenAt) ?? []);
  const alarms = merged(stick.alarms, [...ofOurs, ...ofOthers]);
  const named = new Set(alarms.map(({ file }) => file));
  const calm = seen.map(({ name }) => name).filter((name) => !kept.has(name) && !named.has(name));
  return {
    ...stick,
    seenAt: at,
    alarms,
    known: [...new Set([...stick.known, ...calm.filter((name) => !taken.has(name))])],
    snapshots: stick.snapshots.map((one) => (kept.get(one.name) ? one : { ...one, wholeAt: at })),
  };
}

/** A stick of which something more is wrong than its snapshots show, unless an alarm names that file already. */
export const withAlarm = (stick: Stick, alarm: Alarm): Stick => ({
  ...stick,
  alarms: merged(stick.alarms, [alarm]),
});

/** An alarm for each file once: the first one said of it, which knows since when. */
function merged(before: readonly Alarm[], now: readonly Alarm[]): Alarm[] {
  const named = new Set(before.map(({ file }) => file));
  return [...before, ...now.filter(({ file }) => !named.has(file))];
}

/** What is wrong with a snapshot of ours; nothing when it is as it was written, as far as it was read. */
function alarmOf(
  kept: KeptSnapshot,
  file: SeenFile | undefined,
  seen: readonly SeenFile[],
): Alarm | undefined {
  const alarm = (kind: Alarm["kind"]) => ({ kind, file: kept.name, since: kept.wholeAt });
  if (!file) {
    const now = seen.find(({ name }) => name.startsWith(withoutEnding(kept.name)))?.name;
    return now === undefined ? alarm("missing") : { ...alarm("renamed"), now };
  }
  if (file.isUnreadable) return alarm("unreadable");
  if (file.entries === undefined) return alarm("encrypted");
  const isSame = file.size === kept.size && file.entries === kept.entries && hasBlocks(kept, file);
  return isSame ? undefined : alarm("changed");
}

/** Of files this PC did not write: ransom notes, and snapshots of other PCs that are none any more. */
function alarmOfOther(file: SeenFile, since: number): Alarm | undefined {
  const { name } = file;
  if (readSnapshotName(name)) {
    if (file.isUnreadable) return { kind: "unreadable", file: name, since };
    if (file.entries === undefined) return { kind: "encrypted", file: name, since };
    if (file.isOtherLength) return { kind: "changed", file: name, since };
  }
  return isStrangeName(name) ? { kind: "strange", file: name, since } : undefined;
}

const hasBlocks = ({ blocks }: KeptSnapshot, file: SeenFile) =>
  [...file.blocks].every(([block, digest]) => blocks.slice(block * 8, block * 8 + 8) === digest);

const withoutEnding = (name: string) => name.replace(/\.stock$/u, "");
