import type { Stick } from "../../shared/domain/snapshot/stick.ts";
import { errnoOf } from "./disk-errors.ts";
import { deviceOf } from "./durable-file.ts";
import { markOn, namesOn } from "./stick-files.ts";
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
