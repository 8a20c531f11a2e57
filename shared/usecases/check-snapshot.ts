import type { Checked } from "../contracts/check-records.ts";
import { readSnapshot, readSnapshotStart } from "../domain/snapshot/header.ts";
import { readSnapshotName } from "../domain/snapshot/name.ts";
import type { ArchivePart } from "../ports/archive.ts";
import type { Dependencies } from "./dependencies.ts";
import { secretKeyOf } from "./make-snapshot-keys.ts";
import { openSnapshot } from "./open-snapshot.ts";
import type { Trial } from "./prove-snapshot.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "clock" | "closing"> & { readonly trial: Trial };

/**
 * Restores any snapshot for trial with what a person typed, the passphrase or the key on paper: on any PC, without taking
 * it in and without writing anything anywhere.
 */
export async function checkSnapshot(
  needs: Needs,
  file: ArchivePart,
  typed: string,
  task: Task,
): Promise<Checked> {
  const { name, bytes } = file;
  const start = readSnapshotStart(bytes);
  const about = {
    ...{ name, size: bytes.length, sha256: await needs.clock.digest(bytes), part: "" },
    header: typeof start === "object" ? start.header : undefined,
  };
  const taken = readSnapshot(bytes);
  if (taken === "newer") return { ...about, result: "newer" };
  if (!taken) return { ...about, result: "no-snapshot" };
  const notWhole = (part: string): Checked => ({ ...about, result: "not-whole", part });
  // Before any key is tried: of a file that is damaged nobody should hear that the key was wrong.
  if ((await needs.clock.digest(taken.closed)) !== taken.header.sha256) return notWhole(name);
  const secret = await secretKeyOf(needs, taken.lockedKey, typed);
  // A name tells what the whole file was: then it is the key in front of the closed part that was changed.
  const isAsNamed = about.sha256.startsWith(readSnapshotName(name)?.digest ?? "");
  if (!secret.ok) return isAsNamed ? { ...about, result: "wrong-key" } : notWhole(name);
  const proven = await needs.trial(file, secret.value, task, true);
  if (proven.ok) return { ...about, result: "whole", holds: proven.value.holds };
  const opened = await openSnapshot(needs, file, secret.value);
  if (!opened.ok && opened.failure.code === "copy/wrong-key") return { ...about, result: "wrong-key" };
  return notWhole(proven.failure.facts.part);
}
