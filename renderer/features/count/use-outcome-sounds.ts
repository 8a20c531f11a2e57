import { useCallback, useEffect, useRef } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import type { SoundName } from "../../ui/sound-plan.ts";
import { sounds } from "../../ui/sounds.ts";
import type { Heard } from "./waiting.ts";

const soundOf: Readonly<Record<Heard, SoundName>> = {
  good: "good",
  new: "good",
  short: "short",
  unknown: "unknown",
  person: "unknown",
  asked: "asked",
  twice: "twice",
  expired: "expired",
  undone: "undo",
};

/** Plays what is heard of outcomes; while the second copy is missing, good sounds say so. */
export function useOutcomeSounds(frame: FrameWindow | undefined): (heard: Heard) => void {
  const hasOneCopy = useRef(false);
  useEffect(() => {
    hasOneCopy.current = frame?.saved.state === "one-copy";
  }, [frame]);
  return useCallback((heard) => {
    const sound = soundOf[heard];
    sounds.play(hasOneCopy.current && (sound === "good" || sound === "short") ? "oneCopy" : sound);
  }, []);
}

/** Lets the alarm sound as long as something that was scanned is not safe. */
export function useAlarm(isUnsafe: boolean): void {
  useEffect(() => {
    sounds.alarm(isUnsafe);
    return () => sounds.alarm(false);
  }, [isUnsafe]);
}
