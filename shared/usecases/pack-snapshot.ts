import { encodeCarried } from "../domain/recall/recalls-file.ts";
import { aboutOf } from "../domain/snapshot/facts.ts";
import { writeSnapshot } from "../domain/snapshot/header.ts";
import { journalName, partNames, sumsText, writeManifest } from "../domain/snapshot/manifest.ts";
import { snapshotName } from "../domain/snapshot/name.ts";
import type { ArchivePart } from "../ports/archive.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import { byWriter } from "./compare-copy.ts";
import { type CopyMoment, momentOf } from "./copy-moment.ts";
import { pagesThen } from "./cut-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import { ledgerCensus } from "./ledger-census.ts";
import { recordsOf } from "./records-of.ts";
import { stockText } from "./stock-digest.ts";
import type { Task } from "./tasks.ts";

/** Whom a snapshot is closed to, and who makes it. */
export interface SnapshotWish {
  readonly station: string;
  readonly version: string;
  /** Public keys: the pharmacy's, that on paper, a vendor's. */
  readonly to: readonly string[];
  /** The pharmacy's secret key behind its passphrase, armoured; it goes along. */
  readonly lockedKey: string;
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

const encoder = new TextEncoder();

/**
 * Packs the whole ledger as it is at this moment, with the settings, the recall lists and the customers' keys, into one
 * closed file. Counting goes on meanwhile and is not in it.
 */
export async function packSnapshot(
  needs: Dependencies,
  wish: SnapshotWish,
  task: Task,
): Promise<PackedSnapshot> {
  const { groups, ledger, clock, station, closing } = needs;
  await groups.settle();
  const moment = momentOf(ledger.stock);
  const at = clock.now();
  const about = aboutOf({
    format: 1,
    version: wish.version,
    station: wish.station,
    stationId: station.file.station,
    created: new Date(at).toISOString(),
    entries: moment.entries,
  });
  const parts = await partsOf(needs, moment, wish.lockedKey, task);
  const [{ open, secret }, ...made] = await Promise.all([
    closing.newPair(),
    ...parts.map((part) => proven(needs, part)),
  ]);
  const listed = made.map((one) => one.listed);
  const manifest = encoder.encode(writeManifest({ ...about, parts: listed }));
  const sums = [...listed, { name: partNames.manifest, sha256: await clock.digest(manifest) }];
  const zip = await closing.pack([
    { name: partNames.manifest, bytes: manifest },
    { name: partNames.sums, bytes: encoder.encode(sumsText(sums)) },
    ...made.map(({ part }) => part),
  ]);
  const closed = await closing.close(zip, [...wish.to, open]);
  const header = { ...about, ...(await proofOf(needs, closed)) };
  const file = writeSnapshot({ header, lockedKey: wish.lockedKey, closed });
  const sha256 = await clock.digest(file);
  const name = snapshotName(wish.station, at, sha256);
  return { name, entries: moment.entries, file, sha256, secret };
}

const proofOf = async ({ clock }: Pick<Dependencies, "clock">, bytes: Uint8Array) => ({
  size: bytes.length,
  sha256: await clock.digest(bytes),
});

/** From this size on a part is folded by itself, while others are still being made: less is not worth a thread. */
const foldedAlone = 262_144;

/** A part and what it is; a large one folded as soon as it is made, while the next is being made. */
async function proven({ clock, closing }: Dependencies, { name, bytes }: MadePart) {
  const made = await bytes;
  const listed = { name, size: made.length };
  if (made.length < foldedAlone)
    return { listed: { ...listed, sha256: await clock.digest(made) }, part: { name, bytes: made } };
  const [sha256, folded] = await Promise.all([clock.digest(made), closing.fold(made)]);
  return { listed: { ...listed, sha256 }, part: { name, folded } };
}

interface MadePart {
  readonly name: string;
  readonly bytes: Uint8Array | Promise<Uint8Array>;
}

/** The parts, some still in the making: the journal is folded and its digests are taken while the stock is written down. */
async function partsOf(
  needs: Dependencies,
  moment: CopyMoment,
  lockedKey: string,
  task: Task,
): Promise<readonly MadePart[]> {
  const { recalls, keys, profile, station } = needs;
  const pages = await pagesNow(needs, moment, task);
  const kept = await keys.file();
  const settings = await profile["settings.read"]({});
  const text = settings.ok && settings.value !== null ? settings.value : JSON.stringify(station.file);
  return [
    ...journalOf(pages),
    { name: partNames.census, bytes: ledgerCensus(needs, pages, task) },
    { name: partNames.stock, bytes: stockText(moment.lines, task) },
    { name: partNames.settings, bytes: encoder.encode(text) },
    ...(lockedKey === "" ? [] : [{ name: partNames.pharmacy, bytes: encoder.encode(lockedKey) }]),
    ...(kept ? [{ name: partNames.keys, bytes: kept }] : []),
    ...(recalls.carried.length > 0
      ? [{ name: partNames.recalls, bytes: encodeCarried(recalls.carried) }]
      : []),
  ];
}

/** The pages the ledger held at that moment. */
async function pagesNow(
  { store, clock }: Pick<Dependencies, "store" | "clock">,
  { held }: CopyMoment,
  task: Task,
): Promise<readonly StoredPage[]> {
  const all: StoredPage[] = [];
  for await (const turn of store.pages()) {
    all.push(...turn);
    // The database lets nobody write until this thread had a turn after reading: a scan would wait for whatever follows.
    await clock.pause();
    await task.step(0, 0);
  }
  return [...pagesThen(byWriter(all), held)];
}

/** The size at which a new part of the journal begins. */
const partBytes = 67_108_864;

/** Pages as a journal in parts. */
function journalOf(pages: readonly StoredPage[]): readonly ArchivePart[] {
  const turns: StoredPage[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const page of pages) {
    if (size + page.bytes.length > partBytes) {
      turns.push([]);
      size = 0;
    }
    turns.at(-1)?.push(page);
    size += page.bytes.length;
  }
  return turns.map((turn, part) => ({ name: journalName(part + 1), bytes: recordsOf(turn) }));
}
