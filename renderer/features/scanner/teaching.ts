import { type CalibrationCode, calibrationCodes } from "../../../shared/domain/scanner/calibration-codes.ts";
import {
  type LearnedScanner,
  learnScanner,
  type ScannerSample,
} from "../../../shared/domain/scanner/learn-scanner.ts";

type CodeId = CalibrationCode["id"];

/**
 * What the last reading was: `read` one of the three codes, `again` one that was read already, `partly` one of which signs
 * are missing, `stranger` another code.
 */
export interface Heard {
  readonly what: "read" | "again" | "partly" | "stranger";
  readonly code?: CodeId;
  /** Signs that did not arrive, when it came partly. */
  readonly missing?: string;
}

/** How far a scanner is taught. */
export interface Teaching {
  /** The newest reading of each code. */
  readonly samples: ReadonlyMap<CodeId, ScannerSample>;
  /** How often each code came only partly. */
  readonly partly: ReadonlyMap<CodeId, number>;
  readonly heard: Heard | null;
  /** Counts readings, so that the same message twice is a new one. */
  readonly readings: number;
}

/** Nothing was read yet. */
export const untaught: Teaching = { samples: new Map(), partly: new Map(), heard: null, readings: 0 };

/** A code that came partly twice is taken as it is: the scanner cannot do better, and that is said. */
const tries = 2;

/** Takes in one reading. A code that is read anew replaces its reading before. */
export function taughtBy(teaching: Teaching, reading: ScannerSample): Teaching {
  const readings = teaching.readings + 1;
  const { seen, facts } = learnScanner([reading], 0);
  const code = seen[0];
  if (!code) return { ...teaching, readings, heard: { what: "stranger" } };
  const lost = facts.find((fact) => fact.code === "signs-lost");
  const times = teaching.partly.get(code) ?? 0;
  const partly = new Map(teaching.partly).set(code, lost ? times + 1 : 0);
  const wasRead = teaching.samples.has(code) && times === 0;
  const heard: Heard = lost
    ? { what: "partly", code, missing: lost.signs }
    : { what: wasRead ? "again" : "read", code };
  return { samples: new Map(teaching.samples).set(code, reading), partly, heard, readings };
}

/** What is known of the scanner so far; `now` in milliseconds since 1970. */
export const learnedFrom = ({ samples }: Teaching, now: number): LearnedScanner =>
  learnScanner([...samples.values()], now);

/** True once a code needs no further reading. */
export function isRead({ samples, partly }: Teaching, code: CodeId): boolean {
  const times = partly.get(code) ?? 0;
  return samples.has(code) && (times === 0 || times >= tries);
}

/** The code to scan now; undefined when all three are there. */
export const codeToScan = (teaching: Teaching): CalibrationCode | undefined =>
  calibrationCodes.find(({ id }) => !isRead(teaching, id));

/** The place of a code among the three, from 1. */
export const placeOf = (code: CodeId): number => calibrationCodes.findIndex(({ id }) => id === code) + 1;
