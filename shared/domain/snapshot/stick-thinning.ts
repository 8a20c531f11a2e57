import { readSnapshotName } from "./name.ts";
import type { Stick } from "./stick.ts";
import { mayGo } from "./thinning.ts";

/**
 * Names of the snapshots that may be removed from a stick, by the rule of `mayGo`. Only those count as proven that were
 * restored for trial and were as they had been written when the stick was looked at last.
 */
export function namesToGo({ snapshots, seenAt, alarms }: Stick): readonly string[] {
  const generations = snapshots.map(({ name, isProven, wholeAt }) => ({
    name,
    time: readSnapshotName(name)?.time ?? "",
    isProven: isProven && wholeAt >= seenAt && readSnapshotName(name) !== undefined,
  }));
  return mayGo(generations, alarms.length > 0).map(({ name }) => name);
}
