import { type Result, success } from "../base/result.ts";
import { manifestName, recallsName } from "../contracts/copy-manifest.ts";
import { decodeCarried } from "../domain/recall/recalls-file.ts";
import { linesNow } from "../domain/snapshot/lines-then.ts";
import { type Failure, failure } from "../errors.ts";
import { byWriter, findAltered } from "./compare-copy.ts";
import type { CopyMoment } from "./copy-moment.ts";
import { type CopyFile, readCopyPages } from "./copy-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import { journalParts, openManifest, titleOf } from "./open-copy.ts";
import { stockDigest } from "./stock-digest.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "store" | "clock" | "sealing">;

/** What a copy has to bring back. */
export interface CopyPromise {
  readonly moment: CopyMoment;
  /** The passphrase, and the digest of what it has to open, when the customers went along. */
  readonly keys: { readonly passphrase: string; readonly digest: string } | undefined;
}

/**
 * Restores a copy for trial: its files as they were read again from the stick, checked against copy.json, folded into a
 * ledger of their own in memory. It is proven when that holds every entry this ledger held when the copy was asked for,
 * each as it is here, and comes to the same stock; and when the passphrase opens the customers' keys. What was counted
 * since is passed over.
 */
export async function proveCopy(
  needs: Needs,
  { moment, keys }: CopyPromise,
  files: readonly CopyFile[],
  task: Task,
): Promise<Result<{ readonly entries: number }, Failure<"copy/not-proven">>> {
  const opened = await openManifest(needs, files, task);
  if (!opened.ok) return notProven(partOf(opened.failure));
  const recalls = files.find(({ name }) => name === recallsName);
  if (recalls && !decodeCarried(recalls.bytes)) return notProven(recallsName);
  const about = { name: titleOf(opened.value), version: opened.value.version };
  const read = await readCopyPages(about, journalParts(files), task, { within: moment.held });
  if (!read.ok) return notProven(partOf(read.failure));
  const { stock, pages } = read.value;
  const missing = moment.entries - stock.entries.size;
  if (missing > 0) return notProven("", missing);
  if (await findAltered(needs, byWriter(pages), task)) return notProven("");
  const came = await stockDigest(needs.clock, linesNow(stock), task);
  if (came !== (await stockDigest(needs.clock, moment.lines, task))) return notProven("");
  return (await opensKeys(needs, keys, files))
    ? success({ entries: moment.entries })
    : notProven("customers.age");
}

const notProven = (part: string, missing = 0) => failure("copy/not-proven", { part, missing });

/** The file of a copy that is not what it should be. */
const partOf = (why: Failure<"copy/none" | "copy/damaged" | "copy/newer">) =>
  why.code === "copy/damaged" ? why.facts.part : manifestName;

/** Whether the customers' keys come out of the copy again as they went in. */
async function opensKeys(
  { sealing, clock }: Needs,
  keys: CopyPromise["keys"],
  files: readonly CopyFile[],
): Promise<boolean> {
  if (!keys) return true;
  const locked = files.find(({ name }) => name === "customers.age");
  const opened = locked && (await sealing.unlock(locked.bytes, keys.passphrase));
  return opened !== undefined && (await clock.digest(opened)) === keys.digest;
}
