import { turnCase } from "../codes/symbology.ts";
import type { CalibrationCode } from "./calibration-codes.ts";
import { calibrationCodes } from "./calibration-codes.ts";
import { type Found, findCode } from "./find-code.ts";
import { type KeyboardLayout, keyboardLayouts } from "./keyboard-layouts.ts";
import { isUnderCapsLock, type Keystroke, readKeystroke, shapeOf, signsOf, textOf } from "./keystroke.ts";
import { pcLayoutOf } from "./pc-layout.ts";
import type { ScannerFact } from "./scanner-facts.ts";
import type { CapsLockHabit, ScannerProfile } from "./scanner-profile.ts";

/** One reading while a scanner is taught, as the window hears it. */
export interface ScannerSample {
  /** Its keys, see `readKeystroke`. */
  readonly keys: readonly string[];
  readonly ending: "enter" | "tab" | "silence";
  /** Milliseconds from key to key. */
  readonly pace?: number | undefined;
}

/** What was learned so far. */
export interface LearnedScanner {
  /** The codes that were recognised, in their order. */
  readonly seen: readonly CalibrationCode["id"][];
  /** How many samples were none of the three codes. */
  readonly strangers: number;
  /** What to remember; there once all three codes were seen and agree. */
  readonly profile?: ScannerProfile;
  /** What to say, as far as it is known. */
  readonly facts: readonly ScannerFact[];
}

/** One sample in which a code was found, in every way it may be understood. */
interface Sample extends ScannerSample {
  readonly strokes: readonly Keystroke[];
  readonly ways: readonly Found[];
}

/** More than so many milliseconds from key to key is slow. */
const slow = 20;

/** Learns how a scanner is set from readings of the three codes, in any order, each as often as one likes. `now` in milliseconds since 1970. */
export function learnScanner(samples: readonly ScannerSample[], now: number): LearnedScanner {
  const all: readonly Sample[] = samples.map((sample) => {
    const strokes = sample.keys.map(readKeystroke);
    return { ...sample, strokes, ways: findCode(strokes) };
  });
  const found = all.filter(({ ways }) => ways.length > 0);
  const ids = new Set(found.flatMap(({ ways }) => ways.map(({ code }) => code.id)));
  const seen = calibrationCodes.map(({ id }) => id).filter((id) => ids.has(id));
  const strangers = all.length - found.length;
  if (found.length === 0) return { seen, strangers, facts: [] };
  const best = bestWays(found);
  if (!best) return { seen, strangers, facts: [{ code: "not-alike", verdict: "lost" }] };
  const profile = profileOf(found, best, now);
  const facts = factsOf(found, best, profile);
  return { seen, strangers, facts, ...(seen.length === calibrationCodes.length && { profile }) };
}

/** One way for each sample, all for the same keyboard; undefined when no keyboard fits them all, or their frames differ. */
function bestWays(samples: readonly Sample[]): readonly Found[] | undefined {
  const pc = pcLayoutOf(samples.flatMap(({ strokes }) => strokes));
  const order: readonly (KeyboardLayout | "pc")[] = [
    ...(pc === "other" ? [] : [pc]),
    ...keyboardLayouts.filter((layout) => layout !== pc),
    "pc",
  ];
  for (const layout of order) {
    const ways = samples.map((sample) => sample.ways.find((way) => way.layout === layout));
    if (!ways.every((way) => way !== undefined)) continue;
    const frames = new Set(
      ways.map((way) => JSON.stringify([way.separator, way.suffix].map((keys) => keys.map(shapeOf)))),
    );
    return frames.size === 1 ? ways : undefined;
  }
  return undefined;
}

function profileOf(samples: readonly Sample[], ways: readonly Found[], now: number): ScannerProfile {
  const [way] = ways as [Found];
  const before = frameText(way.prefix, way);
  const identifier = /\][A-Za-z][0-9A-Za-z]$/.exec(before)?.[0] ?? "";
  const paces = samples.flatMap(({ pace }) => (pace === undefined ? [] : [pace])).sort((a, b) => a - b);
  return {
    layout: way.layout,
    separator: separatorOf(way),
    prefix: before.slice(0, before.length - identifier.length).slice(0, 40),
    suffix: frameText(way.suffix, way).slice(0, 40),
    symbology: identifier !== "",
    capsLock: habitOf(samples, ways),
    ending: samples.at(-1)?.ending ?? "silence",
    pace: Math.min(10_000, Math.round(paces[paces.length >> 1] ?? 0)),
    at: now,
  };
}

