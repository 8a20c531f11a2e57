import { useSyncExternalStore } from "react";

let isDown = false;
const listeners = new Set<() => void>();

/** Takes every customer from the screen at once, or lets them be shown again; drawn when it resolves. */
export async function setCurtain(down: boolean): Promise<void> {
  isDown = down;
  for (const told of listeners) told();
  // The window draws in between.
  await new Promise((resolve) => setTimeout(resolve, 0));
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
