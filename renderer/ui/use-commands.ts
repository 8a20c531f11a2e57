import { createContext, useContext, useLayoutEffect, useRef } from "react";
import { anywhere } from "./key-hub.ts";
import { keyHub } from "./the-key-hub.ts";

/** Commands by key: `Ctrl+1`, `Ctrl+Enter`, `F3`, `Del`, `Esc`. An undefined one is not for now. */
export type Commands = Readonly<Record<string, (() => void) | undefined>>;

/** How many dialogs stand around a component; commands behind a dialog sleep. */
export const CommandDepth = createContext(0);

/**
 * Listens to command keys while the component stands; the one mounted last is asked first. A command waits until it is sure
 * that no scanner sent it. Keys are named by `commandName`, F keys by their own name.
 */
export function useCommands(commands: Commands): void {
  const depth = useContext(CommandDepth);
  useHub(commands, depth);
}

/** Commands that a dialog does not hold back, asked before those of any screen: none for anything but safety. */
export function useCommandsAnywhere(commands: Commands): void {
  useHub(commands, anywhere);
}

function useHub(commands: Commands, depth: number): void {
  const latest = useRef(commands);
  // As soon as it is drawn: a key that comes before the effects of a paint would be nobody's.
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useLayoutEffect(() => keyHub.onCommand({ depth, find: (name) => latest.current[name] }), [depth]);
}
