import type { Stick } from "../../shared/domain/snapshot/stick.ts";
import { markOn, namesOn } from "./stick-files.ts";
import type { Volume } from "./volume.ts";

/**
 * Which of our sticks a volume is: by its own file; when that is gone or spoiled by what the system knows the volume by,
 * or by what is left of a snapshot's name on it. So a stick is known again of which everything was encrypted.
 */
export async function knowStick(volume: Volume, sticks: readonly Stick[]): Promise<Stick | undefined> {
  const mark = await markOn(volume.path);
  if (typeof mark === "object") return sticks.find(({ id }) => id === mark.id);
  const byVolume = sticks.find((stick) => stick.volume !== "" && stick.volume === volume.volume);
  if (byVolume) return byVolume;
  const names = await namesOn(volume.path).catch(() => []);
  const isLeft = (own: string) =>
    names.some((name) => name.normalize("NFC").startsWith(own.replace(/\.stock$/u, "")));
  return sticks.find(({ snapshots }) => snapshots.some(({ name }) => isLeft(name)));
}
