import { isTextField } from "./text-fields.ts";

/** The F keys and the Ctrl letters that stand for them where laptops hide them behind Fn. */
const twins: Readonly<Record<string, string>> = {
  F1: "Ctrl+H",
  F2: "Ctrl+K",
  F3: "Ctrl+F",
  F4: "Ctrl+G",
  F5: "Ctrl+R",
  F6: "Ctrl+T",
};
const functionKeys = new Map(Object.entries(twins).map(([key, twin]) => [twin, key]));

/** Scanners send these for separators, prefixes and ends: they are never commands, whatever a screen wishes. */
const never = new Set([
  ..."BCDIJM[\\]^_".split("").map((letter) => `Ctrl+${letter}`),
  ...[7, 8, 9, 10, 11, 12].map((number) => `F${number}`),
]);

/** What a text field does with Ctrl itself: it keeps these, a browser's own commands are switched off. */
const editing = new Set(["Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Y", "Ctrl+Z"]);

type KeyEvent = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "shiftKey" | "altKey" | "metaKey" | "getModifierState" | "target"
>;

/**
 * The name of a command key, such as `Ctrl+1`, `F2`, `Del`, `Esc`, `Ctrl+Enter`; undefined for every other key. A Ctrl letter
 * that stands for an F key has the F key's name. Letters count by character, digits by position, and AltGr (which arrives as
 * Ctrl+Alt) is no Ctrl.
 */
export function commandName(event: KeyEvent): string | undefined {
  if (event.altKey || event.metaKey || event.shiftKey || event.getModifierState("AltGraph")) return undefined;
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const name = event.ctrlKey ? `Ctrl+${digit ?? keyName(event.key)}` : keyName(event.key);
  if (!event.ctrlKey && !/^(F\d+|Del|Esc)$/.test(name)) return undefined;
  return functionKeys.get(name) ?? name;
}

/** True for keys that no command may have: a scanner sends them, or the field under them has its own use for them. */
export function isNoCommand(name: string, { target }: Pick<KeyEvent, "target">): boolean {
  if (never.has(name)) return true;
  const holdsText = isTextField(target) && target.value !== "";
  return holdsText && (name === "Del" || editing.has(name));
}

/** True for keys that would make a browser do something of its own: print, reload, search, open its tools. */
export const isBrowserCommand = (name: string): boolean =>
  /^F\d+$/.test(name) || (/^Ctrl\+[A-Z0-9\]\\]$/.test(name) && !editing.has(name));

/** The keycap to show for a command: the F key, or its Ctrl letter where this station's F keys need Fn. */
export const keyShown = (keys: string, needFn: boolean): string => (needFn ? (twins[keys] ?? keys) : keys);

const shortNames: Readonly<Record<string, string>> = { Delete: "Del", Escape: "Esc", Return: "Enter" };
const keyName = (key: string) => shortNames[key] ?? (key.length === 1 ? key.toUpperCase() : key);
