import { type CarriedList, carriedParts } from "../domain/catalogue/carried-lists.ts";
import type { Held } from "../domain/ledger/census.ts";
import { type About, aboutOf } from "../domain/snapshot/facts.ts";
import { writeSnapshot } from "../domain/snapshot/header.ts";
import type { LinesThen } from "../domain/snapshot/lines-then.ts";
import { journalName, partNames, sumsText, writeManifest } from "../domain/snapshot/manifest.ts";
import { snapshotName } from "../domain/snapshot/name.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import { byWriter } from "./compare-copy.ts";
import { pagesThen } from "./cut-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import { journalTurns } from "./journal-turns.ts";
import { KnownFolds } from "./known-folds.ts";
import { ledgerCensus } from "./ledger-census.ts";
import { recordsOf } from "./records-of.ts";
import { stockText } from "./stock-digest.ts";
import type { Task } from "./tasks.ts";

/** What only the engine knows of the moment of a snapshot; all of it can be handed to another thread. */
export interface SnapshotMoment {
  readonly about: About;
  /** When that was, in milliseconds. */
  readonly at: number;
  readonly held: Held;
  /** Public keys it is closed to. */
  readonly to: readonly string[];
  /** The pharmacy's secret key behind its passphrase, armoured; it goes along. */
  readonly lockedKey: string;
  /** The settings file. */
  readonly settings: string;
  /** The recall lists as they go along, where there are any. */
  readonly recalls: Uint8Array | undefined;
  /** The reference lists. */
  readonly lists: readonly CarriedList[];
  /** The key file of the customers, where there are any. */
  readonly keys: Uint8Array | undefined;
}

/** A snapshot in memory, and what its trial needs. */
export interface PackedSnapshot {
  readonly name: string;
  readonly entries: number;
  readonly file: Uint8Array;
  readonly sha256: string;
  /** Opens this snapshot and no other; it is never written anywhere. */
  readonly secret: string;
}

/** Makes one closed file of a moment and the lines of its stock, which may still be on their way. */
export type PackMoment = (
  moment: SnapshotMoment,
  lines: LinesThen | Promise<LinesThen>,
  task: Task,
) => Promise<PackedSnapshot>;

type Needs = Pick<Dependencies, "store" | "clock" | "closing" | "shareDigests">;
type Fold = ReturnType<KnownFolds["begin"]>;

const encoder = new TextEncoder();

/** Packs a moment where it is asked: in a worker made for it, or in an engine that has none. */
export const packHere =
  (needs: Needs, known = new KnownFolds(needs.clock)): PackMoment =>
  async (moment, lines, task) => {
    const { clock, closing } = needs;
    const fold = known.begin(closing);
    const { at, to, lockedKey } = moment;
    const about = aboutOf(moment.about);
    const pages = await pagesOf(needs, moment.held, task);
    const [{ open, secret }, journal, ...others] = await Promise.all([
      closing.newPair(),
      journalOf(needs, pages, fold, task),
      ...partsOf(needs, moment, pages, lines, task).map((part) => proven(needs, part)),
      // A list is the same for months.
      ...carriedParts(moment.lists).map((part) => proven(needs, part, fold)),
    ]);
    const made = [...journal, ...others];
    const listed = made.map((one) => one.listed);
    const manifest = encoder.encode(writeManifest({ ...about, parts: listed }));
    const sums = [...listed, { name: partNames.manifest, sha256: await clock.digest(manifest) }];
    await task.step(0, 0);
    const zip = await closing.pack([
      { name: partNames.manifest, bytes: manifest },
      { name: partNames.sums, bytes: encoder.encode(sumsText(sums)) },
      ...made.map(({ part }) => part),
    ]);
    const closed = await closing.close(zip, [...to, open]);
    await task.step(0, 0);
    const header = { ...about, size: closed.length, sha256: await clock.digest(closed) };
    await task.step(0, 0);
    const file = writeSnapshot({ header, lockedKey, closed });
    await task.step(0, 0);
    const sha256 = await clock.digest(file);
    const name = snapshotName(about.station, at, sha256);
    return { name, entries: about.entries, file, sha256, secret };
  };

/** From this size on a part is folded by itself, while others are still being made: less is not worth a thread. */
const foldedAlone = 262_144;

/** A part and what it is; a large one folded as soon as it is made, while the next is being made. */
async function proven({ clock, closing }: Needs, { name, bytes }: MadePart, fold: Fold = closing.fold) {
  const made = await bytes;
  const sha256 = await clock.digest(made);
  const listed = { name, size: made.length, sha256 };
  if (made.length < foldedAlone) return { listed, part: { name, bytes: made } };
  return { listed, part: { name, folded: await fold(made, sha256) } };
}

/** The parts of the journal, one after another: most are as they were. */
async function journalOf(needs: Needs, pages: readonly StoredPage[], fold: Fold, task: Task) {
  const made: Awaited<ReturnType<typeof proven>>[] = [];
  for (const turn of journalTurns(pages)) {
    await task.step(0, 0);
    made.push(await proven(needs, { name: journalName(made.length + 1), bytes: recordsOf(turn) }, fold));
  }
  return made;
}

interface MadePart {
  readonly name: string;
  readonly bytes: Uint8Array | Promise<Uint8Array>;
}

/** The parts beside the journal, some still in the making: digests are taken while the stock is written down. */
function partsOf(
  needs: Needs,
  moment: SnapshotMoment,
  pages: readonly StoredPage[],
  lines: LinesThen | Promise<LinesThen>,
  task: Task,
): readonly MadePart[] {
  const { settings, lockedKey, recalls, keys } = moment;
  const stock = (async () => await stockText(await lines, task))();
  return [
    { name: partNames.census, bytes: ledgerCensus(needs, pages, task) },
    { name: partNames.stock, bytes: stock },
    { name: partNames.settings, bytes: encoder.encode(settings) },
    ...(lockedKey === "" ? [] : [{ name: partNames.pharmacy, bytes: encoder.encode(lockedKey) }]),
    ...(keys ? [{ name: partNames.keys, bytes: keys }] : []),
    ...(recalls ? [{ name: partNames.recalls, bytes: recalls }] : []),
  ];
}

/** The pages the ledger held at that moment. */
async function pagesOf({ store, clock }: Needs, held: Held, task: Task): Promise<readonly StoredPage[]> {
  const all: StoredPage[] = [];
  for await (const turn of store.pages()) {
    all.push(...turn);
    // The database lets nobody write until this thread had a turn after reading: a scan would wait for whatever follows.
    await clock.pause();
    await task.step(0, 0);
  }
  return [...pagesThen(byWriter(all), held)];
}
