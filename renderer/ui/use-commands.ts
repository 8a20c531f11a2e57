import { useEffect, useRef } from "react";
import { keyHub } from "./the-key-hub.ts";

/** The F keys and the Ctrl letters that stand for them where laptops hide them behind Fn. */
const twins: Readonly<Record<string, string>> = {
  F1: "Ctrl+H",
  F2: "Ctrl+K",
  F3: "Ctrl+F",
  F4: "Ctrl+G",
  F5: "Ctrl+R",
  F6: "Ctrl+T",
};

/** Commands by key: `Ctrl+1`, `Ctrl+Enter`, `F3`, `Del`, `Esc`. An undefined one is not for now. */
export type Commands = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Listens to command keys while the component stands; the one mounted last is asked first. Letters count by character,
 * digits by position without Shift. A command waits until it is sure that no scanner sent it.
 */
export function useCommands(commands: Commands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      const name = commandOf(event);
      const entry = Object.entries(latest.current).find(([keys]) => keys === name || twins[keys] === name);
      return entry?.[1];
    };
    const command = Object.assign(
      (event: KeyboardEvent) => {
        const act = find(event);
        act?.();
        return act !== undefined;
      },
      { wants: (event: KeyboardEvent) => find(event) !== undefined },
    );
    return keyHub.onCommand(command);
  }, []);
}

/** The name of a command key: modifiers, then the key. */
function commandOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const named: Readonly<Record<string, string>> = { Delete: "Del", Escape: "Esc" };
  const key =
    event.ctrlKey && digit !== undefined
      ? digit
      : (named[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key));
  return `${event.ctrlKey ? "Ctrl+" : ""}${event.shiftKey && event.key.length > 1 ? "Shift+" : ""}${key}`;
}

/** The keycap to show for a command: the F key, or its Ctrl letter where this station's F keys need Fn. */
export const keyShown = (keys: string, needFn: boolean) => (needFn ? (twins[keys] ?? keys) : keys);
