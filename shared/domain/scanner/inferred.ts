import * as v from "valibot";
import { KeyboardLayout } from "./keyboard-layouts.ts";
import type { Way } from "./reading-texts.ts";

const layout = v.picklist([...KeyboardLayout.options, "pc"]);

/**
 * What readings that were sure have shown of a scanner nobody taught: it only ever decides between ways to read that all
 * validate, and is forgotten when one sure reading speaks against it.
 */
export const Inferred = v.object({
  /** The keyboards that fit every sure reading so far; empty while nothing is known. */
  layouts: v.array(layout),
  /** What CapsLock does to its letters; see `CapsLockHabit`. */
  capsLock: v.picklist(["unknown", "ignored", "followed"]),
  /** The key that ends every reading (see `endingKey`), empty where there is none; absent while nobody knows. */
  suffix: v.optional(v.pipe(v.string(), v.maxLength(100))),
});
export type Inferred = v.InferOutput<typeof Inferred>;

/** Nothing is known. */
export const nothingInferred: Inferred = { layouts: [], capsLock: "unknown" };

/** What lies in a file; nothing when it is none of ours. */
export function inferredIn(value: unknown): Inferred {
  const read = v.safeParse(Inferred, value);
  return read.success ? read.output : nothingInferred;
}

/** True when a text comes out in a way that agrees with what is known. */
export function fitsInferred(ways: readonly Way[], { layouts, capsLock }: Inferred): boolean {
  return ways.some(
    (way) =>
      (layouts.length === 0 || layouts.includes(way.layout)) &&
      (capsLock === "unknown" || way.capsLock === "unknown" || way.capsLock === capsLock),
  );
}

/** What is known after one more sure reading, which came out in these ways only; the same object when nothing is new. */
export function inferredAfter(before: Inferred, ways: readonly Way[]): Inferred {
  const said = [...new Set(ways.map(({ layout }) => layout))];
  const shared = before.layouts.filter((one) => said.includes(one));
  // A reading that speaks against all that was known: another scanner, or another setting.
  const layouts = shared.length > 0 ? shared : said;
  const [habit, ...others] = new Set(ways.map(({ capsLock }) => capsLock));
  const capsLock =
    others.length === 0 && habit !== undefined && habit !== "unknown" ? habit : before.capsLock;
  const isSame = capsLock === before.capsLock && layouts.join() === before.layouts.join();
  return isSame ? before : { ...before, layouts, capsLock };
}
