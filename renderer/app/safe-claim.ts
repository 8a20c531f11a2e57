import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { isRunning, type SaveState } from "../features/sticks/save-now.ts";
import type { Messages } from "../i18n/en.ts";
import type { Format } from "../i18n/format.ts";
import type { IconName } from "../ui/icon.tsx";
import type { Tone } from "../ui/tone.ts";

/** What the right end of the status bar says about safety, in words, with its age. */
export interface SafeClaim {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
}

/** A copy older than this is no longer something to be calm about, in minutes, or twice the time between two where that is longer. */
const copyIsOld = 30;

/** A name of a place longer than this is told whole on the screen Sticks only. */
const longestPlace = 16;

/**
 * What is true of this station's own work: claimed only when it was proved, anything less in other words. `isLate`: what
 * was scanned has had no answer for so long that it counts as not saved.
 */
export function savedClaim(
  { saved, persistent, disk }: FrameWindow,
  { frame }: Messages,
  format: Format,
  isLate: boolean,
): SafeClaim {
  const waiting = saved.waiting > 0 ? ` · ${frame.waiting(format.number(saved.waiting))}` : "";
  if (disk.level === "stop") return { tone: "unsafe", icon: "unsafe", text: frame.diskStop };
  if (disk.level === "read-only") return { tone: "unsafe", icon: "unsafe", text: frame.diskReadOnly };
  if (isLate || saved.state === "not-saved")
    return { tone: "unsafe", icon: "unsafe", text: frame.notSaved + waiting };
  if (saved.state === "one-copy") return { tone: "unsafe", icon: "unsafe", text: frame.oneCopy + waiting };
  if (disk.level === "low")
    return { tone: "unknown", icon: "unsafe", text: frame.disk(format.bytes(disk.freeBytes)) };
  if (saved.state === "saving" && saved.at === 0)
    return { tone: "neutral", icon: "short", text: frame.saving + waiting };
  if (saved.at === 0) return { tone: "neutral", icon: "good", text: frame.savedNever };
  const text = persistent ? frame.saved(moment(saved.at, format)) : frame.browser(moment(saved.at, format));
  return {
    tone: persistent ? "good" : "unknown",
    icon: persistent ? "good" : "unsafe",
    text: text + waiting,
  };
}

/** The time to the second; the date before it when it is of another day. */
function moment(at: number, format: Format): string {
  const isToday = format.date(at) === format.date(Date.now());
  return isToday ? format.time(at) : `${format.date(at)} ${format.minute(at)}`;
}

/**
 * What is true of the last copy on a stick: safe only while it is young and was proven, anything less in other words;
 * `every` minutes a stick that stays in is written on.
 */
export function copyClaim(
  { copy, keysTrouble }: Pick<FrameWindow, "copy" | "keysTrouble">,
  { frame }: Messages,
  now: number,
  every = 15,
): SafeClaim {
  if (!copy) return { tone: "neutral", icon: "stick", text: frame.copyNever };
  const age = Math.max(0, now - copy.at);
  const minutes = Math.floor(age / 60_000);
  const said = ageText(minutes, frame);
  const place = copy.place.length > longestPlace ? `${copy.place.slice(0, longestPlace - 1)}…` : copy.place;
  if (copy.isOpen)
    return {
      tone: "neutral",
      icon: "stick",
      text: minutes === 0 ? frame.copyOpenNow : frame.copyOpen(said),
    };
  if (minutes >= Math.max(copyIsOld, 2 * every))
    return { tone: "neutral", icon: "stick", text: frame.copyAge(place, said) };
  // It may have been made before or since.
  if (keysTrouble) return { tone: "unknown", icon: "unsafe", text: frame.copyMaybeNoKeys(place) };
  const text = minutes === 0 ? frame.copyNow(place) : frame.copySafe(place, said);
  return { tone: "good", icon: "stick", text };
}

/** What is said of a copy while it is made, and of one that was written and not proven; undefined for the last proven one. */
export function copyingClaim(state: SaveState, { frame }: Messages): SafeClaim | undefined {
  if (state.step === "written") return { tone: "unknown", icon: "unsafe", text: frame.copyWritten };
  return isRunning(state) ? { tone: "neutral", icon: "stick", text: frame.copyRunning } : undefined;
}

function ageText(minutes: number, frame: Messages["frame"]): string {
  const hours = Math.floor(minutes / 60);
  if (minutes < 60) return frame.min(String(minutes));
  return hours < 48 ? frame.hour(String(hours)) : frame.day(String(Math.floor(hours / 24)));
}
