import {
  isDeadOn,
  type KeyboardLayout,
  type KeyPlace,
  placeOn,
  signOn,
} from "../../shared/domain/scanner/keyboard-layouts.ts";

/** How a scanner sends its codes: what somebody once set it to. */
export interface ScannerSetting {
  readonly layout: KeyboardLayout;
  /** How the separator comes; `text` is another character in its place. */
  readonly separator: "raw" | "alt" | "ctrl" | "f8" | "f12" | "none" | { readonly text: string };
  readonly prefix: string;
  readonly suffix: string;
  /** True when it presses Shift the other way round once it sees that CapsLock is on. */
  readonly followsCapsLock?: boolean;
}

/** The PC it is plugged into. */
export interface PcSetting {
  readonly layout: KeyboardLayout;
  /** `row`: as Windows does on European keyboards, CapsLock also turns the keys of the upper row. */
  readonly capsLock: "off" | "letters" | "row";
}

/** One key as the window sees it go down (and, but for what comes in `alone`, up again). */
export interface PcKey {
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** `down` for a modifier that goes down here, `up` for one that comes up; both for every other key. */
  readonly way: "both" | "down" | "up";
}

const plain = { shift: false, ctrl: false, alt: false, way: "both" } as const;

/**
 * The keys of one scan as the window sees them: what the scanner presses on its own keyboard, and what the PC makes of it.
 * `\x1d` is the separator. The key that ends the scan is left to the caller.
 */
export function keysOfScan(text: string, scanner: ScannerSetting, pc: PcSetting): readonly PcKey[] {
  const whole = [...scanner.prefix, ...text, ...scanner.suffix];
  let isWaiting = false;
  return whole.flatMap((sign) => {
    if (sign === "\x1d" && typeof scanner.separator === "string") {
      isWaiting = false;
      return separatorKeys(scanner.separator, pc);
    }
    const wanted = sign === "\x1d" ? (scanner.separator as { text: string }).text : sign;
    return [...wanted].flatMap((one) =>
      placesOf(one, scanner, pc).flatMap((place) => {
        const keys = pressed(place, pc, isWaiting);
        isWaiting = !isWaiting && isDeadOn(pc.layout, place);
        return keys;
      }),
    );
  });
}

/** What the scanner presses for a sign: a dead key is followed by the space bar. */
function placesOf(sign: string, scanner: ScannerSetting, pc: PcSetting): readonly KeyPlace[] {
  const place = placeOn(scanner.layout, sign);
  if (!place) throw new Error(`no key gives ${sign} on a keyboard of ${scanner.layout}`);
  const isTurned = scanner.followsCapsLock && pc.capsLock !== "off" && /^[A-Za-z]$/.test(sign);
  const sent = isTurned ? { ...place, shift: !place.shift } : place;
  return isDeadOn(scanner.layout, place) ? [sent, { code: "Space", shift: false, altGr: false }] : [sent];
}

/** What the PC makes of one key; `isWaiting` after a dead key, when Chromium names this one `Process` too. */
function pressed(place: KeyPlace, { layout, capsLock }: PcSetting, isWaiting: boolean): readonly PcKey[] {
  const { code, shift, altGr } = place;
  const isTurned = capsLock !== "off" && !altGr && turns(layout, place, capsLock);
  const sign = signOn(layout, { code, shift: isTurned ? !shift : shift, altGr }) ?? "";
  const key = isWaiting || isDeadOn(layout, place) ? "Process" : sign;
  if (!altGr) return [{ ...plain, code, key: key || "Unidentified", shift }];
  // A keyboard of the United States has two Alt keys alike; others show AltGr as Ctrl and Alt.
  const isAlt = layout === "us";
  const held = { ...plain, alt: true, ctrl: !isAlt };
  const name = { code: "AltRight", key: isAlt ? "Alt" : "AltGraph" };
  return [
    { ...held, ...name, way: "down" },
    {
      ...held,
      code,
      key: isAlt ? (signOn("us", { code, shift, altGr: false }) ?? "") : key || "Unidentified",
    },
    { ...plain, ...name, way: "up" },
  ];
}

function turns(layout: KeyboardLayout, place: KeyPlace, capsLock: "letters" | "row"): boolean {
  const sign = signOn(layout, { ...place, shift: false }) ?? "";
  const isEuropean = layout === "be" || layout === "fr" || layout === "de";
  return /^[a-z]$/.test(sign) || (capsLock === "row" && isEuropean && /^Digit/.test(place.code));
}

function separatorKeys(
  form: Exclude<ScannerSetting["separator"], object>,
  { layout }: PcSetting,
): readonly PcKey[] {
  if (form === "none") return [];
  if (form === "raw") return [{ ...plain, code: "", key: "\x1d" }];
  if (form === "f8" || form === "f12")
    return [{ ...plain, code: form.toUpperCase(), key: form.toUpperCase() }];
  if (form === "ctrl") {
    const place = { code: "BracketRight", shift: false, altGr: false };
    return [{ ...plain, code: "BracketRight", key: signOn(layout, place) ?? "", ctrl: true }];
  }
  const alt = { ...plain, alt: true };
  return [
    { ...alt, code: "AltLeft", key: "Alt", way: "down" },
    ...["0", "2", "9"].map((digit) => ({ ...alt, code: `Numpad${digit}`, key: digit })),
    { ...plain, code: "AltLeft", key: "Alt", way: "up" },
  ];
}
