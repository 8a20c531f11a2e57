import { lessons, round, type Sample } from "./samples.ts";

/** What has to become of one sample. */
export interface Ask {
  readonly sample: Sample;
  readonly must: "counted" | "taken-back" | "told-twice";
  /** So many packs of it, or pieces of an open one. */
  readonly packs: number;
  readonly inPieces?: boolean;
  /** The expiry has to be there too, for codes that hold none. */
  readonly withExpiry?: boolean;
}

/** One small step of the practice: what it teaches, with which keys, and what is to come of it. */
export interface Step {
  readonly name:
    | "scan"
    | "repeat"
    | "quantity"
    | "pieces"
    | "times"
    | "expiry"
    | "twice"
    | "undo"
    | "code"
    | "name"
    | "round";
  /** What is pressed after the scan (or before it), one keycap each. */
  readonly keys: readonly string[];
  readonly asks: readonly Ask[];
  /** The pack is typed: its code is not shown to be scanned. */
  readonly isTyped?: boolean;
}

/** `1131` for `2031-11`. */
export const typedExpiry = ({ expiry }: Sample): string => expiry.slice(5, 7) + expiry.slice(2, 4);

const counted = (sample: Sample, packs = 1, withExpiry = false): Ask => ({
  sample,
  must: "counted",
  packs,
  withExpiry,
});

/** The pack of the round that lies there several times, and how often. */
const several = { number: 14, packs: 4 };

/** The steps in their order, one key at a time; the last is timed. */
export const steps: readonly Step[] = [
  { name: "scan", keys: [], asks: [counted(lessons.scan)] },
  { name: "repeat", keys: [], asks: [counted(lessons.repeat, 3)] },
  { name: "quantity", keys: ["6", "Enter"], asks: [counted(lessons.quantity, 6)] },
  {
    name: "pieces",
    keys: ["12", "/", "Enter"],
    asks: [{ ...counted(lessons.pieces, 12), inPieces: true }],
  },
  { name: "times", keys: ["12", "*"], asks: [counted(lessons.times, 12)] },
  {
    name: "expiry",
    keys: [typedExpiry(lessons.expiry), "Enter"],
    asks: [counted(lessons.expiry, 1, true)],
  },
  { name: "twice", keys: [], asks: [{ sample: lessons.scan, must: "told-twice", packs: 1 }] },
  { name: "undo", keys: ["Backspace"], asks: [{ sample: lessons.undo, must: "taken-back", packs: 1 }] },
  {
    name: "code",
    keys: [lessons.code.code, "2", "Enter", typedExpiry(lessons.code), lessons.code.lot, "Enter"],
    asks: [counted(lessons.code, 2, true)],
    isTyped: true,
  },
  {
    name: "name",
    keys: ["tussi", "Enter", "1", "Enter", typedExpiry(lessons.name), "Enter"],
    asks: [counted(lessons.name, 1, true)],
    isTyped: true,
  },
  {
    name: "round",
    keys: [],
    asks: round.map((sample) => counted(sample, sample.number === several.number ? several.packs : 1)),
  },
];
