import type { CDPSession } from "playwright-core";
import type { PcKey } from "../makers/pc-keys.ts";

/** Keys that end a scan. */
export const endKey = (ending: "enter" | "tab"): PcKey => ({
  code: ending === "tab" ? "Tab" : "Enter",
  key: ending === "tab" ? "Tab" : "Enter",
  shift: false,
  ctrl: false,
  alt: false,
  way: "both",
});

const virtualKeys: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, Process: 229, F8: 119, F12: 123 };

/**
 * Real key events through the DevTools protocol, all sent before any is awaited: as fast as a scanner. Without `hasUps` only
 * modifiers come up again.
 */
export async function sendKeys(devtools: CDPSession, keys: readonly PcKey[], hasUps = true): Promise<void> {
  await Promise.all(
    keys.flatMap((key) =>
      eventsOf(key, hasUps).map((event) => devtools.send("Input.dispatchKeyEvent", event)),
    ),
  );
}

/** What the protocol is told of one key. */
function eventsOf({ code, key, shift, ctrl, alt, way }: PcKey, hasUps: boolean) {
  const isAltGr = ctrl && alt;
  const isText = [...key].length === 1 && key >= " " && (isAltGr || !(ctrl || alt));
  const text = key === "Enter" ? "\r" : isText ? key : "";
  const modifiers = (alt ? 1 : 0) | (ctrl ? 2 : 0) | (shift ? 8 : 0);
  const number = virtualKeys[key] ?? (/^(Key|Digit)/.test(code) ? code.charCodeAt(code.length - 1) : 0);
  const common = { code, key, modifiers, windowsVirtualKeyCode: number };
  const down = { type: text === "" ? ("rawKeyDown" as const) : ("keyDown" as const), text, ...common };
  // A dead key says so only when it comes up (Chromium).
  const up = {
    type: "keyUp" as const,
    ...common,
    ...(key === "Process" && { key: "Dead", windowsVirtualKeyCode: 0 }),
  };
  return way === "both" && hasUps ? [down, up] : way === "up" ? [up] : [down];
}
