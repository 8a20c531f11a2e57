import type { PcKey } from "./pc-keys.ts";

/** Some keys at once, and the milliseconds until the next. */
export interface Noise {
  readonly keys: readonly PcKey[];
  readonly wait: number;
}

const codes = [
  ...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `Key${letter}`),
  ...[..."0123456789"].flatMap((digit) => [`Digit${digit}`, `Numpad${digit}`]),
  ..."Minus Equal BracketLeft BracketRight Backslash Semicolon Quote Backquote Comma Period Slash Space".split(
    " ",
  ),
];
const named = [
  ..."Enter Tab Escape Backspace Delete ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown Insert".split(
    " ",
  ),
  ..."F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Process Dead Unidentified".split(" "),
];
const signs = [..."abcxyz0123456789é&'(-è_çà)=$*ù,;:!^¨?./§µ£%+~#{[|`@]}\\ "];

/** Single keys, handfuls at a person's pace or a machine's, with and without Shift, Ctrl and Alt; modifiers that stay down come up at the end. */
export function noiseKeys(random: () => number): readonly Noise[] {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const noise = Array.from({ length: 3 + Math.floor(random() * 10) }, (): Noise => {
    const isFast = random() < 0.4;
    const count = isFast ? 1 + Math.floor(random() * 5) : 1;
    return { keys: Array.from({ length: count }, key), wait: isFast ? 0 : 20 + random() * 160 };
  });
  return [...noise, { keys: ["AltLeft", "AltRight", "ControlLeft", "ShiftLeft"].map(released), wait: 0 }];

  function key(): PcKey {
    const kind = random();
    const held = { shift: random() < 0.2, ctrl: random() < 0.06, alt: random() < 0.06, way: "both" } as const;
    if (kind < 0.25) {
      const name = pick(named);
      return { ...held, code: name === "Process" || name === "Dead" ? pick(codes) : name, key: name };
    }
    if (kind < 0.32) {
      const code = pick(["AltLeft", "AltRight", "ControlLeft", "ShiftLeft", "CapsLock"]);
      return { ...held, code, key: code.replace(/Left|Right/, ""), way: random() < 0.5 ? "down" : "up" };
    }
    return { ...held, code: pick(codes), key: pick(signs) };
  }
}

const released = (code: string): PcKey => ({
  ...{ code, key: code.replace(/Left|Right/, ""), shift: false, ctrl: false, alt: false },
  way: "up",
});
