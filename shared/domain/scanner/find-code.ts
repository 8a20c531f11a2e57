import { turnCase } from "../codes/symbology.ts";
import type { CalibrationCode } from "./calibration-codes.ts";
import { calibrationCodes } from "./calibration-codes.ts";
import { type KeyboardLayout, keyboardLayouts } from "./keyboard-layouts.ts";
import { type Keystroke, signsOf } from "./keystroke.ts";

/** A known code as it was found among the keys of one reading, for one keyboard the scanner may be set to. */
export interface Found {
  readonly code: CalibrationCode;
  readonly layout: KeyboardLayout | "pc";
  /** True when the case of every letter is the other one. */
  readonly isTurned: boolean;
  readonly prefix: readonly Keystroke[];
  readonly separator: readonly Keystroke[];
  readonly suffix: readonly Keystroke[];
  /** Signs of the code that did not come as themselves. */
  readonly lost: string;
  /** The case that all letters came in, when the code has both. */
  readonly oneCase?: "upper" | "lower";
}

type Signs = readonly (string | undefined)[];

/** Every way in which the keys hold one of the three codes whole; else the ways in which most of one is there. */
export function findCode(strokes: readonly Keystroke[]): readonly Found[] {
  const layouts = [...keyboardLayouts, "pc" as const];
  const ways = layouts.flatMap((layout) => {
    const signs = signsOf(strokes, layout);
    return [
      { layout, signs, isTurned: false },
      { layout, signs: signs.map((sign) => sign && turnCase(sign)), isTurned: true },
    ];
  });
  const tries = ways.flatMap((way) => calibrationCodes.map((code) => ({ ...way, code })));
  const whole = tries.flatMap(({ layout, signs, isTurned, code }) => {
    const at = wholeIn(signs, code.text);
    return at ? [{ code, layout, isTurned, ...partsOf(strokes, at), lost: "" }] : [];
  });
  if (whole.length > 0) return whole;
  const partly = tries.flatMap(({ layout, signs, isTurned, code }) =>
    isTurned ? [] : [{ code, layout, isTurned, ...mostIn(strokes, signs, code.text) }],
  );
  const least = Math.min(...partly.map(({ missing }) => missing));
  return partly.filter(({ missing, isEnough }) => missing === least && isEnough);
}

/** Where both parts of a code begin and end among the signs. */
interface Places {
  readonly first: number;
  readonly firstEnd: number;
  readonly second: number;
  readonly secondEnd: number;
}

function wholeIn(signs: Signs, text: string): Places | undefined {
  const [one = "", two = ""] = text.split("\x1d");
  const first = indexOf(signs, one, 0);
  if (first < 0) return undefined;
  const firstEnd = first + one.length;
  const second = indexOf(signs, two, firstEnd);
  return second < 0 ? undefined : { first, firstEnd, second, secondEnd: second + two.length };
}

function indexOf(signs: Signs, text: string, from: number): number {
  for (let at = from; at + text.length <= signs.length; at++)
    if ([...text].every((sign, step) => signs[at + step] === sign)) return at;
  return -1;
}

const partsOf = (strokes: readonly Keystroke[], at: Places) => ({
  prefix: strokes.slice(0, at.first),
  separator: strokes.slice(at.firstEnd, at.second),
  suffix: strokes.slice(at.secondEnd),
});

/** The longest common subsequence of signs and text, letters alike in both cases: what is left of a code that lost something. */
function mostIn(strokes: readonly Keystroke[], signs: Signs, text: string) {
  const code = [...text].filter((sign) => sign !== "\x1d");
  const pairs = commonPairs(
    signs.map((sign) => sign?.toLowerCase()),
    code.map((sign) => sign.toLowerCase()),
  );
  const split = text.indexOf("\x1d");
  const ofFirst = pairs.filter(([, at]) => at < split).map(([at]) => at);
  const ofSecond = pairs.filter(([, at]) => at >= split).map(([at]) => at);
  const places = {
    first: ofFirst[0] ?? 0,
    firstEnd: (ofFirst.at(-1) ?? -1) + 1,
    second: ofSecond[0] ?? signs.length,
    secondEnd: (ofSecond.at(-1) ?? signs.length - 1) + 1,
  };
  const arrived = new Set(pairs.map(([, at]) => at));
  const lost = [...new Set(code.filter((_, at) => !arrived.has(at)))].join("");
  const letters = pairs
    .map(([at]) => signs[at] ?? "")
    .filter((sign) => /^[A-Za-z]$/.test(sign))
    .join("");
  const oneCase: "upper" | "lower" | undefined =
    letters === letters.toUpperCase() ? "upper" : letters === letters.toLowerCase() ? "lower" : undefined;
  return {
    ...partsOf(strokes, places),
    lost,
    missing: code.length - pairs.length,
    isEnough: pairs.length >= code.length * 0.6 && ofFirst.length > 2 && ofSecond.length > 2,
    ...(oneCase && letters !== "" && { oneCase }),
  };
}

/** Places of equal members in the same order in both, as many as possible. */
function commonPairs(
  left: readonly unknown[],
  right: readonly unknown[],
): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--)
      (lengths[row] as Uint16Array)[column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}
