import * as v from "valibot";
import { readSnapshotName } from "./name.ts";
import { Alarm, type Stick } from "./stick.ts";

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * A snapshot on a stick, as far as this PC knows it without a key. Proven: it was restored for trial, and was as it had been written
 * when it was looked at last. Unproven: this PC wrote it, and nobody restored it for trial here. Elsewhere: another PC wrote
 * it. Else what is wrong with it.
 */
export const KnownGeneration = v.object({
  name: v.string(),
  /** When it was made, where that machine stood: `2026-11-22 10.41.07`. */
  made: v.string(),
  station: v.string(),
  /** The first digits of the SHA-256 of the file. */
  mark: v.string(),
  /** Entries and bytes of one this PC wrote; null of any other. */
  entries: v.nullable(Whole),
  size: v.nullable(Whole),
  state: v.union([v.picklist(["proven", "unproven", "elsewhere"]), Alarm.entries.kind]),
});
export type KnownGeneration = v.InferOutput<typeof KnownGeneration>;

/** The snapshots on a stick, the newest first; those that are gone or were touched stand there until a person has seen to it. */
export function generationsOn({ snapshots, known, alarms, seenAt }: Stick): readonly KnownGeneration[] {
  const wrong = new Map(alarms.map(({ file, kind }) => [file, kind]));
  const own = new Map(snapshots.map((one) => [one.name, one]));
  return [...new Set([...own.keys(), ...known, ...wrong.keys()])]
    .flatMap((name): readonly KnownGeneration[] => {
      const said = readSnapshotName(name);
      if (!said) return [];
      const { time: made, station, digest: mark } = said;
      const kept = own.get(name);
      const isProven = kept?.isProven && kept.wholeAt >= seenAt;
      const state = wrong.get(name) ?? (kept ? (isProven ? "proven" : "unproven") : "elsewhere");
      return [{ name, made, station, mark, entries: kept?.entries ?? null, size: kept?.size ?? null, state }];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}
