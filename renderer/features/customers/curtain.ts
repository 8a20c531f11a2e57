import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let isDown = false;
const listeners = new Set<() => void>();

/** Takes every customer from the screen at once, or lets them be shown again. Drawn before it answers. */
export function setCurtain(down: boolean): void {
  flushSync(() => {
    isDown = down;
    for (const told of listeners) told();
  });
}

/** True while nothing of the customers may be on the screen: they are being locked or unlocked. */
export const useCurtain = (): boolean =>
  useSyncExternalStore(
    (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    () => isDown,
  );
