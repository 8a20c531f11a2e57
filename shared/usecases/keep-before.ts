import { type Result, success } from "../base/result.ts";
import { type Before, rangesOf } from "../domain/snapshot/before.ts";
import { closedTo } from "../domain/snapshot/snapshot-keys.ts";
import { type Failure, failure } from "../errors.ts";
import { momentOf } from "./copy-moment.ts";
import type { Dependencies } from "./dependencies.ts";
import type { PackedSnapshot } from "./pack-moment.ts";
import { packSnapshot } from "./pack-snapshot.ts";
import type { Trial } from "./prove-snapshot.ts";
import type { Task } from "./tasks.ts";
import { idleIn, thinBefores } from "./thin-befores.ts";

/** What keeping needs beside the use cases' own: where snapshots are restored for trial, and who makes them. */
export interface Keeping {
  readonly needs: Parameters<typeof packSnapshot>[0];
  readonly trial: Trial;
  readonly version: string;
  readonly stationName: string;
}

/** Why nothing was kept, and so nothing done. */
export type NotKept = Failure<"before/not-kept" | "before/no-room">;

/**
 * Keeps how the station is now, before something else becomes true of it: a snapshot in the profile, read again from there
 * and restored for trial. It is closed to the pharmacy's keys; where there are none, to a key made for it alone, which lies
 * beside it as the journal does. Answers with its name and how many entries it holds.
 */
export async function keepBefore(
  keeping: Keeping,
  { cause, title }: Pick<Before, "cause" | "title">,
  task: Task,
): Promise<Result<Pick<PackedSnapshot, "name" | "entries">, NotKept>> {
  const { needs, trial, version, stationName } = keeping;
  const { profile, station, clock, ledger } = needs;
  const keys = station.file.snapshotKeys;
  const wish = {
    station: stationName,
    version,
    to: keys ? closedTo(keys) : [],
    lockedKey: keys?.locked ?? "",
  };
  await needs.groups.settle();
  // A moment is one of which nothing is still being folded.
  await ledger.goOn();
  const moment = momentOf(ledger.stock);
  const idle = idleIn(ledger.stock);
  const packed = await packSnapshot(needs, wish, task);
  // What is packed is of the same moment, or of a later one: then it is packed again.
  if (packed.entries !== moment.entries) return await keepBefore(keeping, { cause, title }, task);
  const before: Before = {
    ...{ format: 1, at: clock.now(), cause, title: title.slice(0, 300), entries: moment.entries },
    ...{ held: rangesOf(moment.held), idle },
    ...(keys ? {} : { secret: packed.secret }),
  };
  const { name, sha256 } = packed;
  const written = await profile["before.keep"]({ name, facts: JSON.stringify(before), bytes: packed.file });
  if (!written.ok) return notWritten(written.failure);
  const remove = () => profile["before.remove"]({ names: [name] });
  try {
    const proven = await proveKept(needs, { name, sha256, secret: packed.secret }, trial, task);
    if (!proven.ok) {
      await remove();
      const { facts } = proven.failure;
      return failure("before/not-kept", { reason: "reason" in facts ? facts.reason : facts.part });
    }
  } catch (stopped) {
    await remove();
    throw stopped;
  }
  await thinBefores(needs, name);
  return success({ name, entries: moment.entries });
}

/** What main said of a write, in the words of whoever wanted something kept. */
export const notWritten = ({ code, facts }: Failure<"journal/not-written" | "ledger/disk-full">) =>
  code === "ledger/disk-full"
    ? failure("before/no-room", facts as { freeBytes: number })
    : failure("before/not-kept", facts as { reason: string });

async function proveKept(
  { profile, clock }: Pick<Dependencies, "profile" | "clock">,
  { name, sha256, secret }: { readonly name: string; readonly sha256: string; readonly secret: string },
  trial: Trial,
  task: Task,
): Promise<Result<unknown, Failure<"copy/not-proven" | "journal/not-readable">>> {
  const read = await profile["before.read"]({ name });
  if (!read.ok) return read;
  if ((await clock.digest(read.value)) !== sha256)
    return failure("copy/not-proven", { part: name, missing: 0 });
  return await trial({ name, bytes: read.value }, secret, task);
}
