import { useEffect } from "react";
import type { SoundName } from "../../ui/sound-plan.ts";
import { sounds } from "../../ui/sounds.ts";
import type { Heard } from "./waiting.ts";

const soundOf: Readonly<Record<Heard, SoundName>> = {
  good: "good",
  new: "good",
  short: "short",
  unknown: "unknown",
  refused: "refused",
  asked: "asked",
  twice: "twice",
  expired: "expired",
  recalled: "recalled",
  uncounted: "unknown",
  undone: "undo",
};

/** Plays what is heard of an outcome; where the second copy is missing, good sounds say so. */
export function playOutcome(heard: Heard, hasOneCopy = false): void {
  const sound = soundOf[heard];
  sounds.play(hasOneCopy && (sound === "good" || sound === "short") ? "oneCopy" : sound);
}

/** Lets the alarm sound as long as something that was scanned is not safe. */
export function useAlarm(isUnsafe: boolean): void {
  useEffect(() => {
    sounds.alarm(isUnsafe);
    return () => sounds.alarm(false);
  }, [isUnsafe]);
}
