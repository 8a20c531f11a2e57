import type { KeyPress } from "../../renderer/ui/key-press.ts";
import { type RawReading, Scanner } from "../../renderer/ui/scanner.ts";
import { keysOfScan, type PcKey, type PcSetting, type ScannerSetting } from "./pc-keys.ts";

/** Key presses as the classifier takes them, one every few milliseconds. */
export function pressesOf(keys: readonly PcKey[], capsLock = false, from = 0, gap = 4): readonly KeyPress[] {
  return keys.flatMap((one, at) => {
    const { code, key, shift, ctrl, alt, way } = one;
    const time = from + at * gap;
    const common = { code, key, shift, ctrl, alt, altGraph: false, capsLock, repeat: false };
    const down = { ...common, type: "down" as const, time };
    const up = { ...common, type: "up" as const, time: time + gap / 2 };
    return way === "both" ? [down, up] : way === "down" ? [down] : [up];
  });
}

/** What the window makes of one scan; undefined when it is taken for typing. */
export function heardScan(
  text: string,
  setting: ScannerSetting,
  pc: PcSetting,
  ending: RawReading["ending"] = "enter",
): RawReading | undefined {
  const scanner = new Scanner();
  let reading: RawReading | undefined;
  const keys = keysOfScan(text, setting, pc);
  const end = { code: ending === "tab" ? "Tab" : "Enter", key: ending === "tab" ? "Tab" : "Enter" };
  const last: readonly PcKey[] =
    ending === "silence" ? [] : [{ ...end, shift: false, ctrl: false, alt: false, way: "both" }];
  for (const press of pressesOf([...keys, ...last], pc.capsLock !== "off"))
    reading = scanner.press(press).reading ?? reading;
  return reading ?? scanner.rest(1_000_000).reading;
}
