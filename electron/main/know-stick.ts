import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readSnapshotName } from "../../shared/domain/snapshot/name.ts";
import { freeLetter, newStick, type Stick, stickKnownAgain } from "../../shared/domain/snapshot/stick.ts";
import { errnoOf } from "./disk-errors.ts";
import { deviceOf } from "./durable-file.ts";
import { headerOf, isSamePlace, markOn, namesOn, writeMark } from "./stick-files.ts";
import type { StickMemory } from "./stick-memory.ts";
import type { HereNow } from "./sticks-now.ts";
import type { Volume } from "./volume.ts";

/**
 * Which of our sticks a volume is: by its own file; when that is gone or spoiled by what the system knows the volume by,
 * or by what is left of a snapshot's name on it. So a stick is known again of which everything was encrypted.
 */
async function knowStick(volume: Volume, sticks: readonly Stick[]): Promise<Stick | undefined> {
  const mark = await markOn(volume.path);
  if (typeof mark === "object") return sticks.find(({ id }) => id === mark.id);
  const byVolume = sticks.find((stick) => stick.volume !== "" && stick.volume === volume.volume);
  if (byVolume) return byVolume;
  const names = await namesOn(volume.path).catch(() => []);
  const isLeft = (own: string) =>
    names.some((name) => name.normalize("NFC").startsWith(own.replace(/\.stock$/u, "")));
  return sticks.find(({ snapshots }) => snapshots.some(({ name }) => isLeft(name)));
}

/** Our sticks among the drives, by letter. One that stayed where it was is the same as before; another disk there is not. */
export async function sticksAmong(
  drives: readonly Volume[],
  sticks: readonly Stick[],
  before: ReadonlyMap<string, HereNow>,
): Promise<Map<string, HereNow>> {
  const here = new Map<string, HereNow>();
  for (const drive of drives) {
    const stick = await knowStick(drive, sticks);
    if (!stick || here.has(stick.letter)) continue;
    const device = await deviceOf(drive.path).catch((error: unknown) => void errnoOf(error));
    if (device === undefined) continue;
    const last = before.get(stick.letter);
    const isSame = last?.device === device && last.path === drive.path;
    here.set(stick.letter, isSame ? last : { path: drive.path, device, isLooking: false });
  }
  return here;
}

/**
 * A drive that becomes a stick of ours; one that another PC named keeps what that PC called it, where that is free here.
 * What lies on it is known from now on, but for snapshots: those are looked at. Undefined when it does not take its name.
 */
export async function namedStick(drive: Volume, sticks: readonly Stick[]): Promise<Stick | undefined> {
  const mark = await markOn(drive.path);
  const called = typeof mark === "object" ? mark : { id: randomBytes(8).toString("hex"), letter: "" };
  const letter = letterFor(called.letter, sticks);
  if (letter === undefined) return undefined;
  if (typeof mark !== "object" && !(await writeMark(drive.path, { id: called.id, letter }))) return undefined;
  const names = (await namesOn(drive.path)).map((name) => name.normalize("NFC"));
  const others = names.filter((name) => readSnapshotName(name) === undefined);
  return newStick(letter, called.id, drive.volume, others);
}

/**
 * While what was remembered of sticks is lost, drives that say they are ours and hold what this PC wrote are known again,
 * but for those a person gave up since.
 */
export async function knowAgain(drives: readonly Volume[], memory: StickMemory, now: number): Promise<void> {
  if (memory.lost === undefined) return;
  for (const drive of drives) {
    const again = await stickBy(drive, memory, now);
    if (again) await memory.keep(again);
  }
}

async function stickBy(drive: Volume, memory: StickMemory, now: number): Promise<Stick | undefined> {
  const mark = await markOn(drive.path);
  if (typeof mark !== "object" || memory.isForgotten(mark.id)) return undefined;
  const letter = letterFor(mark.letter, memory.sticks);
  if (letter === undefined || memory.sticks.some(({ id }) => id === mark.id)) return undefined;
  if (!(await holdsOwn(drive.path, await memory.station()))) return undefined;
  return stickKnownAgain(letter, mark.id, drive.volume, now);
}

async function holdsOwn(folder: string, station: string): Promise<boolean> {
  if (station === "") return false;
  const names = await namesOn(folder).catch(() => []);
  for (const name of names.filter((one) => readSnapshotName(one.normalize("NFC")) !== undefined))
    if ((await headerOf(join(folder, name)))?.stationId === station) return true;
  return false;
}

const letterFor = (called: string, sticks: readonly Stick[]): string | undefined =>
  called !== "" && sticks.every(({ letter }) => letter !== called) ? called : freeLetter(sticks);

/** The letter of the stick that is here and whose own folder this is. */
export async function letterOf(
  folder: string,
  here: ReadonlyMap<string, Pick<HereNow, "path">>,
): Promise<string | undefined> {
  for (const [letter, { path }] of here) if (await isSamePlace(path, folder)) return letter;
  return undefined;
}