/** What keys around a code say; those that say nothing are left out. */
function frameText(strokes: readonly Keystroke[], { layout, isTurned }: Found): string {
  const text = textOf(strokes, layout) ?? signsOf(strokes, layout).join("");
  return isTurned ? turnCase(text) : text;
}

function separatorOf(way: Found): ScannerProfile["separator"] {
  const [key, ...more] = way.separator;
  if (!key) return { form: "none", text: "" };
  if (more.length > 0 || key.character !== "\x1d")
    return { form: "text", text: frameText(way.separator, way).slice(0, 40) };
  if (key.ctrl) return { form: "ctrl", text: "" };
  const forms: Readonly<Record<string, "alt" | "f8" | "f12">> = { Alt: "alt", F8: "f8", F12: "f12" };
  return { form: forms[key.code] ?? "raw", text: "" };
}

function habitOf(samples: readonly Sample[], ways: readonly Found[]): CapsLockHabit {
  const each = samples.map(({ strokes }, at) => ({
    isCaps: isUnderCapsLock(strokes),
    isTurned: ways[at]?.isTurned === true,
  }));
  const caps = each.filter(({ isCaps }) => isCaps);
  if (each.some(({ isCaps, isTurned }) => isTurned && !isCaps)) return "turned";
  if (caps.length === 0) return "unknown";
  // By position it is the scanner that turns the case, by character the PC.
  return caps[0]?.isTurned === (ways[0]?.layout !== "pc") ? "followed" : "ignored";
}

function factsOf(
  samples: readonly Sample[],
  ways: readonly Found[],
  profile: ScannerProfile,
): readonly ScannerFact[] {
  return [
    ...keyboardFacts(samples, profile),
    ...caseFacts(samples, ways, profile),
    ...frameFacts(profile),
    ...signFacts(ways),
    profile.ending === "silence"
      ? { code: "ending-none", verdict: "corrected" }
      : { code: "ending", verdict: "fine", ending: profile.ending },
    ...(profile.pace > 0
      ? [
          {
            code: "pace",
            verdict: profile.pace > slow ? "corrected" : "fine",
            milliseconds: profile.pace,
          } as const,
        ]
      : []),
  ];
}

function keyboardFacts(samples: readonly Sample[], { layout }: ScannerProfile): readonly ScannerFact[] {
  const pc = pcLayoutOf(samples.flatMap(({ strokes }) => strokes));
  if (layout === "pc" || layout === pc) return [{ code: "same-keyboard", verdict: "fine", layout: pc }];
  return [{ code: "other-keyboard", verdict: "corrected", scanner: layout, pc }];
}

function caseFacts(
  samples: readonly Sample[],
  ways: readonly Found[],
  { capsLock }: ScannerProfile,
): readonly ScannerFact[] {
  const to = ways.every(({ oneCase }) => oneCase !== undefined) ? ways[0]?.oneCase : undefined;
  if (to) return [{ code: "case-lost", verdict: "lost", to }];
  if (capsLock === "turned") return [{ code: "case-swapped", verdict: "corrected" }];
  return samples.some(({ strokes }) => isUnderCapsLock(strokes))
    ? [{ code: "caps-lock", verdict: "corrected" }]
    : [];
}

/** How separators, identifiers, prefix and suffix come, for a scanner just taught and for one taught before. */
export function frameFacts({ separator, symbology, prefix, suffix }: ScannerProfile): readonly ScannerFact[] {
  const { form, text } = separator;
  return [
    form === "none"
      ? { code: "separator-lost", verdict: "lost" }
      : form === "text"
        ? { code: "separator-text", verdict: "corrected", text }
        : { code: "separator", verdict: "fine", form },
    ...(symbology ? [{ code: "symbology", verdict: "fine" } as const] : []),
    ...(prefix ? [{ code: "prefix", verdict: "corrected", text: prefix } as const] : []),
    ...(suffix ? [{ code: "suffix", verdict: "corrected", text: suffix } as const] : []),
  ];
}

function signFacts(ways: readonly Found[]): readonly ScannerFact[] {
  const signs = [...new Set(ways.flatMap(({ lost }) => [...lost]))].join("");
  return signs === "" ? [] : [{ code: "signs-lost", verdict: "lost", signs }];
}
