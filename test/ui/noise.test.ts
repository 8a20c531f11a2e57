import { expect, test } from "vitest";
import { seeded } from "../../build/bench/kit/figures.mjs";
import type { KeyPress } from "../../renderer/ui/key-press.ts";
import { interpretScan } from "../../shared/domain/codes/scan.ts";
import { keyboardLayouts } from "../../shared/domain/scanner/keyboard-layouts.ts";
import { noiseKeys } from "../makers/noise-keys.ts";
import { keysOfScan, type PcKey } from "../makers/pc-keys.ts";
import { sentCodes } from "../makers/sent-codes.ts";
import { played } from "./keys-of.ts";

/** Keys from a time on, with a gap between them, as the classifier takes them. */
const presses = (keys: readonly PcKey[], from: number, gap: number): readonly KeyPress[] =>
  keys.map(({ way, ...key }, at) => ({
    ...{ ...key, altGraph: false, capsLock: false, repeat: false },
    type: way === "up" ? "up" : "down",
    time: from + at * gap,
  }));

test("between random keys of every kind every scan is understood or asked, and nothing of it stands in a field", () => {
  const random = seeded(8);
  const codes = sentCodes(2_000, random);
  for (const [at, code] of codes.entries()) {
    let time = 0;
    const noise = noiseKeys(random).flatMap(({ keys, wait }) => {
      const made = presses(keys, time, 3);
      time += keys.length * 3 + wait;
      return made;
    });
    const pc = { layout: keyboardLayouts[at % 5] ?? "us", capsLock: "off" } as const;
    const scanner = {
      layout: keyboardLayouts[(at >> 3) % 5] ?? "us",
      separator: "ctrl",
      prefix: "",
      suffix: "",
    } as const;
    const enter: PcKey = { code: "Enter", key: "Enter", shift: false, ctrl: false, alt: false, way: "both" };
    const scan = presses([...keysOfScan(code.text, scanner, pc), enter], time + 1_700, 4);
    const before = played(noise);
    const after = played([...noise, ...scan]);
    const what = JSON.stringify([noise, code, pc, scanner]);
    expect(after.readings.length, what).toBeGreaterThan(before.readings.length);
    expect(after.field, what).toBe(before.field);
    const last = after.readings.at(-1);
    const read = interpretScan(
      { ...(last as NonNullable<typeof last>), keys: after.keys.at(-1) },
      { today: "2026-11-21", country: "BE" },
    );
    expect(["pack", "check-digit", "unreadable"], what).toContain(read.kind);
  }
});
