import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import { type Ask, type Step, steps } from "./lesson-plan.ts";
import { products, type Sample } from "./samples.ts";

/** Why something did not count as asked: another pack, another quantity, packs where pieces are asked for, another expiry, or a second scan of the same pack. */
export type Slip = "pack" | "quantity" | "pieces" | "expiry" | "twice";

/** What came of a step. */
export interface StepResult {
  readonly step: Step;
  readonly isSkipped: boolean;
  readonly slips: number;
  /** From its first reading to the one that met it, in milliseconds. */
  readonly took: number;
}

/** How far somebody is. */
export interface Course {
  /** The step that is asked for; one past the last when all are done. */
  readonly at: number;
  /** Readings there were before this step. */
  readonly before: ReadonlySet<string>;
  /** Readings of this step that were not as asked, also when they were put right since. */
  readonly slipped: ReadonlyMap<string, Slip>;
  /** When the first reading of this step came, in milliseconds since 1970; 0 before it. */
  readonly from: number;
  readonly done: readonly StepResult[];
  /** Codes that are none of the samples: real packs, of which nothing was counted. By reading. */
  readonly strangers: ReadonlyMap<string, string>;
}

/** The beginning. */
export const begun: Course = {
  at: 0,
  before: new Set(),
  slipped: new Map(),
  from: 0,
  done: [],
  strangers: new Map(),
};

/** The step that is asked for; undefined when all are done. */
export const stepOf = (course: Course): Step | undefined => steps[course.at];

/** The course once these readings of the practice room are there. */
export function watched(course: Course, rows: readonly ReadingRow[], now: number): Course {
  const step = stepOf(course);
  const fresh = rows.filter(({ id }) => !course.before.has(id));
  if (fresh.length === 0) return course;
  const strangers = new Map(course.strangers);
  for (const row of fresh)
    if (!products.some((sample) => isOf(row, sample)))
      strangers.set(row.id, row.product.name || row.product.shown);
  if (!step) return { ...course, strangers };
  const slipped = new Map(course.slipped);
  for (const row of fresh) {
    const slip = slipOf(row, fresh, step);
    if (slip) slipped.set(row.id, slip);
  }
  const going = {
    ...course,
    strangers,
    slipped,
    from: course.from || Math.min(now, ...fresh.map(({ at }) => at)),
  };
  return step.asks.every((ask) => isMet(ask, fresh)) ? next(going, rows, now, false) : going;
}

/** The course with its step passed over. */
export const skipped = (course: Course, rows: readonly ReadingRow[], now: number): Course =>
  stepOf(course) ? next(course, rows, now, true) : course;

/** The samples of the step that are still asked for. */
export function openAsks(course: Course, rows: readonly ReadingRow[]): readonly Ask[] {
  const fresh = rows.filter(({ id }) => !course.before.has(id));
  return (stepOf(course)?.asks ?? []).filter((ask) => !isMet(ask, fresh));
}

/** The newest slip of the step that still stands: what has to be put right. */
export function standingSlip(course: Course, rows: readonly ReadingRow[]): Slip | undefined {
  const step = stepOf(course);
  const fresh = rows.filter(({ id }) => !course.before.has(id));
  const newest = fresh.find(({ struckAt }) => struckAt === 0);
  return step && newest ? slipOf(newest, fresh, step) : undefined;
}

function next(course: Course, rows: readonly ReadingRow[], now: number, isSkipped: boolean): Course {
  const step = stepOf(course);
  if (!step) return course;
  const took = course.from === 0 ? 0 : Math.max(0, now - course.from);
  return {
    at: course.at + 1,
    before: new Set([...course.before, ...rows.map(({ id }) => id)]),
    slipped: new Map(),
    from: 0,
    done: [...course.done, { step, isSkipped, slips: course.slipped.size, took }],
    strangers: course.strangers,
  };
}

/** True for a reading of this sample's product; of this very pack, where it bears a serial. */
const isOf = ({ product, serial }: ReadingRow, sample: Sample, isExact = false): boolean =>
  (product.code.endsWith(sample.code) || product.codes.some((code) => code.endsWith(sample.code))) &&
  (!isExact || sample.serial === "" || serial === sample.serial);

/** Packs of a sample that stand. */
const packsOf = (sample: Sample, rows: readonly ReadingRow[]): number =>
  rows
    .filter((row) => row.struckAt === 0 && row.outcome !== "twice" && isOf(row, sample, true))
    .reduce((sum, { added }) => sum + added, 0);

function isMet(
  { sample, must, packs, inPieces = false, withExpiry }: Ask,
  rows: readonly ReadingRow[],
): boolean {
  const own = rows.filter((row) => isOf(row, sample, true));
  if (must === "taken-back") return own.some(({ struckAt }) => struckAt > 0);
  if (must === "told-twice") return own.some(({ outcome }) => outcome === "twice");
  const isDated = own.every((row) => row.struckAt > 0 || row.expiry.slice(0, 7) === sample.expiry);
  if (own.some((row) => row.struckAt === 0 && (row.unit === "piece") !== inPieces)) return false;
  return packsOf(sample, own) === packs && (!withExpiry || isDated);
}

/** What was not as asked about a reading of a step; undefined when it was. */
function slipOf(row: ReadingRow, rows: readonly ReadingRow[], step: Step): Slip | undefined {
  const ask = step.asks.find(({ sample }) => isOf(row, sample, true));
  if (!ask) return "pack";
  if (ask.must === "told-twice") return undefined;
  if (row.outcome === "twice") return "twice";
  if (row.struckAt > 0) return undefined;
  const newest = rows.find((other) => other.struckAt === 0 && isOf(other, ask.sample, true));
  if (ask.inPieces && row.unit === "pack") return row.added > 1 ? "pieces" : undefined;
  if (newest === row && packsOf(ask.sample, rows) > ask.packs) return "quantity";
  const isWrongDate = ask.withExpiry && row.expiry !== "" && row.expiry.slice(0, 7) !== ask.sample.expiry;
  return isWrongDate ? "expiry" : undefined;
}
