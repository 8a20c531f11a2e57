import { type RefObject, useEffect } from "react";

/** An Enter that was meant for something else a moment ago presses nothing. In milliseconds. */
const notAtOnce = 400;

/** Gives a button the keys once it is wanted, unless somebody is typing: who is goes on. */
export function useFocusSoon(button: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => !isTyping() && button.current?.focus(), notAtOnce);
    return () => clearTimeout(timer);
  }, [button, isWanted]);
}

function isTyping(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLInputElement && field.value !== "";
}
