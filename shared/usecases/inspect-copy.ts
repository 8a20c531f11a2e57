import { type Result, success } from "../base/result.ts";
import { recallsName } from "../contracts/copy-manifest.ts";
import type { CopySummary } from "../contracts/copy-records.ts";
import { type CarriedList, carriedLists } from "../domain/catalogue/carried-lists.ts";
import type { CustomerKeyMap } from "../domain/customers/key-file.ts";
import { identifierOf, type StationId, writerOf } from "../domain/ledger/identity.ts";
import { type CarriedRecalls, decodeCarried } from "../domain/recall/recalls-file.ts";
import type { SnapshotKeys } from "../domain/snapshot/snapshot-keys.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { type Failure, failure } from "../errors.ts";
import type { Share } from "../ports/share-digesting.ts";
import { byWriter, findAltered, heldRanges, type PagesByWriter } from "./compare-copy.ts";
import { type CopyFile, type CopyPages, readCopyPages } from "./copy-pages.ts";
import { copySummary, stationOfCopy } from "./copy-summary.ts";
import type { Dependencies } from "./dependencies.ts";
import { batchBasis } from "./import-basis.ts";
import { newLists } from "./lists-in-snapshot.ts";
import { writerNameIn } from "./missing-entries.ts";
import { journalParts, openManifest, titleOf } from "./open-copy.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "ledger" | "store" | "clock" | "recalls" | "catalogue">;

/** The customers' keys as they came along: in a file that a passphrase opens, or open in a snapshot that was opened. */
type KeysInCopy = { readonly locked: Uint8Array } | { readonly open: CustomerKeyMap };

/** A copy that was read and compared, ready to be taken in. */
export interface InspectedCopy {
  readonly summary: CopySummary;
  readonly title: string;
  readonly from: StationId;
  readonly pages: PagesByWriter;
  /** What its pages come to, where nothing was here when it was looked at: an empty ledger goes on from it. */
  readonly stock: Stock | undefined;
  readonly keys: KeysInCopy | undefined;
  /** What each writer has in it, where that is known: it was taken of these very pages. */
  readonly shares?: readonly Share[] | undefined;
  /** The settings of the station that made the copy. */
  readonly settings: string | undefined;
  /** The secret key that has opened it, where one had to: it may open the customers' lock here too. */
  readonly secret?: string;
  /** What that station closes its snapshots to; only of a snapshot, which a key of theirs has opened. */
  readonly snapshotKeys?: SnapshotKeys | undefined;
  /** The recall lists of that station. */
  readonly recalls: readonly CarriedRecalls[];
  /** The reference lists of that station. */
  readonly lists: readonly CarriedList[];
  /** What the comparison rests on; another one since, and the copy has to be looked at again. */
  readonly basis: string;
}

/**
 * Reads a copy and says what it holds, before anything of it is taken in: every file is what copy.json says, every entry
 * is what its kind allows, and no entry is another one than the ledger here holds under its id.
 */
export async function inspectCopy(
  needs: Needs,
  files: readonly CopyFile[],
  task: Task,
): Promise<
  Result<InspectedCopy, Failure<"copy/none" | "copy/damaged" | "copy/newer" | "ledger/entry-altered">>
> {
  const opened = await openManifest(needs, files, task);
  if (!opened.ok) return opened;
  const { version, station, entries } = opened.value;
  const title = titleOf(opened.value);
  const read = await readCopyPages({ name: title, version }, journalParts(files), task);
  if (!read.ok) return read;
  const locked = files.find(({ name }) => name === "customers.age")?.bytes;
  const about = { title, station, entries, keys: locked && { locked } };
  return await inspectPages(needs, about, read.value, files, task);
}

/** What was read of a copy that is not in its files. */
interface AboutCopy {
  readonly title: string;
  readonly station: string;
  readonly entries: number;
  readonly keys: KeysInCopy | undefined;
}

/** Compares a ledger that was read with the one here, and says what it holds and what would be new. */
export async function inspectPages(
  needs: Needs,
  { title, keys, ...about }: AboutCopy,
  copy: CopyPages,
  files: readonly CopyFile[],
  task: Task,
): Promise<Result<InspectedCopy, Failure<"copy/damaged" | "ledger/entry-altered">>> {
  const { ledger, clock } = needs;
  const pages = byWriter(copy.pages);
  const altered = await findAltered(needs, pages, task);
  if (altered) {
    const station = writerNameIn([copy.stock, ledger.stock], writerOf(altered));
    return failure("ledger/entry-altered", { station, entry: altered });
  }
  const settingsFile = files.find(({ name }) => name === "settings.json");
  const settings = settingsFile && new TextDecoder().decode(settingsFile.bytes);
  const recalls = recallsIn(files);
  if (!recalls) return failure("copy/damaged", { name: title, part: recallsName });
  const lists = carriedLists(files);
  if ("wrong" in lists) return failure("copy/damaged", { name: title, part: lists.wrong });
  const summary: CopySummary = {
    bringsKeys: false,
    copy: identifierOf(clock.random(10)),
    ...copySummary(copy, about, ledger.stock, (writer) => heldRanges(ledger.stock, writer)),
    keys: keys === undefined ? "none" : "locked" in keys ? "locked" : "open",
    recalls: recalls.map((list) => list.title),
    newRecalls: needs.recalls.newIn(recalls).length,
    lists: lists.map((list) => ({ title: list.title, products: list.products })),
    newLists: newLists(needs, lists).length,
  };
  return success({
    ...{ summary, title, pages, keys, settings, recalls, lists },
    stock: ledger.stock.entries.size === 0 ? copy.stock : undefined,
    from: stationOfCopy(settings, copy.stock),
    basis: batchBasis(ledger.stock),
  });
}

/** The recall lists that came along, none in a copy from before they did; undefined when they cannot be read. */
function recallsIn(files: readonly CopyFile[]): readonly CarriedRecalls[] | undefined {
  const file = files.find(({ name }) => name === recallsName);
  return file ? decodeCarried(file.bytes) : [];
}
